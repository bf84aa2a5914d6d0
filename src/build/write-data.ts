import { keptLength } from '../outputs/data/kept-files.ts'
import type { OutputsWritten } from '../outputs/write.ts'
import { OutputFolder } from './output-folder.ts'
import { OwnProcess } from './own-process.ts'
import { type DataTask, writeDataHere } from './write-data-here.ts'

/** Bytes of what is kept of the data files, some eighty an article, from which on a process is worth its start. */
const many = 400_000

/** What is made of a record is written and forgotten: a heap that grows slowly costs little. */
const flags = ['--max-semi-space-size=8', '--heap-growing-percent=100']

type DataProcess = OwnProcess<DataTask, OutputsWritten>

const startProcess = (signal: AbortSignal): DataProcess =>
  new OwnProcess('data', { what: 'The process that writes the data files', flags, signal })

/** Starts the process that will write them before there is anything to write, where much is taken over. */
export function readyForData(out: string, signal: AbortSignal): DataProcess | undefined {
  return keptLength(new OutputFolder(out).work) > many ? startProcess(signal) : undefined
}

/**
 * Begins to write the data files. Where there are none to take blocks over from, in a process of its own (`isApart`): all of a
 * large archive takes memory that a process gives back only when it ends. So too where much is taken over, which takes its time.
 * Else here, which is sooner done than a process starts.
 */
export function beginData(
  task: DataTask,
  signal: AbortSignal,
  ready: DataProcess | undefined,
): { written: Promise<OutputsWritten>; isApart: boolean } {
  const kept = keptLength(new OutputFolder(task.out).work)
  const apart = ready ?? (kept === 0 || kept > many ? startProcess(signal) : undefined)
  const written = apart ? apart.do(task) : writeDataHere(task)
  // Told where it is waited for.
  written.catch(() => {})
  return { written, isApart: apart !== undefined }
}
