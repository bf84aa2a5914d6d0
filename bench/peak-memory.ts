import { readdirSync, readFileSync } from 'node:fs'

/** How often the processes are looked at, in milliseconds. */
const interval = 100

/**
 * The most memory that a process and all below it held together (proportional set size where the kernel tells it, else
 * resident), by stage. Linux only; elsewhere it knows nothing and says nothing.
 */
export class PeakMemory {
  readonly #root: number
  readonly #timer: NodeJS.Timeout
  readonly #peaks = new Map<string, number>()
  #sinceMark = 0
  #all = 0

  constructor(root: number) {
    this.#root = root
    this.#timer = setInterval(() => this.#look(), interval)
  }

  /** A plain progress line ends the stage that it names: `Parsing: 31,030 captures`. */
  mark(lines: string): void {
    for (const line of lines.split('\n')) {
      if (line === '' || line.startsWith(' ')) continue
      this.#look()
      this.#peaks.set(line.split(':')[0]!, this.#sinceMark)
      this.#sinceMark = 0
    }
  }

  stop(): Map<string, number> {
    clearInterval(this.#timer)
    return this.#peaks.set('all', this.#all)
  }

  #look(): void {
    const now = family(this.#root).reduce((sum, pid) => sum + memoryOf(pid), 0)
    this.#sinceMark = Math.max(this.#sinceMark, now)
    this.#all = Math.max(this.#all, now)
  }
}

/** A process and all that it started, and they. */
function family(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const name of readNames('/proc')) {
    const parent = Number(readText(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1])
    if (/^\d+$/.test(name)) children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const all = [root]
  for (const pid of all) all.push(...(children.get(pid) ?? []))
  return all
}

function memoryOf(pid: number): number {
  const shared = readText(`/proc/${pid}/smaps_rollup`).match(/^Pss:\s+(\d+) kB/m)?.[1]
  const resident = shared ?? readText(`/proc/${pid}/status`).match(/^VmRSS:\s+(\d+) kB/m)?.[1]
  return Number(resident ?? 0) * 1024
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
