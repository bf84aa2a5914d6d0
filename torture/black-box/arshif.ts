import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** A stage that a build said it had done, and when, in milliseconds from its start. */
export interface StageDone {
  title: string
  at: number
}

/** How a run of the command ended, and what it said. */
export interface Run {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  milliseconds: number
  /** In order. */
  stages: readonly StageDone[]
}

/** A process that a run has started. */
export interface Child {
  pid: number
  /** Its command line. */
  command: string
}

export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  /** User and group to run as; for root. */
  user?: number
  /** A module that Node loads first, in all processes and threads of the run. */
  preload?: string
}

const cli = resolve(import.meta.dirname, '../../src/cli.ts')

/** What a line of a stage that is done begins with. */
const stageTitle = /^[A-Z][a-z ]+(?=:|$)/

/** A run of `arshif` in a process group of its own, told of and reached only from outside. */
export class Arshif {
  readonly ended: Promise<Run>
  readonly #process: ChildProcess
  readonly #stages: StageDone[] = []
  readonly #heard = new EventEmitter()

  constructor(args: readonly string[], { cwd, env, user, preload }: RunOptions = {}) {
    const load = preload === undefined ? [] : ['--import', preload]
    const began = performance.now()
    this.#process = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...load, cli, ...args], {
      cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      ...(user === undefined ? {} : { uid: user, gid: user }),
    })
    const said = { stdout: '', stderr: '' }
    this.#process.stdout!.on('data', (chunk) => (said.stdout += chunk))
    this.#process.stderr!.on('data', (chunk) => (said.stderr += chunk))
    createInterface(this.#process.stderr!).on('line', (line) => this.#hear(line, performance.now() - began))
    this.ended = new Promise((done, failed) => {
      this.#process.on('error', failed)
      // `exit`, not `close`: processes that outlive a killed one hold its pipes.
      this.#process.on('exit', (code, signal) =>
        setImmediate(() =>
          done({ code, signal, ...said, milliseconds: performance.now() - began, stages: this.#stages }),
        ),
      )
    })
  }

  /** How many stages it said it had done. */
  get stagesDone(): number {
    return this.#stages.length
  }

  /** When so many stages are done, or it has ended. */
  async afterStages(count: number): Promise<void> {
    let isOver = false
    const over = this.ended.then(() => {
      isOver = true
    })
    while (!isOver && this.#stages.length < count) await Promise.race([once(this.#heard, 'stage'), over])
  }

  /** Ends it as `kill -9` does: the process alone, or with all that it started. */
  kill(which: 'process' | 'group'): void {
    end(which === 'group' ? -this.#process.pid! : this.#process.pid!)
  }

  /** Processes that it started and that are at work. */
  get children(): Child[] {
    try {
      const options = ['-ww', '-o', 'pid=,args=', '--ppid', String(this.#process.pid)]
      const told = execFileSync('ps', options, { encoding: 'utf8' })
      return told.split('\n').flatMap((line) => {
        const [, pid, command] = line.match(/^\s*(\d+)\s+(.*)$/) ?? []
        return pid && command ? [{ pid: Number(pid), command }] : []
      })
    } catch {
      return []
    }
  }

  #hear(line: string, at: number): void {
    const title = line.match(stageTitle)?.[0]
    if (title === undefined) return
    this.#stages.push({ title, at })
    this.#heard.emit('stage')
  }
}

/** `kill -9`; one that has ended meanwhile is no fault. */
export function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Runs the command to its end. */
export function arshif(args: readonly string[], options?: RunOptions): Promise<Run> {
  return new Arshif(args, options).ended
}
