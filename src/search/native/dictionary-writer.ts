import type { Inverted } from './invert.ts'
import type { SegmentWriter } from './segment-writer.ts'
import type { Sizes } from './sizes.ts'
import { byCodeUnit, placeBetween, placeOf, skeleton } from './skeleton.ts'
import { StreamsWriter } from './streams-writer.ts'
import type { Alias, TermHead } from './term-table.ts'
import { encodeTerms, type PostingsPlace, type Term } from './terms.ts'

/** A word that is written, and what it will take in its part. */
interface Written {
  term: Term
  place: string
  bases: readonly string[]
  bytes: number
}

/** Share of a form's letters that are left of it after DEFLATE, and what else a word costs in bytes: measured. */
const FORM_BYTES = 0.4
const WORD_BYTES = 4

/** A skeleton's words are parted only where they are so many times too large for a part. */
const LARGEST = 1.6

/** Writes the words of a segment, which come in dictionary order, as parts of the dictionary with their postings. */
export class DictionaryWriter {
  /** Where each part begins. */
  readonly parts: string[] = []
  readonly #writer: SegmentWriter
  readonly #positions: StreamsWriter
  readonly #nextWords: StreamsWriter
  readonly #sizes: Sizes
  readonly #aliases: readonly Alias[]
  #alias = 0
  #files = 0
  #frequent = 0
  /** The words of one skeleton, which are not in a part yet. */
  #group: Written[] = []
  /** The part that is being made, and the aliases of its own words. */
  #part: Written[] = []
  #inner: Alias[] = []
  #size = 0
  #first = ''

  /** @param aliases base forms of another skeleton than their words', by their places. */
  constructor(writer: SegmentWriter, aliases: readonly Alias[], sizes: Sizes) {
    this.#writer = writer
    this.#positions = new StreamsWriter(writer, 'positions', sizes.positions)
    this.#nextWords = new StreamsWriter(writer, 'nextWords', sizes.nextWords)
    this.#aliases = aliases
    this.#sizes = sizes
  }

  add(
    { key, place, bases, forms, light, verb, kin }: TermHead,
    { documents, postings: list, ...rest }: Inverted,
  ): void {
    const [before] = this.#group
    if (before !== undefined && skeleton(before.term.key) !== skeleton(key)) this.#closeGroup()
    const inline = list.length <= this.#sizes.inline
    const postings: PostingsPlace = inline ? { type: 'inline', postings: list } : { type: 'file', file: this.#files }
    if (!inline) this.#writer.write('postings', this.#files++, list)
    const positions = this.#positions.add(rest.positions)
    const frequent = rest.nextWords && { number: ++this.#frequent, next: this.#nextWords.add(rest.nextWords) }
    const letters = forms.reduce((sum, form) => sum + form.length, key.length)
    const bytes = (inline ? list.length : 0) + letters * FORM_BYTES + WORD_BYTES
    const kind = { light, verb, kin, frequent }
    this.#group.push({ term: { key, documents, forms, ...kind, postings, positions }, place, bases, bytes })
  }

  finish(): void {
    this.#closeGroup()
    this.#closePart(undefined)
    this.#positions.finish()
    this.#nextWords.finish()
  }

  /** Puts a skeleton's words into the part, or into one of their own, or into several where they are too many. */
  #closeGroup(): void {
    const bytes = this.#group.reduce((sum, word) => sum + word.bytes, 0)
    const [first] = this.#group
    if (first === undefined) return
    const last = this.#part.at(-1)
    if (last !== undefined && this.#size + bytes > this.#sizes.part)
      this.#closePart(placeBetween(last.place, first.place))
    if (bytes <= this.#sizes.part * LARGEST) {
      this.#part.push(...this.#group)
      this.#size += bytes
    } else {
      this.#splitGroup(bytes / Math.ceil(bytes / this.#sizes.part))
    }
    this.#group = []
  }

  /** Here a base form may stand in another part than its word, though both have one skeleton. */
  #splitGroup(aim: number): void {
    const starts = ['']
    const startOf = (place: string) => starts.findLastIndex((start) => start <= place)
    let size = 0
    for (const [index, { place, bytes }] of this.#group.entries()) {
      if (index > 0 && size + bytes / 2 > aim) {
        starts.push(placeBetween(this.#group[index - 1]!.place, place))
        size = 0
      }
      size += bytes
    }
    const strays = this.#group.flatMap(({ term: { key }, place, bases }) =>
      bases
        .map((base): Alias => ({ base, key, place: placeOf(base) }))
        .filter((alias) => startOf(alias.place) !== startOf(place)),
    )
    for (const [number, start] of starts.entries()) {
      if (number > 0) this.#closePart(start)
      this.#part.push(...this.#group.filter(({ place }) => startOf(place) === number))
      this.#inner.push(...strays.filter(({ place }) => startOf(place) === number))
    }
    this.#size = this.#part.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** @param next where the part that follows begins; undefined: none does. */
  #closePart(next: string | undefined): void {
    const aliases = this.#inner
    for (; this.#alias < this.#aliases.length; this.#alias++) {
      const alias = this.#aliases[this.#alias]!
      if (next !== undefined && alias.place >= next) break
      aliases.push(alias)
    }
    aliases.sort((a, b) => byCodeUnit(a.place, b.place))
    const pairs = aliases.map(({ base, key }): [string, string] => [base, key])
    const terms = this.#part.map(({ term }) => term)
    this.#writer.write('terms', this.parts.length, encodeTerms({ terms, aliases: pairs }))
    this.parts.push(this.#first)
    this.#first = next ?? ''
    this.#part = []
    this.#inner = []
    this.#size = 0
  }
}
