import { type EncodedPositions, encodeStreams } from './positions.ts'
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

  add({ streams, share }: EncodedPositions): PositionsPlace {
    if (share > 0) {
      this.finish()
      return this.#writeBlocks(streams, share)
    }
    const [stream] = streams as [Uint8Array]
    if (this.#size + stream.length > this.#aim) this.finish()
    this.#size += stream.length
    return { type: 'stream', file: this.#file, index: this.#streams.push(stream) - 1 }
  }

  finish(): void {
    if (this.#streams.length > 0) this.#writer.write('positions', this.#file++, encodeStreams(this.#streams))
    this.#streams = []
    this.#size = 0
  }

  #writeBlocks(streams: readonly Uint8Array[], share: number): PositionsPlace {
    const file = this.#file
    for (const stream of streams) this.#writer.write('positions', this.#file++, encodeStreams([stream]))
    return { type: 'blocks', file, starts: streams.map((_, number) => number * share) }
  }
}
