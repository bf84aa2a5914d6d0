import { fork } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openArchive } from '../archive/store.ts'
import type { Configuration } from '../model/configuration.ts'
import { codeRoot, moduleExtension } from '../package-root.ts'
import { type Assets, writeAssets } from './assets.ts'
import { CachedArchive } from './cached-archive.ts'
import { downloadsIn } from './downloads.ts'
import { Frame } from './frame.ts'
import type { Site } from './page.ts'
import { packReadings } from './readings.ts'
import { learnRelations, relationsFrom } from './relations.ts'
import { planShards, type Shard } from './shard.ts'

export interface SiteOptions {
  /** The store; workers open it read-only. */
  archivePath: string
  /** The staging folder: exists, empty. */
  out: string
  configuration: Configuration
  /** Folder of the configuration: `about.md` and `templates/` of the user's own are looked for in it. */
  folder?: string
  /** Worker processes. */
  jobs: number
  /** Units of work done, of all. */
  onProgress?(done: number, all: number): void
}

/** What a worker process is told when it starts. */
export interface WorkerStart {
  archivePath: string
  out: string
  configuration: Configuration
  folder?: string
  assets: Assets
  /** File of the relations, see `relations.ts`. */
  relations: string
}

export type ToWorker = { type: 'start'; start: WorkerStart } | { type: 'shard'; shard: Shard }
export type FromWorker =
  | { type: 'ready' }
  | { type: 'done'; written: Record<string, number> }
  | { type: 'failed'; message: string }

const workerPath = fileURLToPath(new URL(`./worker.${moduleExtension}`, import.meta.url))

const unitsOf = (shard: Shard) => shard.reduce((sum, { from, to }) => sum + to - from, 0)

/** Runs one worker until there are no more shards to take. A failure in it is thrown here, with its stack. */
function runWorker(
  start: WorkerStart,
  take: () => Shard | undefined,
  onWritten: (shard: Shard, written: Record<string, number>) => void,
) {
  return new Promise<void>((resolve, reject) => {
    const worker = fork(workerPath, [], {
      cwd: codeRoot,
      execArgv: [...process.execArgv, '--disable-warning=ExperimentalWarning'],
    })
    let current: Shard | undefined
    const next = () => {
      current = take()
      if (current) worker.send({ type: 'shard', shard: current } satisfies ToWorker)
      else worker.disconnect()
    }
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'failed') {
        worker.kill()
        reject(new Error(message.message))
        return
      }
      if (message.type === 'done') onWritten(current!, message.written)
      next()
    })
    worker.on('error', reject)
    worker.on('exit', (code, signal) => {
      if (code === 0 && current === undefined) resolve()
      else reject(new Error(`A page worker ended early (${signal ?? `exit code ${code}`}).`))
    })
    worker.send({ type: 'start', start } satisfies ToWorker)
  })
}

/** The text of the user's own about page, where there is one. */
export function aboutFile(folder: string | undefined): string | undefined {
  return folder !== undefined && existsSync(join(folder, 'about.md')) ? join(folder, 'about.md') : undefined
}

/**
 * Makes all pages of the archive, in worker processes, and the assets they use.
 *
 *     archive ──> relations ──> shards ──> workers: views ──> Eleventy ──> files
 */
export async function buildSite(options: SiteOptions): Promise<{ pages: number; byKind: Record<string, number> }> {
  const { archivePath, out, configuration, folder, jobs } = options
  const archive = new CachedArchive(openArchive(archivePath))
  const assets = await writeAssets(out, configuration)
  const learnt = learnRelations(archive)
  const relations = join(dirname(archivePath), 'relations.bin')
  writeFileSync(relations, learnt)
  const site: Site = {
    archive,
    frame: new Frame(configuration, assets, archive.counts()),
    relations: relationsFrom(learnt),
    downloads: downloadsIn(out),
  }
  const shards = planShards(site)
  const all = shards.reduce((sum, shard) => sum + unitsOf(shard), 0)
  if (archive.counts().captures > configuration.capturePages) packReadings(archive, out)

  const byKind: Record<string, number> = {}
  let done = 0
  const start: WorkerStart = { archivePath, out, configuration, folder, assets, relations }
  const workers = Array.from({ length: Math.max(1, Math.min(jobs, shards.length)) }, () =>
    runWorker(
      start,
      () => shards.shift(),
      (shard, written) => {
        for (const [kind, count] of Object.entries(written)) byKind[kind] = (byKind[kind] ?? 0) + count
        options.onProgress?.((done += unitsOf(shard)), all)
      },
    ),
  )
  await Promise.all(workers)
  rmSync(relations)
  return { pages: Object.values(byKind).reduce((sum, count) => sum + count, 0), byKind }
}
