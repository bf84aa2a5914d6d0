import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { counted } from '../counted.ts'
import { isFolder } from '../is-folder.ts'
import type { BuildSummary } from '../report/summary.ts'
import type { LastCommand } from './last-command.ts'
import { type TreeWatch, watchTree } from './watch-tree.ts'

/** How long nothing must change before a build starts, in milliseconds: an editor writes a file in several steps. */
const quiet = 300

const limit =
  'Not all folders can be watched: the system allows no more (on Linux see fs.inotify.max_user_watches). After a change in one that is not, build by hand'

export interface Rebuilding {
  /** Told in words what happens. */
  say(text: string): void
  /** After each build that made something new. */
  onBuilt(): void
}

/** Runs the build again whenever something it was made from changes, one at a time. */
export function rebuildOnChange(command: LastCommand, out: string, { say, onBuilt }: Rebuilding): void {
  let timer: NodeJS.Timeout | undefined
  let child: ChildProcess | undefined
  /** What changed since a build began. */
  let changed: string | undefined
  const build = () => {
    if (child || changed === undefined) return
    say(`Changed: ${changed}. Building again`)
    changed = undefined
    child = runAgain(command, (summary) => {
      child = undefined
      say(outcome(summary))
      if (summary && !summary.unchanged) onBuilt()
      build()
    })
  }
  const onChange = (path: string) => {
    changed ??= path
    clearTimeout(timer)
    timer = setTimeout(build, quiet)
  }
  let isLimited = false
  const onLimit = () => {
    if (!isLimited) say(limit)
    isLimited = true
  }
  watchAll(command.watched, resolve(out), { onChange, onLimit })
  endTogether(() => child)
}

/** Runs a build; what it gave, or nothing where it failed and has said why. */
function runAgain({ args, cwd }: LastCommand, onEnd: (summary: BuildSummary | undefined) => void): ChildProcess {
  // Behind the command's name: what comes after `--` is no flag.
  const flags = args.toSpliced(1, 0, '--json')
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1]!, ...flags], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
  child.on('error', () => child.pid === undefined && onEnd(undefined))
  // 1 is a build with findings under --strict, and whatever Node ends by itself.
  child.on('close', (code) => child.pid !== undefined && onEnd(code === 0 || code === 1 ? summaryIn(said) : undefined))
  return child
}

function summaryIn(said: string): BuildSummary | undefined {
  try {
    return JSON.parse(said) as BuildSummary
  } catch {
    return undefined
  }
}

function outcome(summary: BuildSummary | undefined): string {
  if (!summary) return 'The site is as it was. It is built again when something changes.'
  if (summary.unchanged) return 'The site is as it was: the change was in it already.'
  const findings = summary.findings.reduce((sum, { count }) => sum + count, 0)
  const told = [counted(summary.articles, 'article'), counted(summary.pages, 'page')]
  if (findings > 0) told.push(counted(findings, 'finding'))
  return `Built again in ${summary.seconds['all']!.toFixed(1)} s: ${told.join(', ')}. Open pages load anew.`
}

/** A signal that ends this process ends the build that it runs: that says what became of the output. */
function endTogether(child: () => ChildProcess | undefined): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      const running = child()
      const end = () => process.kill(process.pid, signal)
      if (!running) return end()
      running.once('close', end)
      running.kill(signal)
    })
}

/**
 * Watches folders with all in them, and what is not there, or is a file, by its name in its folder: it may be put there later, or
 * be replaced. The output and hidden names are passed over as in reading: a build writes there.
 */
function watchAll(paths: readonly string[], out: string, { onChange, onLimit }: Omit<TreeWatch, 'isPassedOver'>): void {
  const names = new Map<string, Set<string>>()
  const enter = (folder: string) => {
    const isPassedOver = (path: string) =>
      `${path}${sep}`.startsWith(out + sep) ||
      path
        .slice(folder.length)
        .split(sep)
        .some((part) => part.startsWith('.'))
    watchTree(folder, { isPassedOver, onChange, onLimit })
  }
  for (const path of new Set(paths)) {
    if (isFolder(path)) enter(path)
    else names.set(dirname(path), (names.get(dirname(path)) ?? new Set()).add(basename(path)))
  }
  for (const [folder, waited] of names) {
    if (!isFolder(folder)) continue
    watch(folder, (_, name) => {
      if (name === null || !waited.has(name)) return
      const path = join(folder, name)
      // A folder that was waited for is from now on watched with all in it.
      if (isFolder(path) && waited.delete(name)) enter(path)
      onChange(path)
    })
  }
}
