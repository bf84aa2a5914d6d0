import { byScore, type FoundStory } from './rank.ts'

/** Texts read beyond those of the hits, at most: positions are dearer than about as many. */
const MOST_IN_VAIN = 10

/**
 * The best stories, as many as are wanted, of which a text has the phrases asked for. For most phrases nearly all documents that
 * have the words have them side by side too, and the best of them are read for their excerpts anyway: so their own texts tell it
 * sooner than positions, which take as many bytes again. Of a story's versions the next best is asked where one has them not.
 *
 * @param versions all that have the words, best first
 * @param storyOf what versions of one story have in common
 * @returns best first; undefined where there are too few, or it would take too many texts to tell
 */
export async function confirmPhrases(
  versions: readonly FoundStory[],
  wanted: number,
  storyOf: (version: FoundStory) => string,
  hasPhrases: (version: FoundStory) => Promise<boolean>,
): Promise<FoundStory[] | undefined> {
  const confirmed: FoundStory[] = []
  const stories = new Set<string>()
  let open = versions
  for (let asked = 0; ; ) {
    const missing = wanted - confirmed.length
    const next = bestOfStories(open, storyOf)
    if (next.length < missing) return undefined
    // As many as it takes if those to come have them as often as those before; and all that would stand before the last one.
    const last = confirmed[wanted - 1]
    const lot =
      last === undefined
        ? next.slice(0, asked === 0 ? wanted : Math.ceil((missing * asked) / confirmed.length))
        : next.filter((version) => byScore(version, last) < 0)
    if (lot.length === 0) return confirmed.slice(0, wanted)
    asked += lot.length
    if (asked > wanted + MOST_IN_VAIN) return undefined
    const have = await Promise.all(lot.map(hasPhrases))
    for (const [index, version] of lot.entries()) {
      if (!have[index]) continue
      confirmed.push(version)
      stories.add(storyOf(version))
    }
    confirmed.sort(byScore)
    const told = new Set(lot)
    open = open.filter((version) => !told.has(version) && !stories.has(storyOf(version)))
  }
}

/** The best version of each story. */
function bestOfStories(versions: readonly FoundStory[], storyOf: (version: FoundStory) => string): FoundStory[] {
  const stories = new Set<string>()
  return versions.filter((version) => {
    const story = storyOf(version)
    if (stories.has(story)) return false
    stories.add(story)
    return true
  })
}
