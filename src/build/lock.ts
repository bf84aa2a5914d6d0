import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { OutputError } from './output-error.ts'

/**
 * Takes the lock of an output's work folder, from a process that is dead too. Throws OutputError where another build is at work.
 *
 * @param out the output, for the message
 */
export function takeLock(lock: string, out: string): void {
  if (createLock(lock)) return
  const owner = lockOwner(lock)
  if (owner !== process.pid && isAlive(owner)) {
    throw new OutputError(
      `Another build (process ${owner}) is writing ${out}. Wait for it, or choose another folder with --out. If that process is no build of Arshif, remove ${lock}.`,
    )
  }
  rmSync(lock, { force: true })
  if (!createLock(lock))
    throw new OutputError(`Another build is writing ${out}. Wait for it, or choose another folder with --out.`)
}

/**
 * Makes the lock, with the process id in it from the first moment on, so that an empty one is a dead build's; `false` where there
 * is one already.
 */
function createLock(lock: string): boolean {
  const own = `${lock}-${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    // A file system without hard links.
    return createPlainLock(lock)
  } finally {
    rmSync(own, { force: true })
  }
}

function createPlainLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** The process that a lock names; 0, which no build has, where it is empty or gone meanwhile. */
function lockOwner(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return 0
    throw new OutputError(`The lock ${lock} cannot be read (${message}). If no build is at work, remove it.`)
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
