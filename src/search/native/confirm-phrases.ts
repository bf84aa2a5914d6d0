import type { FoundStory } from './rank.ts'

/**
 * The best stories, as many as are wanted, of which a text has the phrases asked for. For most phrases nearly all documents that
 * have the words have them side by side too, and the best of them are read for their excerpts anyway: so their own texts tell it
 * sooner than positions, which take as many bytes again.
 *
 * @param versions all that have the words, best first
 * @param storyOf what versions of one story have in common
 * @returns best first; undefined where it would take more texts than twice as many stories as are wanted
 */
export async function confirmPhrases(
  versions: readonly FoundStory[],
  wanted: number,
  storyOf: (version: FoundStory) => number | string,
  hasPhrases: (version: FoundStory) => Promise<boolean>,
): Promise<FoundStory[] | undefined> {
  const confirmed: FoundStory[] = []
  const stories = new Set<number | string>()
  let [tried, next] = [0, 0]
  while (confirmed.length < wanted) {
    // As many as it takes if those to come have them as often as those before.
    const more = tried === 0 ? wanted : Math.ceil(((wanted - confirmed.length) * tried) / confirmed.length)
    tried += more
    if (tried > 2 * wanted) return undefined
    const lot: FoundStory[] = []
    for (const lotStories = new Set(stories); lotStories.size < stories.size + more && next < versions.length; next++) {
      const version = versions[next]!
      if (stories.has(storyOf(version))) continue
      lotStories.add(storyOf(version))
      lot.push(version)
    }
    if (lot.length === 0) return undefined
    const have = await Promise.all(lot.map(hasPhrases))
    for (const [index, version] of lot.entries()) {
      if (!have[index] || stories.has(storyOf(version))) continue
      stories.add(storyOf(version))
      confirmed.push(version)
    }
  }
  return confirmed
}
