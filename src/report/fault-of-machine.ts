import { machineFault } from '../archive/database.ts'

/** What programs that are not Node say of a fault of the machine, for esbuild, whose errors have no codes. */
const words: readonly (readonly [RegExp, string])[] = [
  [/no space left on device|not enough space on the disk/i, 'ENOSPC'],
  [/read-only file system/i, 'EROFS'],
  [/permission denied|access is denied/i, 'EACCES'],
]

export interface FaultOfMachine {
  /** The system's, `ENOSPC`. */
  code: string
  /** Of the error that first told of it. */
  message: string
}

/** What Node says of a thread that took more memory than it was given. */
const outOfMemory = 'ERR_WORKER_OUT_OF_MEMORY'

function memoryFault({ code }: NodeJS.ErrnoException): string | undefined {
  return code === outOfMemory ? code : undefined
}

/** The fault of the machine behind an error, however often that was wrapped on the way; `undefined` where it is another's. */
export function faultOfMachine(error: unknown): FaultOfMachine | undefined {
  if (!(error instanceof Error)) return undefined
  // Eleventy's own word for what others call the cause.
  const { cause, originalError, message } = error as Error & { originalError?: unknown }
  const behind = faultOfMachine(cause ?? originalError)
  if (behind) return behind
  const code = machineFault(error) ?? memoryFault(error) ?? words.find(([pattern]) => pattern.test(message))?.[1]
  return code === undefined ? undefined : { code, message }
}
