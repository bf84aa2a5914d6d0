/**
 * Loaded into a build by `--import`: threads whose file is of the name `ARSHIF_END_THREAD` are ended `ARSHIF_END_AFTER`
 * milliseconds after they were started, whatever they are at.
 */

import { syncBuiltinESMExports } from 'node:module'
import workerThreads, { Worker, type WorkerOptions } from 'node:worker_threads'

const name = process.env['ARSHIF_END_THREAD']!
const after = Number(process.env['ARSHIF_END_AFTER'])

class MortalWorker extends Worker {
  constructor(file: string | URL, options?: WorkerOptions) {
    super(file, options)
    if (String(file).includes(`/${name}.`)) setTimeout(() => void this.terminate(), after).unref()
  }
}

workerThreads.Worker = MortalWorker
syncBuiltinESMExports()
