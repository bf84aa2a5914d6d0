import { setImmediate } from 'node:timers/promises'
import type { Output, OutputContext, Written } from '../output.ts'
import { total } from '../write-text.ts'
import { rowOf } from './columns.ts'
import type { DataFile } from './data-file.ts'
import { dataFiles } from './registry.ts'

/** Steps between which progress may be shown. */
const breath = 500

/** All data files of captures and articles, in one walk through the archive. */
export const archiveData: Output = {
  name: 'data',
  write: (context) => writeData(dataFiles, context),
}

/** Feeds the files in one walk. */
export async function writeData(files: readonly DataFile[], context: OutputContext): Promise<Written> {
  const { archive, configuration } = context
  const streams = files.map((file) => file.open(context))
  const ofCaptures = streams.filter((stream) => stream.capture)
  const ofArticles = streams.filter((stream) => stream.article)
  let step = 0
  for (const capture of ofCaptures.length > 0 ? archive.capturesWithoutReading() : []) {
    for (const stream of ofCaptures) stream.capture?.(capture)
    if (++step % breath === 0) await setImmediate()
  }
  for (const article of ofArticles.length > 0 ? archive.articles() : []) {
    const row = rowOf(article, configuration)
    for (const stream of ofArticles) stream.article?.(article, row)
    if (++step % breath === 0) await setImmediate()
  }
  return total(await Promise.all(streams.map((stream) => stream.end())))
}
