import type { Database } from '../archive/database.ts'
import { digest } from '../archive/digest.ts'
import { Ingest } from '../archive/ingest.ts'
import { InputFiles, NO_FILE } from '../archive/input-files.ts'
import { LineCounter } from '../archive/line-counter.ts'
import { forgetUnmet, misreadFiles, type Settled, settle } from '../archive/settle.ts'
import { counted } from '../counted.ts'
import type { LearntBoilerplate } from '../parse/learn.ts'
import { InputError } from '../read/input-error.ts'
import { type ReadEvent, type ReadOptions, read } from '../read/read.ts'
import type { Stage } from '../report/progress.ts'

/** Captures in one transaction: a killed build loses at most so many, and the reader is never far ahead of the disk. */
const batch = 2000

/** Findings that are told where there was nothing else. */
const shownTroubles = 5

export interface ReadCaptures extends Settled {
  learnt: LearntBoilerplate
  /** For what parsing gives. */
  ingest: Ingest
}

/**
 * Reads the inputs into the store, but for files that are as they were, and learns the sites' boilerplate. `build` numbers the
 * round. Throws InputError for wrong use.
 */
export async function readCaptures(
  inputs: string[],
  options: ReadOptions,
  store: Database,
  build: number,
  stage: Stage,
): Promise<ReadCaptures> {
  const { fields, largestDocument, fewestWords } = options
  const files = new InputFiles(store, digest(fields, largestDocument, fewestWords))
  const lines = new LineCounter(store)
  const ingest = new Ingest(store, build, { files, lines })
  const troubles: string[] = []
  let met = 0
  const take = (event: ReadEvent) => {
    if (event.type === 'finding') {
      ingest.addFinding(event.finding)
      if (troubles.length < shownTroubles) troubles.push(`  ${event.finding.path}: ${event.finding.message}`)
      return
    }
    ingest.add(event.capture)
    if (++met % batch !== 0) return
    store.execute('COMMIT; BEGIN')
    stage.update(counted(met, 'capture'))
  }
  store.execute('BEGIN')
  try {
    for await (const event of read(inputs, { ...options, enter: (input) => files.enter(input) })) take(event)
    files.leave()
    forgetUnmet(store, build, files)
    for await (const event of misread(inputs, options, store, files)) take(event)
    const settled = settle(store)
    if (settled.captures === 0)
      throw new InputError(
        [
          `There is nothing to read in ${inputs.join(', ')}: put texts, web pages or web archives there, or give another folder.`,
          ...troubles,
        ].join('\n'),
      )
    const learnt = lines.learn()
    store.run('DELETE FROM unsettled')
    store.execute('COMMIT')
    return { ...settled, learnt, ingest }
  } catch (error) {
    store.rollback()
    throw error
  }
}

/** Reads those files again that hold a better reading of some capture than what is left of another file. */
async function* misread(
  inputs: string[],
  options: ReadOptions,
  store: Database,
  files: InputFiles,
): AsyncGenerator<ReadEvent> {
  const chosen = misreadFiles(store)
  if (chosen.length === 0) return
  const enter: ReadOptions['enter'] = (input) => files.enterAgain(input, chosen)
  const named = inputs.filter((input) => input !== '-')
  for await (const event of read(named, { ...options, enter })) if (files.current !== NO_FILE) yield event
  files.leave()
}
