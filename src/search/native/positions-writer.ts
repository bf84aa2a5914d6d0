import { encodeStreams, endOfDocument, type OccurrenceList, writePositions } from './positions.ts'
import type { SegmentWriter } from './segment-writer.ts'
import type { PositionsPlace } from './terms.ts'

/** Writes the positions of a segment's words, which come in dictionary order, as files of about one size. */
export class PositionsWriter {
  readonly #writer: SegmentWriter
  readonly #aim: number
  #file = 0
  #streams: Uint8Array[] = []
  #size = 0

  /** @param aim bytes of a file. */
  constructor(writer: SegmentWriter, aim: number) {
    this.#writer = writer
    this.#aim = aim
  }

  /** @param documents of the word. @param forms of the word. */
  add(list: OccurrenceList, documents: number, forms: number): PositionsPlace {
    const stream = writePositions(list, 0, list.documents.length, forms > 1)
    if (this.#size > 0 && this.#size + stream.length > this.#aim) this.finish()
    if (stream.length > this.#aim) return this.#writeBlocks(list, documents, forms, stream.length)
    this.#size += stream.length
    return { type: 'stream', file: this.#file, index: this.#streams.push(stream) - 1 }
  }

  finish(): void {
    if (this.#streams.length > 0) this.#writer.write('positions', this.#file++, encodeStreams(this.#streams))
    this.#streams = []
    this.#size = 0
  }

  /** Cuts a long stream into files of as many documents each, of which a phrase reads those that its documents are in. */
  #writeBlocks(list: OccurrenceList, documents: number, forms: number, bytes: number): PositionsPlace {
    const share = Math.ceil(documents / Math.ceil(bytes / this.#aim))
    const [file, starts] = [this.#file, [] as number[]]
    for (let posting = 0, from = 0; from < list.documents.length; posting += share) {
      let to = from
      for (let left = share; left > 0 && to < list.documents.length; left--) {
        to = endOfDocument(list.documents, to, list.documents.length)
      }
      const block = writePositions(list, from, to, forms > 1)
      this.#writer.write('positions', this.#file++, encodeStreams([block]))
      starts.push(posting)
      from = to
    }
    return { type: 'blocks', file, starts }
  }
}
