import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Database } from '../archive/database.ts'
import type { Ingest, ParsedRows } from '../archive/ingest.ts'
import { moduleExtension } from '../package-root.ts'
import type { ParseRules } from '../parse/parse.ts'
import type { Stage } from '../report/progress.ts'
import { formatCount } from '../report/summary.ts'

/** Captures that a worker parses between two answers. */
const shard = 500

/** In MiB: a worker holds one shard's captures, and a document of the largest size at worst. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2048 }

export interface ParseTask {
  ids: string[]
}
export interface ParseAnswer {
  parsed: { id: string; rows: ParsedRows }[]
}
export interface ParseWorkerData {
  storePath: string
  rules: ParseRules
}

/** Parses the captures that were not parsed with these rules yet, on `jobs` threads. Returns how many. */
export async function parseCaptures(
  store: Database,
  storePath: string,
  ingest: Ingest,
  rules: ParseRules,
  jobs: number,
  stage: Stage,
): Promise<number> {
  const name = createHash('sha256').update(JSON.stringify(rules)).digest('hex').slice(0, 16)
  const ids = store
    .all('SELECT id FROM capture WHERE parsed_with IS NOT ? ORDER BY position', name)
    .map((row) => String(row['id']))
  if (ids.length === 0) return 0
  store.checkpoint()
  let next = 0
  let done = 0
  const take = (answer: ParseAnswer) => {
    store.transaction(() => {
      for (const { id, rows } of answer.parsed) ingest.addParsed(id, rows, name)
    })
    done += answer.parsed.length
    stage.update(`${formatCount(done)} of ${formatCount(ids.length)} captures`)
  }
  const task = (): ParseTask | undefined => {
    if (next >= ids.length) return undefined
    const slice = ids.slice(next, next + shard)
    next += shard
    return { ids: slice }
  }
  const workers = Math.max(1, Math.min(jobs, Math.ceil(ids.length / shard)))
  await Promise.all(Array.from({ length: workers }, () => runWorker({ storePath, rules }, task, take)))
  return ids.length
}

/** One worker from its first task to its last. Rejects where it fails or dies. */
function runWorker(
  workerData: ParseWorkerData,
  task: () => ParseTask | undefined,
  take: (answer: ParseAnswer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(`./parse-worker.${moduleExtension}`, import.meta.url), {
      workerData,
      resourceLimits,
    })
    const give = () => {
      const next = task()
      if (next) worker.postMessage(next)
      else worker.postMessage(null)
    }
    worker.on('message', (answer: ParseAnswer) => {
      try {
        take(answer)
        give()
      } catch (error) {
        reject(error)
        void worker.terminate()
      }
    })
    worker.on('error', reject)
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`A parsing worker stopped with code ${code}.`)),
    )
    give()
  })
}
