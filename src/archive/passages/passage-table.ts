import { byCodeUnit } from '../../model/order.ts'
import type { Passage } from '../../model/story.ts'
import type { Paragraph } from './passage.ts'

/** Numbers kept of a paragraph: position of its article, block, words. */
const COLUMNS = 3

/** Long paragraphs of all articles in typed arrays, 20 bytes each; finds those that stand in different stories. */
export class PassageTable {
  #keys = new BigUint64Array(1024)
  #facts = new Uint32Array(1024 * COLUMNS)
  #length = 0

  /** @param article position of the article, as `passages` will ask for it */
  add(article: number, paragraph: Paragraph): void {
    if (this.#length === this.#keys.length) this.#grow()
    this.#keys[this.#length] = BigInt(`0x${paragraph.key}`)
    this.#facts.set([article, paragraph.block, paragraph.words], this.#length * COLUMNS)
    this.#length++
  }

  /**
   * Paragraphs that stand in articles of different stories, by id, their places by article and block.
   * @param ids article ids by position
   * @param storyOf id of an article's story, its own where it is alone
   */
  passages(ids: readonly string[], storyOf: (id: string) => string): Passage[] {
    const found = new Map<bigint, Passage>()
    const repeated = this.#repeatedKeys()
    for (let index = 0; index < this.#length; index++) {
      const key = this.#keys[index]!
      if (!repeated.has(key)) continue
      const [article, block, words] = this.#facts.subarray(index * COLUMNS, (index + 1) * COLUMNS)
      const passage = found.get(key) ?? { id: key.toString(16).padStart(16, '0'), words: words!, places: [] }
      passage.places.push({ article: ids[article!]!, block: block! })
      found.set(key, passage)
    }
    const across = [...found.values()].filter(({ places }) => {
      const story = storyOf(places[0]!.article)
      return places.some((place) => storyOf(place.article) !== story)
    })
    for (const { places } of across) places.sort((a, b) => byCodeUnit(a.article, b.article) || a.block - b.block)
    return across.sort((a, b) => byCodeUnit(a.id, b.id))
  }

  #repeatedKeys(): Set<bigint> {
    const sorted = this.#keys.slice(0, this.#length).sort()
    const repeated = new Set<bigint>()
    for (let index = 1; index < sorted.length; index++) {
      if (sorted[index] === sorted[index - 1]) repeated.add(sorted[index]!)
    }
    return repeated
  }

  #grow(): void {
    const keys = new BigUint64Array(this.#keys.length * 2)
    const facts = new Uint32Array(this.#facts.length * 2)
    keys.set(this.#keys)
    facts.set(this.#facts)
    this.#keys = keys
    this.#facts = facts
  }
}
