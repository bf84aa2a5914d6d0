import { spawn } from 'node:child_process'
import { existsSync, statSync, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { LastCommand } from './last-command.ts'

/** How long nothing must change before a build starts, in milliseconds: an editor writes a file in several steps. */
const quiet = 300

/** Runs the build again whenever something it was made from changes, one at a time; `onBuilt` after each that succeeded. */
export function rebuildOnChange({ args, cwd, watched }: LastCommand, onBuilt: () => void): void {
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
  watchAll(watched, () => {
    clearTimeout(timer)
    timer = setTimeout(build, quiet)
  })
}

/** Watches folders with all in them, and files by their names in their folders: one may be put there later, or be replaced. */
function watchAll(paths: string[], onChange: () => void): void {
  const names = new Map<string, Set<string>>()
  for (const path of paths) {
    if (existsSync(path) && statSync(path).isDirectory()) watch(path, { recursive: true }, onChange)
    else names.set(dirname(path), (names.get(dirname(path)) ?? new Set()).add(basename(path)))
  }
  for (const [folder, files] of names) {
    if (!existsSync(folder)) continue
    watch(folder, (_, name) => {
      if (name === null || files.has(name)) onChange()
    })
  }
}
