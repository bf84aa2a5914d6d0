import { parentPort, type ResourceLimits, Worker } from 'node:worker_threads'
import { StoppedWorker } from '../report/stopped-worker.ts'

/** Threads of one kind. */
export interface Threads {
  /** The module they run, which calls `answerTasks`. */
  module: URL
  /** What they are, for whoever reads that one stopped: `A thread that parses`. */
  what: string
  count: number
  /** Plain data that the module takes from `workerData`. */
  workerData: unknown
  resourceLimits: ResourceLimits
}

/**
 * Feeds threads until there is nothing left to do. Rejects where one fails or dies.
 * @param next the next task, `undefined` where there is none
 * @param take takes what came of a task, in any order
 */
export async function feedThreads<Task, Answer>(
  threads: Threads,
  next: () => Task | undefined,
  take: (answer: Answer) => void,
): Promise<void> {
  let failed = false
  const rest = () => (failed ? undefined : next())
  const takeWhileWell = (answer: Answer) => {
    if (!failed) take(answer)
  }
  const fed = Array.from({ length: threads.count }, () =>
    feed(threads, rest, takeWhileWell).catch((error: unknown) => {
      failed = true
      throw error
    }),
  )
  // Whoever is told of a failure finds none at work any more.
  await Promise.allSettled(fed)
  await Promise.all(fed)
}

/** One thread from its first task to its last. */
function feed<Task, Answer>(
  { module, what, workerData, resourceLimits }: Threads,
  next: () => Task | undefined,
  take: (answer: Answer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData, resourceLimits })
    const give = () => worker.postMessage(next() ?? null)
    worker.on('message', (answer: Answer) => {
      try {
        // First, so that the thread works on while its answer is taken.
        give()
        take(answer)
      } catch (error) {
        reject(error)
        void worker.terminate()
      }
    })
    worker.on('error', reject)
    worker.on('messageerror', reject)
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new StoppedWorker(what, `exit code ${code}`))))
    give()
  })
}

/** In a thread: answers its tasks, one after the other; `null` ends it. */
export function answerTasks<Task, Answer>(answer: (task: Task) => Answer, end: () => void): void {
  const port = parentPort!
  port.on('message', (task: Task | null) => {
    if (task !== null) return port.postMessage(answer(task))
    end()
    port.close()
  })
}
