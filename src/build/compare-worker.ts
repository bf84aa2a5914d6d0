import { workerData } from 'node:worker_threads'
import { Database } from '../archive/database.ts'
import { storyArticle } from '../archive/link-stories.ts'
import { comparePairs, type IdPair } from '../archive/stories/compare-pairs.ts'
import type { StoryLink } from '../model/story.ts'
import { answerTasks } from './thread-tasks.ts'

/** A thread that compares articles out of the store: pairs in, links out. */
const store = new Database(workerData as string, { readOnly: true })

answerTasks<IdPair[], StoryLink[]>(
  (pairs) => comparePairs(pairs, (id) => storyArticle(store, id)),
  () => store.close(),
)
