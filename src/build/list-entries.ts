import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { visitEntries } from '../files-below.ts'
import { StoppedWorker } from '../report/stopped-worker.ts'

/**
 * Whatever stands below a folder, links and empty folders too, as `visitEntries` has it, listed in a thread of its own: in an output
 * of a million pages that takes its time.
 */
export function listEntries(folder: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: folder })
    thread.on('message', resolve).on('error', reject)
    thread.on('exit', (code) => reject(new StoppedWorker('The thread that lists the last output', `exit code ${code}`)))
  })
}

if (!isMainThread && parentPort && typeof workerData === 'string') {
  const paths: string[] = []
  visitEntries(workerData, (path) => paths.push(path))
  parentPort.postMessage(paths)
}
