import { defaultKey } from '../analyser/analyse.ts'
import type { InvertedTerm } from './invert.ts'
import { endOfDocument, writePositions } from './positions.ts'
import type { SegmentWriter } from './segment-writer.ts'
import type { Sizes } from './sizes.ts'
import { byCodeUnit, placeOf, skeleton } from './skeleton.ts'
import { type Blocks, encodePositionsPart, encodeTerms, type PostingsPlace, type Term } from './terms.ts'

/** Writes the words of a segment, which come in dictionary order, as parts of the dictionary with their postings. */
export class DictionaryWriter {
  /** Where each part begins. */
  readonly parts: string[] = []
  readonly #writer: SegmentWriter
  readonly #sizes: Sizes
  readonly #exceptions: { base: string; key: string; place: string }[]
  #exception = 0
  #terms: Term[] = []
  #positions: Uint8Array[] = []
  #size = 0
  #files = 0
  #blocks = 0
  #last = ''
  #first = ''

  constructor(writer: SegmentWriter, exceptions: readonly (readonly [base: string, key: string])[], sizes: Sizes) {
    this.#writer = writer
    this.#sizes = sizes
    this.#exceptions = exceptions
      .map(([base, key]) => ({ base, key, place: placeOf(defaultKey(base)) }))
      .sort((a, b) => byCodeUnit(a.place, b.place) || byCodeUnit(a.base, b.base))
  }

  add(term: InvertedTerm): void {
    const bones = skeleton(term.key)
    // One skeleton's words stay together, unless they are too many.
    if (this.#size >= this.#sizes.part && bones !== this.#last) this.#flush(bones)
    else if (this.#size >= 2 * this.#sizes.part) this.#flush(term.place)
    this.#last = bones
    const { key, documents, forms, kin, postings, list } = term
    const inline = postings.length <= this.#sizes.inline
    const place: PostingsPlace = inline ? { type: 'inline', postings } : { type: 'file', file: this.#files }
    if (!inline) this.#writer.write('postings', this.#files++, postings)
    const positions = writePositions(list, 0, list.documents.length, forms.length > 1)
    const small = positions.length <= this.#sizes.block
    this.#positions.push(small ? positions : EMPTY)
    this.#terms.push({
      key,
      documents,
      forms,
      kin,
      place,
      ...(small ? {} : { blocks: this.#writeBlocks(term, positions.length) }),
    })
    this.#size += (inline ? postings.length : 8) + 2 * key.length
    for (const form of forms) this.#size += form.length >>> 1
  }

  finish(): void {
    this.#flush(undefined)
  }

  /** @param next where the part that follows begins; undefined: none does. */
  #flush(next: string | undefined): void {
    const number = this.parts.length
    const exceptions: [string, string][] = []
    for (; this.#exception < this.#exceptions.length; this.#exception++) {
      const { base, key, place } = this.#exceptions[this.#exception]!
      if (next !== undefined && place >= next) break
      exceptions.push([base, key])
    }
    this.#writer.write('terms', number, encodeTerms({ terms: this.#terms, exceptions }))
    this.#writer.write('positions', number, encodePositionsPart(this.#positions))
    this.parts.push(this.#first)
    this.#first = next ?? ''
    this.#terms = []
    this.#positions = []
    this.#size = 0
  }

  #writeBlocks({ forms, documents, list }: InvertedTerm, bytes: number): Blocks {
    const share = Math.ceil(documents / Math.ceil(bytes / this.#sizes.block))
    const blocks: Blocks = { first: this.#blocks, starts: [] }
    for (let posting = 0, from = 0; from < list.documents.length; posting += share) {
      let to = from
      for (let left = share; left > 0 && to < list.documents.length; left--) {
        to = endOfDocument(list.documents, to, list.documents.length)
      }
      this.#writer.write('blocks', this.#blocks++, writePositions(list, from, to, forms.length > 1))
      blocks.starts.push(posting)
      from = to
    }
    return blocks
  }
}

const EMPTY = new Uint8Array(0)
