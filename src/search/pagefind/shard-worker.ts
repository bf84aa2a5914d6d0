import { parentPort, workerData } from 'node:worker_threads'
import { writeShard } from '../pagefind.ts'
import type { ShardTask } from './shard-thread.ts'

/** A thread that writes one shard, see `writeShardApart`. A failure ends it. */
parentPort!.postMessage(await writeShard(workerData as ShardTask))
