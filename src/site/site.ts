import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openArchive } from '../archive/store.ts'
import type { Configuration } from '../model/configuration.ts'
import { type Assets, writeAssets } from './assets.ts'
import { CachedArchive } from './cached-archive.ts'
import { downloadsIn } from './downloads.ts'
import { Frame } from './frame.ts'
import { readRelations } from './relations.ts'
import { planShards, type Shard } from './shard.ts'
import { runTasks, type Task } from './worker-pool.ts'

export interface SiteOptions {
  /** The store; workers open it read-only. */
  archivePath: string
  /** The staging folder: exists; `data/`, where it is filled already, is described with its sizes. */
  out: string
  configuration: Configuration
  /** Folder of the configuration: `about.md` and `templates/` of the user's own are looked for in it. */
  folder?: string
  /** Worker processes. */
  jobs: number
  /** Units of work done, of all. */
  onProgress?(done: number, all: number): void
}

const unitsOf = (shard: Shard) => shard.reduce((sum, { from, to }) => sum + to - from, 0)

/** The text of the user's own about page, where there is one. */
export function aboutFile(folder: string | undefined): string | undefined {
  return folder !== undefined && existsSync(join(folder, 'about.md')) ? join(folder, 'about.md') : undefined
}

/** Learns the relations and packs the readings, where pages need them; then says what there is to render. */
async function prepare({ archivePath, out, configuration, jobs }: SiteOptions, assets: Assets, relations: string) {
  const store = openArchive(archivePath)
  try {
    const archive = new CachedArchive(store)
    const tasks: Task[] = [{ type: 'learn', archivePath, relations }]
    if (archive.counts().captures > configuration.capturePages) tasks.push({ type: 'pack', archivePath, out })
    await runTasks(tasks, jobs)
    const frame = new Frame(configuration, assets, archive.counts())
    return planShards({ archive, frame, relations: readRelations(relations), downloads: downloadsIn(out) })
  } finally {
    store.close()
  }
}

/**
 * Makes all pages of the archive, in worker processes, and the assets they use.
 *
 *     archive ──> relations ──> shards ──> workers: views ──> Eleventy ──> files
 *            └──> packed readings, where captures have no pages of their own
 */
export async function buildSite(options: SiteOptions): Promise<{ pages: number; byKind: Record<string, number> }> {
  const { archivePath, out, configuration, folder, jobs } = options
  const assets = await writeAssets(out, configuration)
  const relations = join(dirname(archivePath), 'relations.bin')
  const shards = await prepare(options, assets, relations)
  const all = shards.reduce((sum, shard) => sum + unitsOf(shard), 0)
  const byKind: Record<string, number> = {}
  let done = 0
  await runTasks(
    shards.map((shard) => ({ type: 'shard', shard })),
    jobs,
    { type: 'start', start: { archivePath, out, configuration, folder, assets, relations } },
    (task, written) => {
      for (const [kind, count] of Object.entries(written)) byKind[kind] = (byKind[kind] ?? 0) + count
      if (task.type === 'shard') options.onProgress?.((done += unitsOf(task.shard)), all)
    },
  )
  rmSync(relations)
  return { pages: Object.values(byKind).reduce((sum, count) => sum + count, 0), byKind }
}
