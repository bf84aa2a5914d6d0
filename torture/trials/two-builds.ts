import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { comeTo } from '../black-box/course.ts'
import { expectEnd, type Place } from '../place.ts'
import type { Trial } from '../trial.ts'
import type { Workshop } from '../workshop.ts'

const refusal = /Another build .*is writing[\s\S]*(Wait for it|remove)/

/** Two builds into one folder, one after the other has begun, and many at one moment. */
export const twoBuilds: Trial = {
  name: 'two builds into one folder',
  size: 'small',
  async run(workshop, { rounds }) {
    for (let met = 0, tried = 0; met < rounds; tried++) {
      assert.ok(tried < 3 * rounds, `of ${tried} second builds only ${met} came before the end of the first`)
      if (await oneAfterTheOther(workshop)) met++
    }
    const refused = await atOnce(workshop, 4)
    await recycledProcessId(workshop)
    return `${rounds} pairs, the second refused each time; of 4 at once ${refused} refused.`
  },
}

/** Whether the second build came before the end of the first; then it has to be refused. */
async function oneAfterTheOther(workshop: Workshop): Promise<boolean> {
  const place = workshop.place()
  place.show('after')
  const first = place.start(['--compact'])
  let end = Number.POSITIVE_INFINITY
  void first.ended.then(() => {
    end = performance.now()
  })
  while (!existsSync(lockOf(place))) await wait(5)
  // In one of the stages before the last half of the build.
  const stage = workshop.below(4)
  const { from, to } = workshop.courses.compact[stage]!
  await comeTo(first, { stage, offset: workshop.next() * 0.5 * (to - from) })
  const standing = place.tree()
  const began = performance.now()
  const second = await place.build()
  // The lock is taken before anything is read.
  const isMet = second.code !== 0 || end > began + second.stages[0]!.at
  if (isMet) expectEnd(second, 2, refusal)
  if (existsSync(lockOf(place))) place.expectWhole(standing, 'after')
  assert.equal((await first.ended).code, 0, 'the first build was disturbed')
  await place.expectNext('after')
  place.remove()
  return isMet
}

async function atOnce(workshop: Workshop, count: number): Promise<number> {
  const place = workshop.place()
  place.show('after')
  const runs = await Promise.all(Array.from({ length: count }, () => place.build()))
  const refused = runs.filter(({ code }) => code !== 0)
  for (const run of refused) expectEnd(run, 2, refusal)
  assert.ok(refused.length < count, 'none of them built')
  await place.expectNext('after')
  place.remove()
  return refused.length
}

/** A killed build's lock names a process id that another program has since: the message says what to do. */
async function recycledProcessId(workshop: Workshop): Promise<void> {
  const place = workshop.place()
  place.show('after')
  const build = place.start()
  while (!existsSync(lockOf(place))) await wait(5)
  build.kill('group')
  await build.ended
  writeFileSync(lockOf(place), readFileSync(lockOf(place), 'utf8').replace(/^\d+/, String(process.pid)))
  const run = await place.build()
  if (run.code !== 0) {
    expectEnd(run, 2, refusal)
    assert.ok(run.stderr.includes(lockOf(place)), `the message does not name the lock to remove:\n${run.stderr}`)
    writeFileSync(lockOf(place), '')
  }
  await place.expectNext('after')
  place.remove()
}

function lockOf(place: Place): string {
  return join(place.work, 'lock')
}
