import { createHash } from 'node:crypto'
import { visitWords } from '../analyser/tokenise.ts'
import type { SearchDocument } from '../engine.ts'
import { HEADLINE_WEIGHT } from './bm25.ts'
import { ByteWriter } from './bytes.ts'
import { Spill, SpillReader } from './spill.ts'
import { encodeDocument } from './stored-document.ts'
import { Vocabulary, type WordCounts } from './vocabulary.ts'

/** What is kept in memory of a document while an index is made. */
export interface Collected extends Pick<SearchDocument, 'id' | 'story' | 'date' | 'source' | 'places'> {
  fingerprint: string
  /** Words, those of the headline by their weight. */
  length: number
  /** In which of the collector's `parts` it lies. */
  part: number
  stored: { offset: number; length: number }
  tokens: { offset: number; length: number }
}

/** Documents that another thread collected; what it put aside stands in its file. */
export interface CollectedPart {
  documents: Collected[]
  words: WordCounts
  spill: string
}

/** A file of what was put aside, and the number of each of its forms in the vocabulary, where it is another. */
export interface Part {
  spill: Pick<Spill, 'path' | 'read' | 'close'>
  forms?: Uint32Array
}

/** A token that parts two fields, so that no phrase runs from one into the next. */
export const FIELD_END = 0xffffffff

/** Takes the documents of a segment one by one, analyses them, and puts aside on disk what is not needed until all are in. */
export class Collector {
  readonly documents: Collected[] = []
  readonly vocabulary = new Vocabulary()
  readonly #spill: Spill
  /** Its own, then those it took in. */
  readonly parts: Part[]
  readonly #ids = new Set<string>()
  readonly #writer = new ByteWriter()
  #tokens = new Uint32Array(4096)

  /** @param path of the file for what is put aside; whoever gave it removes it. */
  constructor(path: string) {
    this.#spill = new Spill(path)
    this.parts = [{ spill: this.#spill }]
  }

  /** Throws where a document of that id is already there. */
  add(document: SearchDocument, stored = encodeDocument(document, this.#writer)): void {
    const { id, story, date, source, places } = document
    this.#enter(id)
    const { count, length } = this.#analyse(document)
    this.documents.push({
      ...{ id, story, date, source, places, length, part: 0 },
      fingerprint: fingerprintOf(stored),
      stored: { offset: this.#spill.append(stored), length: stored.length },
      tokens: { offset: this.#spill.append(new Uint8Array(this.#tokens.buffer, 0, count * 4)), length: count },
    })
  }

  /** No more documents come: what was put aside can be read in its file, and what only they would need goes. */
  end(): void {
    this.#spill.flush()
    this.vocabulary.end()
    this.#ids.clear()
  }

  /** What it collected, for the collector of another thread. */
  finish(): CollectedPart {
    this.end()
    return { documents: this.documents, words: this.vocabulary.counted, spill: this.#spill.path }
  }

  /** Takes in what another thread collected. */
  take({ documents, words, spill }: CollectedPart): void {
    const part = this.parts.push({ spill: new SpillReader(spill), forms: this.vocabulary.merge(words) }) - 1
    for (const document of documents) {
      this.#enter(document.id)
      this.documents.push({ ...document, part })
    }
  }

  /** The document's tokens by position: form number · 2, + 1 in a headline; or `FIELD_END`. */
  tokens({ part, tokens }: Collected): Uint32Array {
    const { spill, forms } = this.parts[part]!
    const read = new Uint32Array(spill.read(tokens.offset, tokens.length * 4).buffer)
    if (forms === undefined) return read
    return read.map((token) => (token === FIELD_END ? token : forms[token >>> 1]! * 2 + (token & 1)))
  }

  close(): void {
    for (const { spill } of this.parts) spill.close()
  }

  #enter(id: string): void {
    if (this.#ids.has(id)) throw new Error(`two documents have the id ${id}`)
    this.#ids.add(id)
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
