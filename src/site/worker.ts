import { openArchive } from '../archive/store.ts'
import { faultOfMachine } from '../report/fault-of-machine.ts'
import { CachedArchive } from './cached-archive.ts'
import { downloadsIn } from './downloads.ts'
import { Frame } from './frame.ts'
import { tracedSite } from './incremental/traced-site.ts'
import { writeRelations } from './learn-relations.ts'
import { findOverrides } from './overrides.ts'
import type { Site } from './page.ts'
import { readRelations } from './relations.ts'
import { type MadeUnit, renderShard } from './shard.ts'
import { aboutFile } from './site.ts'
import { Templates } from './templates.ts'
import type { Answer, Task, WorkerStart } from './worker-pool.ts'
import type { PageTarget } from './write-page.ts'

/** A process that does the tasks it is sent, one after the other; `worker-pool.ts` starts it. */
let site: Site
let target: PageTarget
let templates: Templates

async function begin(start: WorkerStart): Promise<void> {
  const archive = new CachedArchive(openArchive(start.archivePath))
  const overrides = await findOverrides(start.folder)
  templates = new Templates(overrides)
  site = tracedSite(archive, readRelations(start.relations), {
    frame: new Frame(start.configuration, start.assets, archive.counts()),
    downloads: () => downloadsIn(start.out),
    about: aboutFile(start.folder),
    overridden: overrides.length > 0,
  })
  target = { out: start.out, live: start.live }
}

async function answer(task: Task): Promise<Answer> {
  let made: MadeUnit[] = []
  switch (task.type) {
    case 'learn':
      writeRelations(task.archivePath, task.code)
      break
    case 'start':
      await begin(task.start)
      break
    case 'shard':
      made = await renderShard(site, task.shard, target, templates)
  }
  return { type: 'done', task: task.type, made }
}

process.on('message', (task: Task) => {
  answer(task).then(
    (reply) => process.send!(reply),
    (error: unknown) => {
      const { message, stack } = error instanceof Error ? error : new Error(String(error))
      process.send!({ type: 'failed', message: stack ?? message, ...faultOfMachine(error) } satisfies Answer)
    },
  )
})
