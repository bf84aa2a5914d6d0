import { Worker } from 'node:worker_threads'
import { moduleExtension } from '../../package-root.ts'
import { StoppedWorker } from '../../report/stopped-worker.ts'

/** A shard that is to be written. */
export interface ShardTask {
  /** Path of its documents, see `spooled`. */
  documents: string
  /** Number of the first of them in the archive. */
  first: number
  /** See `Lexicon`. */
  exceptions: readonly [base: string, key: string][]
  /** Where it goes. */
  folder: string
}

export interface WrittenShard {
  /** Documents. */
  size: number
  /** Documents by key. */
  keys: ReadonlyMap<string, number>
}

const module = new URL(`./shard-worker.${moduleExtension}`, import.meta.url)

/**
 * Writes a shard in a thread, which has a Pagefind of its own: a process knows only one. Where that dies, the thread has nothing
 * to wait for and ends.
 */
export function writeShardApart(task: ShardTask): Promise<WrittenShard> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData: task })
    worker.on('message', resolve)
    worker.on('messageerror', reject)
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new StoppedWorker('A thread that runs Pagefind', `exit code ${code}`)))
  })
}
