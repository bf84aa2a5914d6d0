/**
 * Loaded into a build by `--import`: its first process kills itself right before the call number `ARSHIF_DIE_AT` (from 1)
 * that changes one of the folders of `ARSHIF_DIE_ON` (a list, as of PATH) or an entry that stands right in one of them.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { delimiter, dirname, resolve } from 'node:path'
import { isMainThread } from 'node:worker_threads'

const changing = [
  'renameSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'mkdirSync',
  'linkSync',
  'symlinkSync',
  'writeFileSync',
  'copyFileSync',
  'cpSync',
] as const

const folders = new Set((process.env['ARSHIF_DIE_ON'] ?? '').split(delimiter))
let left = Number(process.env['ARSHIF_DIE_AT'])

function isWatched(path: unknown): boolean {
  if (typeof path !== 'string') return false
  const whole = resolve(path)
  return folders.has(whole) || folders.has(dirname(whole))
}

if (isMainThread && process.send === undefined) {
  const calls = fs as unknown as Record<string, (...args: unknown[]) => unknown>
  for (const name of changing) {
    const call = calls[name]!
    calls[name] = (...args) => {
      if (args.slice(0, 2).some(isWatched) && --left === 0) process.kill(process.pid, 'SIGKILL')
      return call.apply(fs, args)
    }
  }
  syncBuiltinESMExports()
}
