import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startProcess } from '../child-processes.ts'
import type { Configuration } from '../model/configuration.ts'
import { codeRoot, moduleExtension } from '../package-root.ts'
import { isClosedChannel, StoppedWorker } from '../report/stopped-worker.ts'
import type { Assets } from './assets.ts'
import type { MadeUnit, Shard } from './shard.ts'
import { TemplateError } from './template-error.ts'

/** What a worker needs to know before it can render. */
export interface WorkerStart {
  archivePath: string
  out: string
  live?: string
  configuration: Configuration
  folder?: string
  assets: Assets
  /** File of the relations, see `relations.ts`. */
  relations: string
}

/** What a worker process is asked to do. */
export type Task =
  | { type: 'learn'; archivePath: string; code: string; relations: string }
  | { type: 'start'; start: WorkerStart }
  | { type: 'shard'; shard: Shard }

/** `code`: the system's, of a fault of the machine; `template`: what is wrong with one of the user's own. */
export interface Failed {
  type: 'failed'
  message: string
  stack?: string
  code?: string
  template?: boolean
}

export type Answer = { type: 'done'; made: MadeUnit[] } | Failed

/** Told what a task made. */
type OnDone = (made: MadeUnit[]) => void

/** Nearly all that a page is made of dies with it: a small young generation, and a heap that grows slowly, cost little and hold half. */
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16', '--heap-growing-percent=100']

const workerPath = fileURLToPath(new URL(`./worker.${moduleExtension}`, import.meta.url))

/** Starts a process that waits for tasks; to start takes it a while, in which the caller may find out what there is to do. */
export function startWorker(): ChildProcess {
  return startProcess(workerPath, {
    cwd: codeRoot,
    execArgv: [...process.execArgv, ...flags],
    serialization: 'advanced',
  })
}

/** The part of a process that the pool uses. */
export type Worker = Pick<ChildProcess, 'send' | 'disconnect' | 'kill' | 'on' | 'exitCode' | 'signalCode'>

/**
 * Has a process do one task after the other until there is none to take, and then end: what it held in memory is free
 * again. A failure in it is thrown here, with its stack.
 */
function runWorker(worker: Worker, take: () => Promise<Task | undefined>, onDone: OnDone): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    let current: Task | undefined
    const next = async () => {
      current = await take()
      if (current) worker.send(current)
      else worker.disconnect()
    }
    const onExit = (code: number | null, signal: string | null) => {
      if (code === 0 && current === undefined) resolve()
      else reject(new StoppedWorker('A process that writes pages', signal ?? `exit code ${code}`))
    }
    worker.on('message', (answer: Answer) => {
      if (answer.type === 'failed') {
        worker.kill()
        reject(errorOf(answer))
        return
      }
      onDone(answer.made)
      next()
    })
    // Of one that has died the exit tells more than that nothing can be sent to it.
    worker.on('error', (error) => isClosedChannel(error) || reject(error))
    worker.on('exit', onExit)
    const { exitCode, signalCode } = worker
    if (exitCode === null && signalCode === null) next()
    else reject(new StoppedWorker('A process that writes pages', signalCode ?? `exit code ${exitCode}`))
  })
}

function errorOf({ message, stack, code, template }: Failed): Error {
  const error = template ? new TemplateError(message) : Object.assign(new Error(message), { code })
  if (stack !== undefined) error.stack = stack
  return error
}

export interface RunOptions {
  /** The first task of each process. */
  first?: Task
  /** A process that is started already, one of them. */
  ready?: Worker
  /** Starts the others. */
  start?: () => Worker
  onDone?: OnDone
  /** Other work that takes the place of one process until it is done, where there are two and more. */
  beside?: Promise<unknown>
  /** Tasks that wait for it. */
  afterwards?: readonly Task[]
}

/**
 * Does all tasks in so many processes. Where one fails, the others finish what they have in hand and find nothing more, and it is
 * thrown without waiting for `beside`; where `beside` fails, the same goes for all, and nothing is thrown: that is told to those who
 * began it.
 */
export async function runTasks(
  tasks: readonly Task[],
  jobs: number,
  { first, ready, start = startWorker, onDone = () => {}, beside, afterwards = [] }: RunOptions = {},
): Promise<void> {
  const queue = [...tasks]
  const last = [...afterwards]
  const halted = new AbortController()
  const halt = () => {
    queue.length = 0
    last.length = 0
    halted.abort()
  }
  const besideDone = beside && Promise.race([beside.then(() => {}, halt), once(halted.signal, 'abort')])
  const workers = Array.from({ length: Math.max(1, Math.min(jobs, tasks.length)) }, async (_, at) => {
    if (at > 0 && at === jobs - 1) {
      await besideDone
      if (queue.length === 0) return
    }
    let opening = first
    const take = async () => {
      const task = opening ?? queue.shift()
      opening = undefined
      if (task) return task
      const waiting = last.shift()
      if (waiting) await besideDone
      return halted.signal.aborted ? undefined : waiting
    }
    await runWorker((at === 0 && ready) || start(), take, onDone).catch((error: unknown) => {
      halt()
      throw error
    })
  })
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}
