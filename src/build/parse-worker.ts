import { workerData } from 'node:worker_threads'
import { Database } from '../archive/database.ts'
import type { ParseAnswer, ParseTask, ParseWorkerData } from './parse-captures.ts'
import { parsedRows } from './parsed-rows.ts'
import { answerTasks } from './thread-tasks.ts'

/** A thread that parses captures out of the store: ids in, sections and articles out. */
const { storePath, rules } = workerData as ParseWorkerData
const store = new Database(storePath, { readOnly: true })

answerTasks<ParseTask, ParseAnswer>(
  ({ ids }) => ({ parsed: ids.map((id) => ({ id, rows: parsedRows(store, id, rules) })) }),
  () => store.close(),
)
