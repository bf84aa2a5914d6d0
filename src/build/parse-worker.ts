import { parentPort, workerData } from 'node:worker_threads'
import { Database } from '../archive/database.ts'
import type { ParseAnswer, ParseTask, ParseWorkerData } from './parse-captures.ts'
import { parsedRows } from './parsed-rows.ts'

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
  const parsed = task.ids.map((id) => ({ id, rows: parsedRows(store, id, rules) }))
  port.postMessage({ parsed } satisfies ParseAnswer)
})
