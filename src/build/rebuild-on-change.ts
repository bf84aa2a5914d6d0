import { spawn } from 'node:child_process'
import { statSync, watch } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import type { LastCommand } from './last-command.ts'

/** How long nothing must change before a build starts, in milliseconds: an editor writes a file in several steps. */
const quiet = 300

/** Runs the build again whenever something it was made from changes, one at a time; `onBuilt` after each that succeeded. */
export function rebuildOnChange({ args, cwd, watched }: LastCommand, out: string, onBuilt: () => void): void {
  let timer: NodeJS.Timeout | undefined
  let building = false
  let again = false
  const build = () => {
    if (building) {
      again = true
      return
    }
    building = true
    spawn(process.execPath, [...process.execArgv, process.argv[1]!, ...args], {
      cwd,
      stdio: ['ignore', 'ignore', 'inherit'],
    }).on('exit', (code) => {
      building = false
      if (code === 0 || code === 1) onBuilt()
      if (again) build()
      again = false
    })
  }
  watchAll(watched, resolve(out), () => {
    clearTimeout(timer)
    timer = setTimeout(build, quiet)
  })
}

/**
 * Watches folders with all in them, and what is not there, or is a file, by its name in its folder: it may be put there later, or
 * be replaced. The output and hidden names are passed over as in reading: a build writes there.
 */
function watchAll(paths: string[], out: string, onChange: () => void): void {
  const isPassedOver = (folder: string, name: string) =>
    `${join(folder, name)}${sep}`.startsWith(out + sep) || name.split(sep).some((part) => part.startsWith('.'))
  const watchFolder = (folder: string) =>
    watch(folder, { recursive: true }, (_, name) => {
      if (name === null || !isPassedOver(folder, name)) onChange()
    })
  const names = new Map<string, Set<string>>()
  for (const path of paths) {
    if (isFolder(path)) watchFolder(path)
    else names.set(dirname(path), (names.get(dirname(path)) ?? new Set()).add(basename(path)))
  }
  for (const [folder, waited] of names) {
    if (!isFolder(folder)) continue
    watch(folder, (_, name) => {
      if (name !== null && !waited.has(name)) return
      // A folder that was waited for is from now on watched with all in it.
      if (name !== null && isFolder(join(folder, name)) && waited.delete(name)) watchFolder(join(folder, name))
      onChange()
    })
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
