/** Streams of decisions, as many as fill a file, or one that fills several by itself. */
import { ByteReader, ByteWriter } from './bytes.ts'

/** What one word has of them. */
export interface EncodedStreams {
  streams: Uint8Array[]
  /** The first of what each tells of, ascending; that of the first is 0. */
  starts: number[]
}

/** Where a word's streams are: one among others of a file, or, where there is too much for one, files of their own. */
export type StreamsPlace =
  | { type: 'stream'; file: number; index: number }
  /** `file` is the first. */
  | { type: 'blocks'; file: number; starts: number[] }

/** The streams of several words as a file. */
export function encodeStreams(streams: readonly Uint8Array[]): Uint8Array {
  const out = new ByteWriter()
  out.number(streams.length)
  for (const stream of streams) out.number(stream.length)
  for (const stream of streams) out.append(stream)
  return out.finish()
}

export function decodeStreams(bytes: Uint8Array): Uint8Array[] {
  const from = new ByteReader(bytes)
  const lengths = Array.from({ length: from.number() }, () => from.number())
  return lengths.map((length) => bytes.subarray(from.position, (from.position += length)))
}

/**
 * Places as numbers: those of a part of the dictionary follow each other. 0: the next stream of the file; 1: the first stream of the
 * next file; n + 1: the next n files, and the starts of each but the first.
 */
export class StreamsPlaceCode {
  /** Where the next stream of the same file would be; a file without streams is not begun. */
  #file: number
  #index: number

  constructor(first: StreamsPlace | undefined) {
    this.#file = first?.file ?? 0
    this.#index = first?.type === 'stream' ? first.index : 0
  }

  static opened(from: ByteReader): StreamsPlaceCode {
    return new StreamsPlaceCode({ type: 'stream', file: from.number(), index: from.number() })
  }

  begin(out: ByteWriter): void {
    out.number(this.#file)
    out.number(this.#index)
  }

  write(out: ByteWriter, place: StreamsPlace): void {
    if (place.type === 'stream') {
      out.number(place.file === this.#file && place.index === this.#index ? 0 : 1)
    } else {
      out.number(place.starts.length + 1)
      for (const start of place.starts.slice(1)) out.number(start)
    }
    this.#follow(place)
  }

  read(from: ByteReader): StreamsPlace {
    const code = from.number()
    const place = this.#place(code, from)
    this.#follow(place)
    return place
  }

  #place(code: number, from: ByteReader): StreamsPlace {
    if (code === 0) return { type: 'stream', file: this.#file, index: this.#index }
    const file = this.#index === 0 ? this.#file : this.#file + 1
    if (code === 1) return { type: 'stream', file, index: 0 }
    return { type: 'blocks', file, starts: [0, ...Array.from({ length: code - 2 }, () => from.number())] }
  }

  #follow(place: StreamsPlace): void {
    this.#file = place.type === 'stream' ? place.file : place.file + place.starts.length
    this.#index = place.type === 'stream' ? place.index + 1 : 0
  }
}
