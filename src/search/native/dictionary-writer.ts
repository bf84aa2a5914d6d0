import type { NearForm } from '../analyser/lexicon.ts'
import type { InvertedTerm } from './invert.ts'
import { endOfDocument, writePositions } from './positions.ts'
import type { SegmentWriter } from './segment-writer.ts'
import type { Sizes } from './sizes.ts'
import { byCodeUnit, skeleton } from './skeleton.ts'
import { encodePositionsPart, encodeTerms, type PostingsPlace, type Term } from './terms.ts'

/** Writes the words of a segment, which come in dictionary order, as parts of the dictionary with their postings. */
export class DictionaryWriter {
  /** First skeleton of each part. */
  readonly skeletons: string[] = []
  readonly #writer: SegmentWriter
  readonly #sizes: Sizes
  readonly #exceptions: { base: string; key: string; skeleton: string }[]
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
      .map(([base, key]) => ({ base, key, skeleton: skeleton(base) }))
      .sort((a, b) => byCodeUnit(a.skeleton, b.skeleton) || byCodeUnit(a.base, b.base))
  }

  add(term: InvertedTerm, near: readonly NearForm[]): void {
    if (this.#size >= this.#sizes.part && term.skeleton !== this.#last) this.#flush(term.skeleton)
    this.#last = term.skeleton
    const { key, documents, forms, postings } = term
    const inline = postings.length <= this.#sizes.inline
    const place: PostingsPlace = inline ? { type: 'inline', postings } : this.#writeFiles(term)
    this.#positions.push(inline ? writePositions(term.list, 0, term.list.documents.length, forms.length > 1) : EMPTY)
    this.#terms.push({ key, documents, forms, near: [...near], place })
    this.#size += (inline ? postings.length : 8) + 2 * key.length
    for (const form of forms) this.#size += form.length >>> 1
  }

  finish(): void {
    this.#flush(undefined)
  }

  /** @param next first skeleton of the part that follows; undefined: none does. */
  #flush(next: string | undefined): void {
    const number = this.skeletons.length
    const exceptions: [string, string][] = []
    for (; this.#exception < this.#exceptions.length; this.#exception++) {
      const { base, key, skeleton } = this.#exceptions[this.#exception]!
      if (next !== undefined && skeleton >= next) break
      exceptions.push([base, key])
    }
    this.#writer.write('terms', number, encodeTerms({ terms: this.#terms, exceptions }))
    this.#writer.write('positions', number, encodePositionsPart(this.#positions))
    this.skeletons.push(this.#first)
    this.#first = next ?? ''
    this.#terms = []
    this.#positions = []
    this.#size = 0
  }

  #writeFiles({ forms, documents, postings, list }: InvertedTerm): PostingsPlace {
    const file = this.#files++
    this.#writer.write('postings', file, postings)
    const several = forms.length > 1
    const whole = writePositions(list, 0, list.documents.length, several)
    const blocks = Math.ceil(whole.length / this.#sizes.block)
    const share = Math.ceil(documents / blocks)
    const place = { type: 'file' as const, file, firstBlock: this.#blocks, blockStarts: [] as number[] }
    for (let posting = 0, from = 0; from < list.documents.length; posting += share) {
      let to = from
      for (let left = share; left > 0 && to < list.documents.length; left--) {
        to = endOfDocument(list.documents, to, list.documents.length)
      }
      this.#writer.write('blocks', this.#blocks++, writePositions(list, from, to, several))
      place.blockStarts.push(posting)
      from = to
    }
    return place
  }
}

const EMPTY = new Uint8Array(0)
