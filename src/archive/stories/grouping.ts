import { byCodeUnit } from '../../model/order.ts'
import type { Passage, Story, StoryLink } from '../../model/story.ts'
import { PassageTable } from '../passages/passage-table.ts'
import type { StoryArticle } from './article.ts'
import { candidatePairs } from './candidates.ts'
import { compare } from './compare.ts'
import { byIds, formStories, NEAR } from './form.ts'
import { signatureLength } from './signature.ts'
import { type Sketch, sketchOf } from './sketch.ts'
import { ComparedText } from './text.ts'
import type { Version } from './version.ts'

export interface GroupingOptions {
  /** Gives an article again by its id, for comparing it with its candidates. */
  article: (id: string) => StoryArticle
  /** Texts kept ready while candidates are compared; about 10 kB each. */
  keptTexts: number
}

const defaults = { keptTexts: 4000 } satisfies Partial<GroupingOptions>

export interface Grouped {
  /** Stories of two and more versions, by id. */
  stories: Story[]
  /** Paragraphs that stand in articles of different stories, by id. */
  passages: Passage[]
  /** All links between articles by their ids, also near ones and those no story came of: what a later run is seeded with. */
  links: StoryLink[]
}

/**
 * Groups articles into stories. What an earlier run found can be given first, so that only what is new is compared; the
 * result is the same as if all were new.
 *
 *     const grouping = new Grouping({ article })
 *     for (const sketch of kept) grouping.seed(sketch)
 *     grouping.seedLinks(keptLinks)
 *     for (const article of added) keep(grouping.add(article))
 *     const { stories, passages, links } = grouping.group()
 */
export class Grouping {
  readonly #options: GroupingOptions
  readonly #versions: Version[] = []
  readonly #positions = new Map<string, number>()
  readonly #passages = new PassageTable()
  readonly #links: StoryLink[] = []
  #signatures = new Uint32Array(1024 * signatureLength)
  #seeded = 0

  constructor(options: Pick<GroupingOptions, 'article'> & Partial<GroupingOptions>) {
    this.#options = { ...defaults, ...options }
  }

  /** Takes in an article that an earlier run has compared with the other seeded ones. Call before the first `add`. */
  seed(sketch: Sketch): void {
    if (this.#seeded < this.#versions.length) throw new Error('Seed a Grouping before adding to it')
    this.#take(sketch)
    this.#seeded = this.#versions.length
  }

  /** Takes in the links an earlier run found; those of articles that are gone are passed over. */
  seedLinks(links: Iterable<StoryLink>): void {
    for (const link of links) this.#links.push(link)
  }

  /** Takes in a new article and returns its sketch, for a store to keep. */
  add(article: StoryArticle): Sketch {
    const sketch = sketchOf(article)
    this.#take(sketch)
    return sketch
  }

  /** Compares what is new and forms the stories. */
  group(): Grouped {
    const packed = this.#signatures.subarray(0, this.#versions.length * signatureLength)
    const known = this.#links.filter(({ a, b }) => this.#positions.has(a) && this.#positions.has(b))
    const links = [...known, ...this.#compare(candidatePairs(packed, this.#seeded))].sort(byIds)
    const stories = formStories(links, (id) => this.#versions[this.#positions.get(id) ?? -1])
    const storyOf = new Map(stories.flatMap((story) => story.members.map((member) => [member, story.id])))
    const ids = this.#versions.map((version) => version.id)
    return { stories, links, passages: this.#passages.passages(ids, (id) => storyOf.get(id) ?? id) }
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

  #compare(pairs: Uint32Array): StoryLink[] {
    const texts = new Map<number, ComparedText>()
    const text = (position: number): ComparedText => {
      const kept = texts.get(position)
      if (kept !== undefined) return kept
      if (texts.size >= this.#options.keptTexts) texts.clear()
      const made = new ComparedText(this.#options.article(this.#versions[position]!.id))
      texts.set(position, made)
      return made
    }
    const links: StoryLink[] = []
    for (const pair of pairsByNeighbourhood(pairs)) {
      const [a, b] = [text(pairs[pair]!), text(pairs[pair + 1]!)].sort((x, y) => byCodeUnit(x.article.id, y.article.id))
      const { joined, resemblance, containment, rule } = compare(a!, b!)
      if (joined || rule === NEAR) links.push({ a: a!.article.id, b: b!.article.id, resemblance, containment, rule })
    }
    return links
  }
}

/** Offsets of the pairs, those of one connected cluster together, so that each text is made ready about once. */
function pairsByNeighbourhood(pairs: Uint32Array): number[] {
  const parent = new Map<number, number>()
  const root = (position: number): number => {
    let at = position
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up
    for (let step = position; step !== at; ) {
      const up = parent.get(step)!
      parent.set(step, at)
      step = up
    }
    return at
  }
  const offsets = Array.from({ length: pairs.length / 2 }, (_, pair) => pair * 2)
  for (const pair of offsets) {
    const [one, other] = [root(pairs[pair]!), root(pairs[pair + 1]!)]
    if (one !== other) parent.set(Math.max(one, other), Math.min(one, other))
  }
  const cluster = offsets.map((pair) => root(pairs[pair]!))
  return offsets.sort(
    (a, b) => cluster[a / 2]! - cluster[b / 2]! || pairs[a]! - pairs[b]! || pairs[a + 1]! - pairs[b + 1]!,
  )
}
