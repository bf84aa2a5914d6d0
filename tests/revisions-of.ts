import { digest } from '../src/archive/digest.ts'
import type { ArchivedCapture, MissingTitle, Revision } from '../src/model/archive.ts'
import type { Story } from '../src/model/story.ts'

/** Revisions as the archives held in memory give them: digests of the whole. */
export function captureRevisionsOf(captures: readonly ArchivedCapture[]): Revision[] {
  return captures.map((capture) => {
    const { id, position } = capture
    return { id, position, revision: digest({ ...capture, position: 0 }) }
  })
}

export function storyRevisionsOf(stories: Iterable<Story>): Revision[] {
  return Array.from(stories, (story, position) => ({ id: story.id, position, revision: digest(story) }))
}

export function missingTitleRevisionsOf(titles: readonly MissingTitle[]): Revision[] {
  return titles.map((missing, position) => ({ id: missing.title, position, revision: digest(missing) }))
}
