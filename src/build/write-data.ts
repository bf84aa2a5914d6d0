import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isDataKept } from '../outputs/data/kept-files.ts'
import type { OutputsWritten } from '../outputs/write.ts'
import { moduleExtension } from '../package-root.ts'
import { StoppedWorker } from '../report/stopped-worker.ts'
import { faultOf } from './archive-process.ts'
import type { FromData } from './data-worker.ts'
import { OutputFolder } from './output-folder.ts'
import { type DataTask, writeDataHere } from './write-data-here.ts'

const workerPath = fileURLToPath(new URL(`./data-worker.${moduleExtension}`, import.meta.url))

/**
 * Writes the data files. Where there are none to take blocks over from, in a process of its own: all of a large archive takes
 * memory that a process gives back only when it ends. Else here, which is sooner done than a process starts.
 */
export function writeData(task: DataTask): Promise<OutputsWritten> {
  return isDataKept(new OutputFolder(task.out).work) ? writeDataHere(task) : writeDataThere(task)
}

function writeDataThere(task: DataTask): Promise<OutputsWritten> {
  return new Promise((resolve, reject) => {
    const writer = fork(workerPath, [], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      execArgv: [...process.execArgv, '--disable-warning=ExperimentalWarning'],
    })
    writer.on('message', (message: FromData) =>
      message.type === 'written' ? resolve(message.written) : reject(faultOf(message)),
    )
    writer.on('error', reject)
    writer.on('exit', (code, signal) =>
      reject(new StoppedWorker('The process that writes the data files', signal ?? `exit code ${code}`)),
    )
    writer.send(task)
  })
}
