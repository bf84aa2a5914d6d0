/**
 * Where in its documents a word stands, for phrases: for each posting in order
 *
 *     occurrences (gamma), then for each: gap to the position before (Rice) | form ordinal + 1 (gamma), where there are several
 *
 * The stream begins with its Rice parameter in five bits.
 */
import { BitReader, BitWriter, riceParameter } from './bits.ts'
import { ByteReader, ByteWriter } from './bytes.ts'

/** All occurrences of one word, by document, then position. */
export interface OccurrenceList {
  documents: Uint32Array
  /** Token positions. */
  positions: Uint32Array
  /** Ordinals of the forms. */
  forms: Uint32Array
}

/** Occurrences of a word in one document. */
export interface Occurrences {
  positions: number[]
  forms: number[]
}

/** Writes the occurrences `from` to `to`, which must begin and end with a document's. */
export function writePositions(list: OccurrenceList, from: number, to: number, severalForms: boolean): Uint8Array {
  const { documents, positions, forms } = list
  const bits = new BitWriter()
  const k = riceParameter(meanGap(list, from, to))
  bits.write(k, 5)
  for (let start = from; start < to; ) {
    const end = endOfDocument(documents, start, to)
    bits.gamma(end - start)
    let before = -1
    for (let index = start; index < end; index++) {
      bits.rice(positions[index]! - before - 1, k)
      before = positions[index]!
      if (severalForms) bits.gamma(forms[index]! + 1)
    }
    start = end
  }
  return bits.finish()
}

/** A word's positions as files hold them. */
export interface EncodedPositions {
  streams: Uint8Array[]
  /** Postings in each but the last of the streams, which are files of their own; 0 where there is one, among those of other words. */
  share: number
}

/**
 * Encodes the positions of a word of so many documents. A long stream is cut into files of as many documents each, of which a
 * phrase reads those that its documents are in.
 *
 * @param aim bytes of a file.
 */
export function encodePositions(
  list: OccurrenceList,
  documents: number,
  severalForms: boolean,
  aim: number,
): EncodedPositions {
  const all = list.documents.length
  const whole = writePositions(list, 0, all, severalForms)
  if (whole.length <= aim) return { streams: [whole], share: 0 }
  const share = Math.ceil(documents / Math.ceil(whole.length / aim))
  const streams: Uint8Array[] = []
  for (let from = 0; from < all; ) {
    let to = from
    for (let left = share; left > 0 && to < all; left--) to = endOfDocument(list.documents, to, all)
    streams.push(writePositions(list, from, to, severalForms))
    from = to
  }
  return { streams, share }
}

/** End of the run of one document's occurrences that begins at `start`. */
export function endOfDocument(documents: Uint32Array, start: number, to: number): number {
  let end = start + 1
  while (end < to && documents[end] === documents[start]) end++
  return end
}

/** @param count postings in the stream; those not `wanted` (by their number in it) come out undefined. */
export function readPositions(
  bytes: Uint8Array,
  count: number,
  severalForms: boolean,
  wanted: (index: number) => boolean,
): (Occurrences | undefined)[] {
  const bits = new BitReader(bytes)
  const k = bits.read(5)
  return Array.from({ length: count }, (_, index) => {
    const occurrences: Occurrences = { positions: [], forms: [] }
    let position = -1
    for (let left = bits.gamma(); left > 0; left--) {
      occurrences.positions.push((position += bits.rice(k) + 1))
      occurrences.forms.push(severalForms ? bits.gamma() - 1 : 0)
    }
    return wanted(index) ? occurrences : undefined
  })
}

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

function meanGap({ documents, positions }: OccurrenceList, from: number, to: number): number {
  let sum = 0
  for (let index = from; index < to; index++) {
    const first = index === from || documents[index] !== documents[index - 1]
    sum += positions[index]! - (first ? 0 : positions[index - 1]! + 1)
  }
  return sum / Math.max(1, to - from)
}
