import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { startProcess } from '../child-processes.ts'
import { moduleExtension } from '../package-root.ts'
import type { Stage } from '../report/progress.ts'
import { isClosedChannel, StoppedWorker } from '../report/stopped-worker.ts'
import type { ArchiveStart, ArchiveStep, FromArchive, ToArchive } from './archive-messages.ts'
import { errorOf } from './failure.ts'

const workerPath = fileURLToPath(new URL(`./archive-worker.${moduleExtension}`, import.meta.url))

/**
 * Fills the store in a process of its own: reading and linking a large archive takes memory that a process gives back only
 * when it ends, and the pages' workers need it next.
 */
export class ArchiveProcess {
  readonly #process: ChildProcess
  /** Why it could not be started. */
  #fault: Error | undefined

  constructor(start: ArchiveStart) {
    this.#process = startProcess(workerPath, {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      execArgv: [...process.execArgv, '--disable-warning=ExperimentalWarning'],
    })
    this.#process.on('error', (error) => {
      if (!isClosedChannel(error)) this.#fault = error
    })
    this.#send({ type: 'start', start })
  }

  /** Runs a step; returns what it did, in a few words. Throws InputError for wrong use. */
  run(step: ArchiveStep, stage: Stage): Promise<string> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null, signal: string | null) =>
        settle(() => reject(new StoppedWorker('The process that fills the store', signal ?? `exit code ${code}`)))
      const onMessage = (message: FromArchive) => {
        if (message.type === 'progress') stage.update(message.text)
        else if (message.type === 'done') settle(() => resolve(message.text))
        else settle(() => reject(errorOf(message)))
      }
      const settle = (end: () => void) => {
        this.#process.off('exit', onExit).off('message', onMessage).off('error', onError)
        end()
      }
      const onError = (error: Error) => isClosedChannel(error) || settle(() => reject(error))
      if (this.#fault) {
        reject(this.#fault)
        return
      }
      const { exitCode, signalCode } = this.#process
      if (exitCode !== null || signalCode !== null) {
        onExit(exitCode, signalCode)
        return
      }
      this.#process.on('exit', onExit).on('message', onMessage).on('error', onError)
      this.#send({ type: 'step', step })
    })
  }

  /** Ends the process, whatever it is at. */
  end(): void {
    this.#process.kill()
  }

  #send(message: ToArchive): void {
    this.#process.send(message)
  }
}
