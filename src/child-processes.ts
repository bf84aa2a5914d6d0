import { type ChildProcess, type ForkOptions, fork } from 'node:child_process'

/** Processes of ours that are at work. */
const alive = new Set<ChildProcess>()

/** glibc keeps what was freed in arenas, up to eight a core: a tenth of a large build's memory. Two let threads go on side by side. */
const fewArenas = { MALLOC_ARENA_MAX: '2' }

/** Starts a process of ours: it ends when this one is made to. */
export function startProcess(path: string, options: ForkOptions): ChildProcess {
  const child = fork(path, [], { ...options, env: { ...fewArenas, ...(options.env ?? process.env) } })
  const ended = () => alive.delete(child)
  // One that could not be started never ends; any other error leaves it at work.
  const failed = () => child.pid === undefined && ended()
  alive.add(child)
  return child.on('exit', ended).on('error', failed)
}

/** Ends all of them, whatever they are at, for this one ends too. */
export function endProcesses(): void {
  for (const child of alive) child.kill('SIGKILL')
}
