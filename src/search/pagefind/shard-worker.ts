import { parentPort, workerData } from 'node:worker_threads'
import type { ShardTask } from './shard-thread.ts'
import { writeShard } from './write-shard.ts'

/** A thread that writes one shard, see `writeShardApart`. A failure ends it. Not awaited: without an answer it ends without a word. */
void writeShard(workerData as ShardTask).then((written) => parentPort!.postMessage(written))
