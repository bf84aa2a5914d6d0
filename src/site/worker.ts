import { openArchive } from '../archive/store.ts'
import { CachedArchive } from './cached-archive.ts'
import { downloadsIn } from './downloads.ts'
import type { Override } from './eleventy.ts'
import { Frame } from './frame.ts'
import { findOverrides } from './overrides.ts'
import type { Site } from './page.ts'
import { readRelations } from './relations.ts'
import { renderShard } from './shard.ts'
import { aboutFile, type FromWorker, type ToWorker, type WorkerStart } from './site.ts'

/** A process that renders the shards it is sent, one after the other; `site.ts` starts it. */
let site: Site
let out: string
let overrides: Override[]

async function begin(start: WorkerStart): Promise<void> {
  const archive = new CachedArchive(openArchive(start.archivePath))
  site = {
    archive,
    frame: new Frame(start.configuration, start.assets, archive.counts()),
    relations: readRelations(start.relations),
    downloads: downloadsIn(start.out),
    about: aboutFile(start.folder),
  }
  out = start.out
  overrides = await findOverrides(start.folder)
}

async function answer(message: ToWorker): Promise<FromWorker> {
  if (message.type === 'shard') return { type: 'done', written: await renderShard(site, message.shard, out, overrides) }
  await begin(message.start)
  return { type: 'ready' }
}

process.on('message', (message: ToWorker) => {
  answer(message).then(
    (reply) => process.send!(reply),
    (error: unknown) =>
      process.send!({
        type: 'failed',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  )
})
