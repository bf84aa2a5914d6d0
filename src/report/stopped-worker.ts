/** A process or thread of the build that ended with work in hand. What ends one unasked is mostly a machine short of memory. */
export class StoppedWorker extends Error {
  readonly what: string
  readonly how: string

  /** `how`: the signal that ended it, or its exit code. */
  constructor(what: string, how: string) {
    super(
      `${what} stopped early (${how}), perhaps for want of memory: close some programs or give fewer --jobs, and build again`,
    )
    this.what = what
    this.how = how
  }
}

/** What sending to a process that has ended gives, before it is known that it has. */
const closed: ReadonlySet<unknown> = new Set(['ERR_IPC_CHANNEL_CLOSED', 'EPIPE', 'ECONNRESET'])

/** Whether an error says no more than that a process has ended, which its `exit` will tell too, and how. */
export function isClosedChannel(error: Error): boolean {
  return closed.has((error as NodeJS.ErrnoException).code)
}
