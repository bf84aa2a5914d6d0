/**
 * `npm run torture`: kills, starves and damages builds, and sees that the old site stands whole, that the message says what
 * to do, and that the next build makes what a clean one does. The build is known by its command alone.
 *
 *     npm run torture -- [--articles 100] [--kills 50] [--rounds 4] [--seed N] [--jobs 2] [--only NAME]
 */
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { generateShortTexts, generateTexts } from './black-box/texts.ts'
import { trials } from './registry.ts'
import type { Size } from './trial.ts'
import { Workshop } from './workshop.ts'

/** Documents of the large archive: in either state enough articles for a build to start all it may start. */
const many = 2400

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100' },
    kills: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '4' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    jobs: { type: 'string', default: '2' },
    only: { type: 'string', default: '' },
  },
})
const [articles, kills, rounds, seed, jobs] = [
  values.articles,
  values.kills,
  values.rounds,
  values.seed,
  values.jobs,
].map(Number) as [number, number, number, number, number]

const texts = { small: () => generateTexts(articles), large: () => generateShortTexts(many) } as const

const began = performance.now()
const say = (line: string) => console.log(`    ${line}`)
const passed = () => `${((performance.now() - began) / 1000).toFixed(0)} s`
console.log(`seed ${seed}, ${articles} articles, ${jobs} jobs`)

async function run(size: Size): Promise<void> {
  const chosen = trials.filter((trial) => trial.size === size && trial.name.includes(values.only))
  if (chosen.length === 0) return
  const workshop = await Workshop.open({ texts: texts[size](), seed, jobs })
  try {
    for (const { name, missing, run } of chosen) {
      const reason = missing?.()
      if (reason) {
        console.log(`- ${name}: left out, ${reason}`)
        continue
      }
      try {
        console.log(`✔ ${name}: ${await run(workshop, { kills, rounds, say })} (${passed()})`)
      } catch (error) {
        console.log(`✖ ${name}: ${(error as Error).message}`)
        process.exitCode = 1
      }
    }
  } finally {
    workshop.close()
  }
}

await run('small')
await run('large')
console.log(passed())
