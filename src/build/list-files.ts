import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { filesBelow } from '../files-below.ts'

/** The files below a folder, listed in a thread of its own: in an output of a million pages that takes its time. */
export function listFiles(folder: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: folder })
    thread.on('message', resolve).on('error', reject)
  })
}

if (!isMainThread && parentPort && typeof workerData === 'string') parentPort.postMessage(filesBelow(workerData))
