import { parentPort, workerData } from 'node:worker_threads'
import { Database } from '../archive/database.ts'
import { occurrenceRow } from '../archive/occurrence-row.ts'
import { rawCapture } from '../archive/raw-capture.ts'
import { parse } from '../parse/parse.ts'
import type { ParseAnswer, ParseTask, ParseWorkerData } from './parse-captures.ts'

/** A thread that parses captures out of the store: ids in, sections and articles out, `null` ends it. */
const { storePath, rules } = workerData as ParseWorkerData
const store = new Database(storePath, { readOnly: true })
const port = parentPort!

port.on('message', (task: ParseTask | null) => {
  if (task === null) {
    store.close()
    port.close()
    return
  }
  port.postMessage({ parsed: task.ids.map(parsedRows) } satisfies ParseAnswer)
})

function parsedRows(id: string): ParseAnswer['parsed'][number] {
  const { sections, articles, findings } = parse(rawCapture(store, id), rules)
  return { id, rows: { sections: JSON.stringify(sections), occurrences: articles.map(occurrenceRow), findings } }
}
