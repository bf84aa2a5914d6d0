import { keptLength } from '../outputs/data/kept-files.ts'
import type { OutputsWritten } from '../outputs/write.ts'
import { OutputFolder } from './output-folder.ts'
import { doInProcess } from './own-process.ts'
import { type DataTask, writeDataHere } from './write-data-here.ts'

/** Bytes of what is kept of the data files, some eighty an article, from which on a process is worth its start. */
const many = 400_000

/** What is made of a record is written and forgotten: a heap that grows slowly costs little. */
const flags = ['--max-semi-space-size=8', '--heap-growing-percent=100']

/**
 * Begins to write the data files. Where there are none to take blocks over from, in a process of its own (`isApart`): all of a
 * large archive takes memory that a process gives back only when it ends. So too where much is taken over, which takes its time.
 * Else here, which is sooner done than a process starts.
 */
export function beginData(task: DataTask, signal: AbortSignal): { written: Promise<OutputsWritten>; isApart: boolean } {
  const kept = keptLength(new OutputFolder(task.out).work)
  const isApart = kept === 0 || kept > many
  const written = isApart
    ? doInProcess<DataTask, OutputsWritten>('data', task, {
        what: 'The process that writes the data files',
        flags,
        signal,
      })
    : writeDataHere(task)
  // Told where it is waited for.
  written.catch(() => {})
  return { written, isApart }
}
