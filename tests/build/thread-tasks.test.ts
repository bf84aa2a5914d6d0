import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { feedThreads } from '../../src/build/thread-tasks.ts'
import { temporaryFolder } from './built-site.ts'

/** Threads that double numbers, and fail at 13. */
function doublers(count: number) {
  const path = join(temporaryFolder(), 'doubler.mjs')
  const tasks = new URL('../../src/build/thread-tasks.ts', import.meta.url).href
  writeFileSync(
    path,
    `import { answerTasks } from '${tasks}'
answerTasks((number) => { if (number === 13) throw new RangeError('unlucky'); return number * 2 }, () => {})`,
  )
  return { module: pathToFileURL(path), what: 'A doubler', count, workerData: undefined, resourceLimits: {} }
}

test('every task is done once, by any of the threads', async () => {
  const tasks = Array.from({ length: 40 }, (_, number) => number + 20)
  const answers: number[] = []
  let next = 0
  await feedThreads<number, number>(
    doublers(3),
    () => tasks[next++],
    (answer) => answers.push(answer),
  )
  assert.deepEqual(
    answers.sort((a, b) => a - b),
    tasks.map((task) => task * 2),
  )
})

test('where one fails nothing more is asked or taken once that is told', async () => {
  let next = 0
  let taken = 0
  const feeding = feedThreads<number, number>(
    doublers(2),
    () => (next < 1000 ? next++ : undefined),
    () => taken++,
  )
  await assert.rejects(feeding, /unlucky/)
  const [asked, before] = [next, taken]
  assert.ok(asked < 1000)
  await new Promise((done) => setTimeout(done, 50))
  assert.deepEqual([next, taken], [asked, before])
})

test('what taking an answer throws is told', async () => {
  let next = 0
  const take = () => {
    throw new Error('the store is full')
  }
  await assert.rejects(
    feedThreads<number, number>(doublers(2), () => (next < 9 ? next++ : undefined), take),
    /full/,
  )
})
