import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { random } from '../../fuzz/mutate.ts'
import { arshif } from '../black-box/arshif.ts'
import { generateTexts } from '../black-box/texts.ts'
import { differences, isOfIndex, treeOf } from '../black-box/tree.ts'
import { type Library, Shelf } from './library.ts'
import { type Below, steps } from './steps.ts'

export interface Sequence {
  /** Documents at the start; as many again come by and by. */
  articles: number
  /** Builds. */
  steps: number
  seed: number
  folder: string
  say?: (line: string) => void
}

/** Things done to the library between two builds, at most. */
const atOnce = 3

/** Builds from one compaction of the index to the next. */
const compaction = 3

/** Words of the generated texts that the index is asked for. */
const queries = ['الجسر', 'وزير', 'القاهرة', 'مشروع', 'المدارس', 'مليون دينار', '"في القاهرة"', 'زرافة', 'الأمطار']

/**
 * Builds a library again and again while it changes by chance; throws where what stands then is not, byte for byte, what a
 * build without a store makes over the same published site. The index has to find the same until it is compacted, and be the
 * same then.
 */
export async function incrementalIsClean({
  articles,
  steps: count,
  seed,
  folder,
  say = () => {},
}: Sequence): Promise<void> {
  const next = random(seed)
  const below: Below = (limit) => Math.floor(next() * limit)
  const all = [...generateTexts(articles * 2)]
  const library: Library = {
    texts: new Map(all.slice(0, articles)),
    more: all.slice(articles),
    configuration: {},
    files: new Map(),
    flags: new Map(),
  }
  const shelf = new Shelf(join(folder, 'incremental'))
  const done: string[] = []
  for (let step = 0; step < count; step++) {
    if (step > 0) done.push(changeByChance(library, below))
    const isCompact = step % compaction === compaction - 1 || step === count - 1
    try {
      await buildBoth(library, shelf, join(folder, 'clean'), isCompact)
    } catch (error) {
      throw new Error(`seed ${seed}, after ${step} steps:\n${done.join('\n')}\n${(error as Error).message}`)
    }
    say(`✔ ${step}: ${done.at(-1) ?? 'all anew'}${isCompact ? '; compacted' : ''}`)
  }
  shelf.remove()
}

/** What was done, in words. */
function changeByChance(library: Library, below: Below): string {
  const told: string[] = []
  const wanted = 1 + below(atOnce)
  while (told.length < wanted) {
    const word = steps[below(steps.length)]!(library, below)
    if (word !== undefined) told.push(word)
  }
  return told.join('; ')
}

async function buildBoth(library: Library, shelf: Shelf, cleanFolder: string, isCompact: boolean): Promise<void> {
  const clean = new Shelf(cleanFolder)
  // Addresses once published keep answering: what was published is a part of what a build is made from.
  if (existsSync(shelf.out)) execFileSync('cp', ['-a', shelf.out, clean.out])
  for (const each of [shelf, clean]) each.show(library)
  const builds = [shelf.build(library), clean.build(library, ['--compact'])]
  for (const { code, stderr } of await Promise.all(builds)) assert.equal(code, 0, `the build failed:\n${stderr}`)
  expectSame(shelf, clean, (path) => !isOfIndex(path))
  await expectSameFinds(shelf, clean)
  if (isCompact) {
    assert.equal((await shelf.build(library, ['--compact'])).code, 0, 'compacting failed')
    expectSame(shelf, clean, () => true)
  }
  clean.remove()
  rmSync(join(cleanFolder), { recursive: true, force: true })
}

function expectSame(shelf: Shelf, clean: Shelf, passing: (path: string) => boolean): void {
  const found = differences(treeOf(shelf.out), treeOf(clean.out), passing)
  assert.deepEqual(found.slice(0, 10), [], `${found.length} files are not those of a clean build`)
}

async function expectSameFinds(...shelves: Shelf[]): Promise<void> {
  const [found, expected] = await Promise.all(shelves.map(({ out }) => findsIn(out)))
  assert.deepEqual(found, expected, 'the index finds other documents than that of a clean build')
}

/** The documents of the stories that each query finds; which version of a story is shown, the scores decide. */
async function findsIn(site: string): Promise<Record<string, string[]>> {
  const { code, stdout, stderr } = await arshif(['search', ...queries, '--site', site, '--limit', '1000'])
  assert.equal(code, 0, stderr)
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  const documents = ({ refs }: { refs: string[] }) => refs.toSorted().join(' ')
  return Object.fromEntries(answers.map(({ query, hits }) => [query, hits.map(documents).sort()]))
}
