import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** How a run of the command ended, and what it said. */
export interface Run {
  code: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
  milliseconds: number
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

/** A run of `arshif` in a process group of its own, told of and reached only from outside. */
export class Arshif {
  readonly ended: Promise<Run>
  readonly #process: ChildProcess

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
    this.ended = new Promise((done, failed) => {
      this.#process.on('error', failed)
      // `exit`, not `close`: processes that outlive a killed one hold its pipes.
      this.#process.on('exit', (code, signal) =>
        setImmediate(() => done({ code, signal, ...said, milliseconds: performance.now() - began })),
      )
    })
  }

  /** Ends it as `kill -9` does: the process alone, or with all that it started. */
  kill(which: 'process' | 'group'): void {
    end(which === 'group' ? -this.#process.pid! : this.#process.pid!)
  }

  /** Processes that it started and that are at work. */
  get children(): number[] {
    try {
      const told = execFileSync('ps', ['-o', 'pid=', '--ppid', String(this.#process.pid)], { encoding: 'utf8' })
      return told.split('\n').filter(Boolean).map(Number)
    } catch {
      return []
    }
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
