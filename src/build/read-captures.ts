import type { Database } from '../archive/database.ts'
import type { Ingest, Settled } from '../archive/ingest.ts'
import { BoilerplateLearner, type LearntBoilerplate } from '../parse/learn.ts'
import { InputError, type ReadOptions, read } from '../read/read.ts'
import type { Stage } from '../report/progress.ts'
import { formatCount } from '../report/summary.ts'

/** Captures in one transaction: a killed build loses at most so many, and the reader is never far ahead of the disk. */
const batch = 2000

/** Findings that are told where there was nothing else. */
const shownTroubles = 5

export interface ReadCaptures extends Settled {
  learnt: LearntBoilerplate
}

/** Reads the inputs into the store and learns the sites' boilerplate on the way. Throws InputError for wrong use. */
export async function readCaptures(
  inputs: string[],
  options: ReadOptions,
  store: Database,
  ingest: Ingest,
  stage: Stage,
): Promise<ReadCaptures> {
  const learner = new BoilerplateLearner()
  let met = 0
  const troubles: string[] = []
  store.execute('BEGIN')
  try {
    for await (const event of read(inputs, options)) {
      if (event.type === 'finding') {
        ingest.addFinding(event.finding)
        if (troubles.length < shownTroubles) troubles.push(`  ${event.finding.path}: ${event.finding.message}`)
      } else {
        ingest.add(event.capture)
        learner.observe(event.capture)
        met++
        if (met % batch === 0) {
          store.execute('COMMIT; BEGIN')
          stage.update(`${formatCount(met)} captures`)
        }
      }
    }
    if (met === 0) throw new InputError([`There is nothing to read in ${inputs.join(', ')}.`, ...troubles].join('\n'))
    const settled = ingest.settle()
    store.execute('COMMIT')
    return { ...settled, learnt: learner.learn() }
  } catch (error) {
    store.rollback()
    throw error
  }
}
