import { writeSync } from 'node:fs'
import { constants } from 'node:os'
import { endProcesses } from '../child-processes.ts'
import type { OutputFolder } from './output-folder.ts'

/** What asks a build to stop: Ctrl+C, `kill` and those who shut a machine down, a terminal that is closed. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Shows the cursor, which the live progress hides. */
const showCursor = '\u001b[?25h'

/**
 * Lets a signal end a build as a failure does: no process of it goes on, its lock is gone, and it is said what became of the
 * output. The exit code is 128 and the signal's number, as shells have it.
 *
 * @returns ends that, for when the build is done
 */
export function endOnSignals(folders: OutputFolder): () => void {
  const end = (signal: (typeof signals)[number]) => {
    endProcesses()
    folders.abandon()
    const terminal = process.stderr.isTTY ? showCursor : ''
    // The live progress has taken the stream's own `write`.
    writeSync(process.stderr.fd, `${terminal}\narshif: stopped (${signal}). ${whatBecame(folders)}\n`)
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of signals) process.on(signal, end)
  return () => {
    for (const signal of signals) process.off(signal, end)
  }
}

function whatBecame({ out, isInPlace, hasOutput }: OutputFolder): string {
  if (isInPlace) return `The new output is in place in ${out}.`
  const kept = 'What was read so far is kept: the same command goes on from there.'
  return `${hasOutput ? 'The old output is untouched' : `Nothing was written to ${out}`}. ${kept}`
}
