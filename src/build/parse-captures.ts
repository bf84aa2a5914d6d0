import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Database } from '../archive/database.ts'
import type { Ingest, ParsedRows } from '../archive/ingest.ts'
import { moduleExtension } from '../package-root.ts'
import { type LearntBoilerplate, learntDigest } from '../parse/learn.ts'
import type { ParseRules } from '../parse/parse.ts'
import type { Stage } from '../report/progress.ts'
import { StoppedWorker } from '../report/stopped-worker.ts'
import { formatCount } from '../report/summary.ts'

/** Captures that a worker parses between two answers. */
const shard = 500

/** In MiB: a worker holds one shard's captures, and a document of the largest size at worst. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2048 }

/** In a build something is always learnt, be it nothing. */
export type BuildRules = ParseRules & { learnt: LearntBoilerplate }

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

/** Parses the captures that were not parsed yet with the rules that count for them, on `jobs` threads. Returns how many. */
export async function parseCaptures(
  store: Database,
  storePath: string,
  ingest: Ingest,
  rules: BuildRules,
  jobs: number,
  stage: Stage,
): Promise<number> {
  const pending = pendingCaptures(store, rules)
  if (pending.size === 0) return 0
  const ids = [...pending.keys()]
  store.checkpoint()
  let next = 0
  let done = 0
  const take = (answer: ParseAnswer) => {
    store.transaction(() => {
      for (const { id, rows } of answer.parsed) ingest.addParsed(id, rows, pending.get(id)!)
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

/**
 * The captures to parse, in order, each with the name of the rules that count for it: the configuration's, and what is learnt
 * in its scope. One more capture changes all the counts of its scope, but seldom what they say.
 */
function pendingCaptures(store: Database, { learnt, ...configured }: BuildRules): Map<string, string> {
  const pending = new Map<string, string>()
  const names = new Map<string, string>()
  for (const row of store.iterate('SELECT id, metadata, folder, parsed_with FROM capture ORDER BY position')) {
    const scoped = { metadata: JSON.parse(String(row['metadata'])), folder: String(row['folder']) }
    const digest = learntDigest(scoped, learnt)
    let name = names.get(digest)
    if (name === undefined) {
      const hash = createHash('sha256').update(JSON.stringify([configured, digest]))
      names.set(digest, (name = hash.digest('hex').slice(0, 16)))
    }
    if (row['parsed_with'] !== name) pending.set(String(row['id']), name)
  }
  return pending
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
      code === 0 ? resolve() : reject(new StoppedWorker('A thread that parses', `exit code ${code}`)),
    )
    give()
  })
}
