import type { Database } from '../archive/database.ts'
import { digest } from '../archive/digest.ts'
import type { Ingest } from '../archive/ingest.ts'
import type { ParsedRows } from '../archive/keep-parsed.ts'
import { counted, formatCount } from '../counted.ts'
import { moduleExtension } from '../package-root.ts'
import { type LearntBoilerplate, learntDigest } from '../parse/learn.ts'
import type { ParseRules } from '../parse/parse.ts'
import type { Stage } from '../report/progress.ts'
import { feedThreads } from './thread-tasks.ts'

/** Captures that a worker parses between two answers. */
const shard = 500

/** So few are parsed here: a worker takes longer to start. */
const few = 50

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
  if (ids.length <= few) {
    const { parsedRows } = await import('./parsed-rows.ts')
    store.transaction(() => {
      for (const [id, name] of pending) ingest.addParsed(id, parsedRows(store, id, rules), name)
    })
    return ids.length
  }
  store.checkpoint()
  let next = 0
  let done = 0
  const take = (answer: ParseAnswer) => {
    store.transaction(() => {
      for (const { id, rows } of answer.parsed) ingest.addParsed(id, rows, pending.get(id)!)
    })
    done += answer.parsed.length
    stage.update(`${formatCount(done)} of ${counted(ids.length, 'capture')}`)
  }
  const task = (): ParseTask | undefined => {
    if (next >= ids.length) return undefined
    const slice = ids.slice(next, next + shard)
    next += shard
    return { ids: slice }
  }
  const threads = {
    module: new URL(`./parse-worker.${moduleExtension}`, import.meta.url),
    what: 'A thread that parses',
    count: Math.max(1, Math.min(jobs, Math.ceil(ids.length / shard))),
    workerData: { storePath, rules } satisfies ParseWorkerData,
    resourceLimits,
  }
  await feedThreads<ParseTask, ParseAnswer>(threads, task, take)
  return ids.length
}

/**
 * The captures to parse, in order, each with the name of the rules that count for it: the configuration's, and what is learnt
 * in its scope. One more capture changes all the counts of its scope, but seldom what they say.
 */
function pendingCaptures(store: Database, { learnt, ...configured }: BuildRules): Map<string, string> {
  const scopes = store.all('SELECT DISTINCT scope FROM capture').map((row) => String(row['scope']))
  store.execute('CREATE TEMP TABLE rules (scope TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID')
  for (const scope of scopes)
    store.run('INSERT INTO rules VALUES (?, ?)', scope, digest(configured, learntDigest(scope, learnt)))
  // As they lie in the file (`+` keeps SQLite from the index of positions): mostly there are few to be ordered.
  const rows = store.all(
    `SELECT id, name FROM capture CROSS JOIN rules USING (scope) WHERE parsed_with IS NOT name ORDER BY +position`,
  )
  store.execute('DROP TABLE rules')
  return new Map(rows.map((row) => [String(row['id']), String(row['name'])]))
}
