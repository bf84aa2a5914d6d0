import { ConfigurationError } from '../build/load-configuration.ts'
import { OutputError } from '../build/output-error.ts'
import { NoSiteError } from '../check/no-site-error.ts'
import { PublishError } from '../publish/publish-error.ts'
import { InputError } from '../read/input-error.ts'
import { faultOfMachine } from '../report/fault-of-machine.ts'
import { StoppedWorker } from '../report/stopped-worker.ts'
import { NoIndexError } from '../search/no-index.ts'
import { TemplateError } from '../site/template-error.ts'

/** Exit codes that scripts may rely on, see DESIGN.md. */
export const exitCodes = { done: 0, findings: 1, wrongUse: 2, failed: 3 } as const

/** A command called in a way that cannot work. */
export class UsageError extends Error {}

const wrongUse = [UsageError, InputError, OutputError, ConfigurationError, TemplateError, NoSiteError, NoIndexError]

export function exitCodeOf(error: unknown): number {
  return wrongUse.some((kind) => error instanceof kind) ? exitCodes.wrongUse : exitCodes.failed
}

/** What went wrong, for a person; the stack too where it is not their doing, or where `ARSHIF_STACK` is set. */
export function explain(error: unknown): string {
  const told = inWords(error)
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return process.env['ARSHIF_STACK'] && !told.includes(stack) ? `${told}\n${stack}` : told
}

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return `arshif: ${String(error)}`
  if (exitCodeOf(error) === exitCodes.wrongUse) return `arshif: ${error.message}`
  if (error instanceof PublishError) return `arshif: ${error.message}`
  if (error instanceof StoppedWorker) return `arshif: ${error.message}. The old output is untouched.`
  const { code, message } = faultOfMachine(error) ?? (error as NodeJS.ErrnoException)
  const reason = systemReasons.get(code ?? '')
  return reason
    ? `arshif: ${reason} (${message.split('\n', 1)[0]}). The old output is untouched.`
    : `arshif: failed, the old output is untouched.\n${error.stack}`
}

/** Faults of the machine that a person can mend. */
const systemReasons = new Map([
  ['ENOSPC', 'the disk is full: free some space and build again'],
  ['EACCES', 'a file or folder may not be read or written: change its rights, or choose another folder with --out'],
  ['EPERM', 'a file or folder may not be read or written: change its rights, or choose another folder with --out'],
  ['EROFS', 'the folder is read-only: choose another with --out'],
  ['EDQUOT', 'the disk quota is used up: free some space and build again'],
  ['EBUSY', 'a file or folder is in use, or is a mount point: choose another with --out'],
  ['EXDEV', 'the output and the work folder beside it are on two file systems: choose another with --out'],
  ['EIO', 'the disk cannot be read or written'],
  ['ENAMETOOLONG', 'the path is too long: choose a shorter one with --out'],
  ['ERR_WORKER_OUT_OF_MEMORY', 'memory ran out: close some programs or give fewer --jobs, and build again'],
  ['ENFILE', 'too many files are open on this machine: close some programs and build again'],
  ['EMFILE', 'too many files are open: raise the limit (ulimit -n) and build again'],
])
