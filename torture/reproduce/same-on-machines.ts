import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { arshif } from '../black-box/arshif.ts'
import { type Texts, writeTexts } from '../black-box/texts.ts'
import { differences, type Tree, treeOf } from '../black-box/tree.ts'
import { type Machine, machines, runOptions } from './machines.ts'

/** Builds the texts anew on each machine, in a folder of its own; throws where the sites are not the same to the byte. */
export async function sameOnMachines(texts: Texts, folder: string, say: (line: string) => void): Promise<void> {
  let first: Tree | undefined
  for (const [number, machine] of machines.entries()) {
    const own = join(folder, `machine ${number}`)
    const tree = await builtOn(machine, texts, own)
    first ??= tree
    assert.deepEqual(differences(tree, first).slice(0, 10), [], `${machine.name}: not what ${machines[0]!.name} made`)
    say(`✔ ${machine.name}: ${tree.size} files and folders, ${number === 0 ? 'to compare with' : 'the same'}`)
    rmSync(own, { recursive: true })
  }
}

async function builtOn(machine: Machine, texts: Texts, folder: string): Promise<Tree> {
  const input = join(folder, 'texts')
  mkdirSync(input, { recursive: true })
  writeTexts(input, new Map(machine.reversed ? [...texts].reverse() : texts))
  const out = join(folder, machine.out)
  mkdirSync(dirname(out), { recursive: true })
  const names = readdirSync(input).sort()
  const inputs = (machine.reversed ? names.reverse() : names).map((name) => join(input, name))
  const shown = (path: string) => (machine.relative ? relative(folder, path) : path)
  const flags = ['--out', shown(out), '--jobs', String(machine.jobs), '--url', 'https://archive.example']
  const { code, stderr } = await arshif(['build', ...inputs.map(shown), ...flags], runOptions(machine, folder))
  assert.equal(code, 0, `${machine.name}: the build failed:\n${stderr}`)
  return treeOf(out)
}
