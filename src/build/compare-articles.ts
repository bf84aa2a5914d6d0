import type { Compare } from '../archive/link-stories.ts'
import type { IdPair } from '../archive/stories/compare-pairs.ts'
import type { StoryLink } from '../model/story.ts'
import { moduleExtension } from '../package-root.ts'
import { feedThreads } from './thread-tasks.ts'

/** Pairs that a thread compares between two answers: neighbours, most of which have a text in common. */
const share = 200

/** So few are compared here: a thread takes longer to start. */
const few = 400

/** In MiB: some thousand texts of a neighbourhood, and the numbers of their words. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2048 }

/** Compares many pairs of articles on `jobs` threads, which read the store as it was before this transaction; few where it is asked. */
export function comparing(storePath: string, jobs: number): Compare {
  return async (pairs, here) => {
    if (pairs.count <= few || jobs === 1) return here(pairs.slice(0, pairs.count))
    const links: StoryLink[] = []
    let next = 0
    const threads = {
      module: new URL(`./compare-worker.${moduleExtension}`, import.meta.url),
      what: 'A thread that compares articles',
      count: Math.min(jobs, Math.ceil(pairs.count / share)),
      workerData: storePath,
      resourceLimits,
    }
    await feedThreads<readonly IdPair[], StoryLink[]>(
      threads,
      () => (next < pairs.count ? pairs.slice(next, (next += share)) : undefined),
      (found) => {
        for (const link of found) links.push(link)
      },
    )
    return links
  }
}
