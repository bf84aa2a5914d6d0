/**
 * `npm run reproduce`: shows that a site depends on its texts and its configuration alone. Clean builds on machines that
 * differ are the same to the byte, and so are, after each of many random changes, a build that re-uses what it can and one
 * that starts anew.
 *
 *     npm run reproduce -- [--articles 60] [--steps 20] [--sequences 1] [--seed N] [--keep]
 */
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateTexts } from './black-box/texts.ts'
import { incrementalIsClean } from './reproduce/incremental-is-clean.ts'
import { sameOnMachines } from './reproduce/same-on-machines.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '60' },
    steps: { type: 'string', default: '20' },
    sequences: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    keep: { type: 'boolean', default: false },
  },
})
const [articles, steps, sequences] = [values.articles, values.steps, values.sequences].map(Number) as [
  number,
  number,
  number,
]
const first = Number(values.seed)
const folder = mkdtempSync(join(tmpdir(), 'arshif-reproduce-'))
const say = (line: string) => console.log(`  ${line}`)

try {
  console.log(`Clean builds of ${articles} articles on machines that differ`)
  await sameOnMachines(generateTexts(articles), folder, say)
  for (let seed = first; seed < first + sequences; seed++) {
    console.log(`${steps} builds of a changing archive, seed ${seed}`)
    await incrementalIsClean({ articles, steps, seed, folder: join(folder, `sequence-${seed}`), say })
  }
} catch (error) {
  console.log(`✖ ${(error as Error).message}`)
  process.exitCode = 1
} finally {
  if (values.keep) console.log(`kept in ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}
