import { createHash } from 'node:crypto'
import { visitWords } from '../analyser/tokenise.ts'
import type { SearchDocument } from '../engine.ts'
import { HEADLINE_WEIGHT } from './bm25.ts'
import { Spill } from './spill.ts'
import { encodeDocument } from './stored-document.ts'
import { Vocabulary } from './vocabulary.ts'

/** What is kept in memory of a document while an index is made. */
export interface Collected extends Pick<SearchDocument, 'id' | 'story' | 'date' | 'source' | 'places'> {
  fingerprint: string
  /** Words, those of the headline by their weight. */
  length: number
  stored: { offset: number; length: number }
  tokens: { offset: number; length: number }
}

/** A token that parts two fields, so that no phrase runs from one into the next. */
export const FIELD_END = 0xffffffff

/** Takes the documents of a segment one by one, analyses them, and puts aside on disk what is not needed until all are in. */
export class Collector {
  readonly documents: Collected[] = []
  readonly vocabulary = new Vocabulary()
  readonly #spill = new Spill()
  readonly #ids = new Set<string>()
  #tokens = new Uint32Array(4096)

  /** Throws where a document of that id is already there. */
  add(document: SearchDocument, stored = encodeDocument(document)): void {
    if (this.#ids.has(document.id)) throw new Error(`two documents have the id ${document.id}`)
    this.#ids.add(document.id)
    const { id, story, date, source, places } = document
    const { count, length } = this.#analyse(document)
    this.documents.push({
      ...{ id, story, date, source, places, length },
      fingerprint: fingerprintOf(stored),
      stored: { offset: this.#spill.append(stored), length: stored.length },
      tokens: { offset: this.#spill.append(new Uint8Array(this.#tokens.buffer, 0, count * 4)), length: count },
    })
  }

  /** The document's bytes as a pack keeps them. */
  stored({ stored }: Collected): Uint8Array {
    return this.#spill.read(stored.offset, stored.length)
  }

  /** The document's tokens by position: form number · 2, + 1 in a headline; or `FIELD_END`. */
  tokens({ tokens }: Collected): Uint32Array {
    return new Uint32Array(this.#spill.read(tokens.offset, tokens.length * 4).buffer)
  }

  close(): void {
    this.#spill.close()
  }

  #analyse(document: SearchDocument): { count: number; length: number } {
    const number = this.documents.length
    let count = 0
    let length = 0
    for (const { name, text } of document.fields) {
      const headline = name === 'headline' ? 1 : 0
      this.#room(count + text.length + 1)
      const tokens = this.#tokens
      if (count > 0) tokens[count++] = FIELD_END
      const before = count
      visitWords(text, (start, end) => {
        tokens[count++] = this.vocabulary.add(text, start, end, number) * 2 + headline
      })
      length += (count - before) * (headline ? HEADLINE_WEIGHT : 1)
    }
    return { count, length }
  }

  #room(needed: number): void {
    if (needed <= this.#tokens.length) return
    const larger = new Uint32Array(Math.max(needed, this.#tokens.length * 2))
    larger.set(this.#tokens)
    this.#tokens = larger
  }
}

/** 16 hexadecimal digits of the SHA-256 of a document's stored bytes: another text, story or date gives another one. */
export function fingerprintOf(stored: Uint8Array): string {
  return createHash('sha256').update(stored).digest('hex').slice(0, 16)
}
