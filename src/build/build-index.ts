import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openArchive } from '../archive/store.ts'
import { moduleExtension } from '../package-root.ts'
import { StoppedWorker } from '../report/stopped-worker.ts'
import type { BuildSummary } from '../report/summary.ts'
import { faultOf } from './archive-process.ts'
import { buildIndexHere, type IndexTask, isBuiltOn } from './build-index-here.ts'
import type { FromIndex } from './index-worker.ts'
import { OutputFolder } from './output-folder.ts'

/** Articles for which a process is worth its start. */
const many = 2000

/** An index makes millions of short-lived texts: in a small young generation and a heap that grows slowly they take a third less memory. */
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4', '--heap-growing-percent=40']

const workerPath = fileURLToPath(new URL(`./index-worker.${moduleExtension}`, import.meta.url))

/**
 * Builds the search index. Where much of it is new, in a process of its own, whose memory goes with it. Else here, which is
 * sooner done than a process starts.
 */
export function buildIndex(task: IndexTask): Promise<BuildSummary['index']> {
  return isBuiltOn(task) || articlesOf(task) < many ? buildIndexHere(task) : buildIndexThere(task)
}

function articlesOf({ out }: IndexTask): number {
  const archive = openArchive(new OutputFolder(out).store)
  try {
    return archive.counts().articles
  } finally {
    archive.close()
  }
}

function buildIndexThere(task: IndexTask): Promise<BuildSummary['index']> {
  return new Promise((resolve, reject) => {
    const builder = fork(workerPath, [], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      execArgv: [...process.execArgv, ...flags],
      serialization: 'advanced',
    })
    builder.on('message', (message: FromIndex) =>
      message.type === 'built' ? resolve(message.index) : reject(faultOf(message)),
    )
    builder.on('error', reject)
    builder.on('exit', (code, signal) =>
      reject(new StoppedWorker('The process that builds the search index', signal ?? `exit code ${code}`)),
    )
    builder.send(task)
  })
}
