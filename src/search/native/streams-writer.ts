import type { Kind } from './format.ts'
import type { SegmentWriter } from './segment-writer.ts'
import { type EncodedStreams, encodeStreams, type StreamsPlace } from './streams.ts'

/** Writes the streams of a segment's words, which come in dictionary order, as files of about one size. */
export class StreamsWriter {
  readonly #writer: SegmentWriter
  readonly #kind: Kind
  readonly #aim: number
  #file = 0
  #streams: Uint8Array[] = []
  #size = 0

  /** @param aim bytes of a file. */
  constructor(writer: SegmentWriter, kind: Kind, aim: number) {
    this.#writer = writer
    this.#kind = kind
    this.#aim = aim
  }

  add({ streams, starts }: EncodedStreams): StreamsPlace {
    if (streams.length > 1) {
      this.finish()
      return this.#writeBlocks(streams, starts)
    }
    const [stream] = streams as [Uint8Array]
    if (this.#size + stream.length > this.#aim) this.finish()
    this.#size += stream.length
    return { type: 'stream', file: this.#file, index: this.#streams.push(stream) - 1 }
  }

  finish(): void {
    if (this.#streams.length > 0) this.#writer.write(this.#kind, this.#file++, encodeStreams(this.#streams))
    this.#streams = []
    this.#size = 0
  }

  #writeBlocks(streams: readonly Uint8Array[], starts: number[]): StreamsPlace {
    const file = this.#file
    for (const stream of streams) this.#writer.write(this.#kind, this.#file++, encodeStreams([stream]))
    return { type: 'blocks', file, starts }
  }
}
