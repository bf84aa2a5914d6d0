import { spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
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
  for (const path of watched.filter(existsSync)) {
    watch(path, { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(build, quiet)
    })
  }
}
