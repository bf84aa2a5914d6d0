import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startProcess } from '../child-processes.ts'
import { moduleExtension } from '../package-root.ts'
import { isClosedChannel, StoppedWorker } from '../report/stopped-worker.ts'
import { errorOf, type Failure, failureOf } from './failure.ts'

/*
 * Work that takes much memory is done in a process of its own, which gives it back when it ends: one task, and it ends. Its file
 * is `NAME-worker.ts` beside this one, and calls `doOneTask`.
 */

type FromWorker<Done> = { type: 'done'; done: Done } | Failure

export interface ProcessOptions {
  /** What to call it where it stops early: `The process that …` */
  what: string
  flags?: string[]
  /** Ends it. */
  signal?: AbortSignal
}

/** A process that waits for its task: to start takes it a while, in which the task may be found out. */
export class OwnProcess<Task extends object, Done> {
  readonly #process: ChildProcess
  readonly #done: Promise<Done>

  /** @param worker NAME of its file */
  constructor(worker: string, { what, flags = [], signal }: ProcessOptions) {
    const path = fileURLToPath(new URL(`./${worker}-worker.${moduleExtension}`, import.meta.url))
    const child = startProcess(path, {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      execArgv: [...process.execArgv, '--disable-warning=ExperimentalWarning', ...flags],
      serialization: 'advanced',
      signal,
    })
    this.#process = child
    this.#done = new Promise((resolve, reject) => {
      child.on('message', (message: FromWorker<Done>) =>
        message.type === 'done' ? resolve(message.done) : reject(errorOf(message)),
      )
      child.on('error', (error) => isClosedChannel(error) || reject(error))
      // Not on `exit`, which may come before the last message has been read.
      child.on('close', (code, signal) => reject(new StoppedWorker(what, signal ?? `exit code ${code}`)))
    })
    // Told where it is waited for.
    this.#done.catch(() => {})
  }

  /** Does its one task. */
  do(task: Task): Promise<Done> {
    this.#process.send(task)
    return this.#done
  }
}

/** In the process: does the one task that it is sent. */
export function doOneTask<Task, Done>(work: (task: Task) => Promise<Done>): void {
  // It ends once that is on its way.
  const say = (message: FromWorker<Done>) => process.send!(message, () => process.connected && process.disconnect())
  process.on('disconnect', () => process.exit(0))
  process.on('message', async (task: Task) => {
    try {
      say({ type: 'done', done: await work(task) })
    } catch (error) {
      say(failureOf(error))
    }
  })
}
