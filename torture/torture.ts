/**
 * `npm run torture`: kills, starves and damages builds, and sees that the old site stands whole, that the message says what
 * to do, and that the next build makes what a clean one does. The build is known by its command alone.
 *
 *     npm run torture -- [--articles 200] [--kills 50] [--rounds 6] [--seed N] [--jobs 2] [--only NAME]
 */
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { trials } from './registry.ts'
import { Workshop } from './workshop.ts'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '200' },
    kills: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '6' },
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

const began = performance.now()
console.log(`seed ${seed}, ${articles} articles, ${jobs} jobs`)
const workshop = await Workshop.open({ articles, seed, jobs })
console.log(`a build from one state of the texts to the other takes ${(workshop.usual / 1000).toFixed(1)} s`)
try {
  for (const { name, missing, run } of trials.filter((trial) => trial.name.includes(values.only))) {
    const reason = missing?.()
    if (reason) {
      console.log(`- ${name}: left out, ${reason}`)
      continue
    }
    try {
      console.log(`✔ ${name}: ${await run(workshop, { kills, rounds })}`)
    } catch (error) {
      console.log(`✖ ${name}: ${(error as Error).message}`)
      process.exitCode = 1
    }
  }
} finally {
  workshop.close()
}
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`)
