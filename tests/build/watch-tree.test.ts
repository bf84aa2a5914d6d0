import assert from 'node:assert/strict'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { watchTree } from '../../src/build/watch-tree.ts'
import { temporaryFolder } from './built-site.ts'

const root = temporaryFolder()
const told = new Set<string>()
const everTold: string[] = []
let waiting: (() => void) | undefined

mkdirSync(join(root, 'years', '2019'), { recursive: true })
symlinkSync(root, join(root, 'years', 'again'))
const end = watchTree(root, {
  isPassedOver: (path) => path.includes('passed-over'),
  onChange(path) {
    told.add(path)
    everTold.push(path)
    waiting?.()
  },
  onLimit: assert.fail,
})
after(end)

/** Resolves when a change was told; the test's own time limit ends the wait. */
async function isTold(...below: string[]): Promise<void> {
  while (!told.has(join(root, ...below))) await new Promise<void>((resolve) => (waiting = resolve))
  told.clear()
}

test('what changes, comes and goes is told, in folders that came later too', async () => {
  writeFileSync(join(root, 'years', '2019', 'one.txt'), 'نص')
  await isTold('years', '2019', 'one.txt')
  mkdirSync(join(root, 'years', '2020'))
  await isTold('years', '2020')
  writeFileSync(join(root, 'years', '2020', 'two.txt'), 'نص')
  await isTold('years', '2020', 'two.txt')
  rmSync(join(root, 'years', '2020'), { recursive: true })
  await isTold('years', '2020')
  mkdirSync(join(root, 'years', '2020'))
  await isTold('years', '2020')
  writeFileSync(join(root, 'years', '2020', 'three.txt'), 'نص')
  await isTold('years', '2020', 'three.txt')
})

test('a folder that another takes the place of is watched on, under the name of a link too', async () => {
  mkdirSync(join(root, 'elsewhere'))
  symlinkSync(join(root, 'elsewhere'), join(root, 'linked'))
  await isTold('linked')
  for (const name of ['elsewhere', 'linked']) {
    const real = join(root, 'elsewhere')
    mkdirSync(join(root, `passed-over-${name}`))
    rmSync(real, { recursive: true })
    renameSync(join(root, `passed-over-${name}`), real)
    await isTold('elsewhere')
    writeFileSync(join(real, 'new.txt'), 'نص')
    await isTold('elsewhere', 'new.txt')
  }
})

test('what is passed over is not told', async () => {
  mkdirSync(join(root, 'passed-over'))
  writeFileSync(join(root, 'passed-over', 'four.txt'), 'نص')
  writeFileSync(join(root, 'years', 'five.txt'), 'نص')
  await isTold('years', 'five.txt')
  assert.ok(!everTold.some((path) => path.includes('passed-over')))
})
