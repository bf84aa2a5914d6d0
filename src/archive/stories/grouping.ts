import type { Passage, Story, StoryLink } from '../../model/story.ts'
import { PassageTable } from '../passages/passage-table.ts'
import type { StoryArticle } from './article.ts'
import { candidatePairs } from './candidates.ts'
import type { IdPairs } from './compare-pairs.ts'
import { byIds, formStories } from './form.ts'
import { byNeighbourhood } from './neighbourhoods.ts'
import { signatureLength } from './signature.ts'
import { type Sketch, sketchOf } from './sketch.ts'
import type { Version } from './version.ts'

export interface Grouped {
  /** Stories of two and more versions, by id. */
  stories: Story[]
  /** Paragraphs that stand in articles of different stories, by id. */
  passages: Passage[]
  found: Found
}

/** What a run found out by comparing, for a later run to be seeded with. */
export interface Found {
  /** Articles that were grouped. */
  articles: number
  /** All links between articles by their ids, also near ones and those no story came of. */
  links: StoryLink[]
  /** Some band is in too many articles to mean anything, see `thresholds.mostInBand`: with some gone it may mean much. */
  crowded: boolean
}

const nothing: Found = { articles: 0, links: [], crowded: false }

/**
 * Groups articles into stories. What an earlier run found can be given first, so that only what is new is compared; the
 * result is the same as if all were new.
 *
 *     const grouping = new Grouping()
 *     for (const sketch of kept) grouping.seed(sketch)
 *     grouping.seedFound(keptFound)
 *     for (const article of added) keep(grouping.add(article))
 *     const pairs = grouping.pairs()
 *     const links = comparePairs(pairs.slice(0, pairs.count), article)
 *     const { stories, passages, found } = grouping.group(links)
 */
export class Grouping {
  readonly #versions: Version[] = []
  readonly #positions = new Map<string, number>()
  readonly #passages = new PassageTable()
  #signatures = new Uint32Array(1024 * signatureLength)
  #seeded = 0
  #found = nothing

  /** Takes in an article that an earlier run has compared with the other seeded ones. Call before the first `add`. */
  seed(sketch: Sketch): void {
    if (this.#seeded < this.#versions.length) throw new Error('Seed a Grouping before adding to it')
    this.#take(sketch)
    this.#seeded = this.#versions.length
  }

  /** Takes in what the earlier run found; links of articles that are gone or not seeded are passed over. */
  seedFound(found: Found): void {
    this.#found = found
  }

  /** Takes in a new article and returns its sketch, for a store to keep. */
  add(article: StoryArticle): Sketch {
    const sketch = sketchOf(article)
    this.#take(sketch)
    return sketch
  }

  /** Takes in a new article whose sketch was made before. */
  addSketch(sketch: Sketch): void {
    this.#take(sketch)
  }

  /** What has to be compared: what is new with all, or all with all where what an earlier run found does not hold any more. */
  pairs(): IdPairs {
    const packed = this.#signatures.subarray(0, this.#versions.length * signatureLength)
    const gone = this.#seeded < this.#found.articles
    const seeded = gone && this.#found.crowded ? 0 : this.#seeded
    const added = candidatePairs(packed, seeded)
    const holds = seeded > 0 && !added.newlyCrowded
    const { pairs, crowded } = holds || seeded === 0 ? added : candidatePairs(packed)
    // An article that was known and changed is new: its links are found again, or not.
    const isSeeded = (id: string) => (this.#positions.get(id) ?? seeded) < seeded
    this.#found = {
      articles: this.#versions.length,
      links: holds ? this.#found.links.filter(({ a, b }) => isSeeded(a) && isSeeded(b)) : [],
      crowded: crowded || (holds && this.#found.crowded),
    }
    const idAt = (position: number) => this.#versions[position]!.id
    const order = byNeighbourhood(pairs)
    return {
      count: order.length,
      slice: (from, to) => Array.from(order.subarray(from, to), (pair) => [idAt(pairs[pair]!), idAt(pairs[pair + 1]!)]),
    }
  }

  /** Forms the stories. Call once, after `pairs`. @param links of those pairs, in any order */
  group(links: readonly StoryLink[]): Grouped {
    const found = { ...this.#found, links: [...this.#found.links, ...links].sort(byIds) }
    const stories = formStories(found.links, (id) => this.#versions[this.#positions.get(id) ?? -1])
    const storyOf = new Map(stories.flatMap((story) => story.members.map((member) => [member, story.id])))
    const ids = this.#versions.map((version) => version.id)
    return { stories, passages: this.#passages.passages(ids, (id) => storyOf.get(id) ?? id), found }
  }

  #take({ signature, paragraphs, id, published, words }: Sketch): void {
    const position = this.#versions.length
    if (this.#positions.has(id)) throw new Error(`Article ${id} was given twice`)
    const offset = position * signatureLength
    if (offset === this.#signatures.length) {
      const grown = new Uint32Array(offset * 2)
      grown.set(this.#signatures)
      this.#signatures = grown
    }
    this.#signatures.set(signature, offset)
    this.#positions.set(id, position)
    this.#versions.push({ id, published, words })
    for (const paragraph of paragraphs) this.#passages.add(position, paragraph)
  }
}
