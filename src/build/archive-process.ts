import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startProcess } from '../child-processes.ts'
import { moduleExtension } from '../package-root.ts'
import type { Stage } from '../report/progress.ts'
import { isClosedChannel, StoppedWorker } from '../report/stopped-worker.ts'
import type { ArchiveStep, FromArchive, ToArchive } from './archive-messages.ts'
import { errorOf } from './failure.ts'

const workerPath = fileURLToPath(new URL(`./archive-worker.${moduleExtension}`, import.meta.url))

/**
 * Fills the store in a process of its own: reading and linking a large archive takes memory that a process gives back only
 * when it ends, and the pages' workers need it next. It goes from step to step by itself, and learns at last, where that is
 * little, what the pages tell of articles beside one another: nobody waits for the other.
 */
export class ArchiveProcess {
  readonly #process: ChildProcess
  readonly #steps: Readonly<Record<ArchiveStep, PromiseWithResolvers<string>>> = {
    read: Promise.withResolvers(),
    parse: Promise.withResolvers(),
    link: Promise.withResolvers(),
  }
  readonly #learnt = Promise.withResolvers<boolean>()
  readonly #ended = Promise.withResolvers<void>()
  readonly #watched = new Map<ArchiveStep, Stage>()

  constructor(start: ToArchive) {
    // Told where it is waited for.
    for (const { promise } of this.#all) promise.catch(() => {})
    this.#process = startProcess(workerPath, {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      execArgv: [...process.execArgv, '--disable-warning=ExperimentalWarning'],
    })
    this.#process.on('message', (message: FromArchive) => this.#take(message))
    this.#process.on('error', (error) => isClosedChannel(error) || this.#fail(error))
    // Not on `exit`, which may come before the last message has been read.
    this.#process.on('close', (code, signal) =>
      this.#fail(new StoppedWorker('The process that fills the store', signal ?? `exit code ${code}`)),
    )
    this.#process.send(start)
  }

  /** Waits for a step; returns what it did, in a few words. Throws InputError for wrong use. */
  async run(step: ArchiveStep, stage: Stage): Promise<string> {
    this.#watched.set(step, stage)
    return this.#steps[step].promise
  }

  /** Whether the relations were learnt; else that is too much for it. */
  get learnt(): Promise<boolean> {
    return this.#learnt.promise
  }

  /** Waits until it has kept for the next build what it learnt. */
  get ended(): Promise<void> {
    return this.#ended.promise
  }

  /** Ends the process, whatever it is at. */
  end(): void {
    this.#process.kill()
  }

  #take(message: FromArchive): void {
    switch (message.type) {
      case 'progress':
        this.#watched.get(message.step)?.update(message.text)
        break
      case 'done':
        this.#steps[message.step].resolve(message.text)
        break
      case 'learnt':
        this.#learnt.resolve(message.isLearnt)
        break
      case 'ended':
        this.#ended.resolve()
        break
      case 'failed':
        this.#fail(errorOf(message))
    }
  }

  /** What was not done by then never will be. */
  #fail(error: Error): void {
    for (const { reject } of this.#all) reject(error)
  }

  get #all() {
    return [...Object.values(this.#steps), this.#learnt, this.#ended]
  }
}
