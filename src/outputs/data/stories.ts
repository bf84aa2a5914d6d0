import { storyUrl } from '../../archive/permalinks.ts'
import type { Story } from '../../model/story.ts'
import type { Output } from '../output.ts'
import { writeText } from '../write-text.ts'
import { jsonLine } from './json-line.ts'

/** `data/stories.jsonl`: a line a story of two and more versions; an article that has no line here is its own story. */
export const stories: Output = {
  name: 'stories.jsonl',
  write: (context) => writeText(context, 'data/stories.jsonl', lines(context.archive.stories())),
}

function* lines(stories: Iterable<Story>): Generator<string> {
  for (const story of stories) yield jsonLine(storyRecord(story))
}

/** The published form. */
export function storyRecord({ id, lead, members, links }: Story) {
  return {
    id,
    lead,
    members,
    links: links.map(({ a, b, resemblance, containment, rule }) => ({ a, b, resemblance, containment, rule })),
    url: storyUrl(id),
  }
}
