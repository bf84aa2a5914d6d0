import { collectGarbage } from '../collect-garbage.ts'
import type { BuildSummary } from '../report/summary.ts'
import { buildIndexHere, type IndexTask, isBuiltOn } from './build-index-here.ts'
import { OwnProcess } from './own-process.ts'

/** Articles for which a process is worth its start. */
const many = 2000

/** An index makes millions of short-lived texts: in a small young generation and a heap that grows slowly they take a third less memory. */
const flags = ['--max-semi-space-size=4', '--heap-growing-percent=40']

/**
 * Builds the search index. Where much of it is new, in a process of its own, whose memory goes with it. Else here, which is
 * sooner done than a process starts.
 */
export function buildIndex(task: IndexTask): Promise<BuildSummary['index']> {
  if (isBuiltOn(task) || task.articles.length < many) return buildIndexHere(task)
  const what = 'The process that builds the search index'
  const built = new OwnProcess<IndexTask, BuildSummary['index']>('index', { what, flags }).do(task)
  collectGarbage()
  return built
}
