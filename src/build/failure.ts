import { InputError } from '../read/input-error.ts'
import { faultOfMachine } from '../report/fault-of-machine.ts'
import { StoppedWorker } from '../report/stopped-worker.ts'

/** What a process of a build says of an error that ended its work. */
export interface Failure {
  type: 'failed'
  message: string
  stack: string | undefined
  /** Wrong use, to be told as it stands. */
  input: boolean
  /** The system's, of a fault of the machine. */
  code?: string
  /** A process or thread of its own that stopped early. */
  stopped?: { what: string; how: string }
}

export function failureOf(error: unknown): Failure {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const stopped = error instanceof StoppedWorker ? { stopped: { what: error.what, how: error.how } } : {}
  return { type: 'failed', message, stack, input: error instanceof InputError, ...stopped, ...faultOfMachine(error) }
}

/** The error that a process told of. */
export function errorOf({ message, stack, input, code, stopped }: Failure): Error {
  if (input) return new InputError(message)
  if (stopped) return new StoppedWorker(stopped.what, stopped.how)
  const error: NodeJS.ErrnoException = new Error(message)
  if (code !== undefined) error.code = code
  if (stack !== undefined) error.stack = stack
  return error
}
