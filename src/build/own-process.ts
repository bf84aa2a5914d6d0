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

/**
 * Has a process do a task.
 *
 * @param worker NAME of its file
 * @param what what to call it where it stops early: `The process that …`
 * @param signal ends it
 */
export function doInProcess<Task extends object, Done>(
  worker: string,
  task: Task,
  { what, flags = [], signal }: { what: string; flags?: string[]; signal?: AbortSignal },
): Promise<Done> {
  return new Promise((resolve, reject) => {
    const path = fileURLToPath(new URL(`./${worker}-worker.${moduleExtension}`, import.meta.url))
    const child = startProcess(path, {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      execArgv: [...process.execArgv, '--disable-warning=ExperimentalWarning', ...flags],
      serialization: 'advanced',
      signal,
    })
    child.on('message', (message: FromWorker<Done>) =>
      message.type === 'done' ? resolve(message.done) : reject(errorOf(message)),
    )
    child.on('error', (error) => isClosedChannel(error) || reject(error))
    // Not on `exit`, which may come before the last message has been read.
    child.on('close', (code, signal) => reject(new StoppedWorker(what, signal ?? `exit code ${code}`)))
    child.send(task)
  })
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
