/** What every query needs of a segment, in one file: its extent, and where what stands. */
import { ByteReader, ByteWriter } from './bytes.ts'
import { type FileCounts, type Kind, kinds } from './format.ts'

export interface Root {
  documents: number
  /** Mean of the documents' weighted lengths in words, as BM25 wants it. */
  averageLength: number
  /** Where each part of the dictionary begins, see `placeOf`; ascending, the first is ''. */
  parts: string[]
  /** First document of each pack. */
  packs: number[]
  /** 1 for a document that begins a story; the story's other versions follow it. */
  storyStarts: Uint8Array
  /** The commonest base forms of words that say little in a query, see `isLight`; ascending. */
  light: string[]
  /** Documents a times file covers. */
  timesSpan: number
  /** The segment's files: by them a build tells whether all are still there. */
  files: FileCounts
}

/** By their codes. */
const kindsInOrder = (Object.keys(kinds) as Kind[]).sort((a, b) => kinds[a].code - kinds[b].code)

export function encodeRoot(root: Root): Uint8Array {
  const out = new ByteWriter()
  out.number(root.documents)
  out.float(root.averageLength)
  out.sortedTexts(root.parts)
  out.number(root.packs.length)
  for (const [index, start] of root.packs.entries()) out.number(start - (root.packs[index - 1] ?? 0))
  out.run(packBits(root.storyStarts))
  out.number(root.timesSpan)
  out.sortedTexts(root.light)
  for (const kind of kindsInOrder) out.number(root.files[kind])
  return out.finish()
}

export function decodeRoot(bytes: Uint8Array): Root {
  const from = new ByteReader(bytes)
  const documents = from.number()
  const averageLength = from.float()
  const parts = from.sortedTexts()
  let start = 0
  const packs = Array.from({ length: from.number() }, () => (start += from.number()))
  const storyStarts = unpackBits(from.run(), documents)
  const timesSpan = from.number()
  const light = from.sortedTexts()
  const files = Object.fromEntries(kindsInOrder.map((kind) => [kind, from.number()])) as FileCounts
  return { documents, averageLength, parts, packs, storyStarts, timesSpan, light, files }
}

function packBits(flags: Uint8Array): Uint8Array {
  const packed = new Uint8Array(Math.ceil(flags.length / 8))
  for (let index = 0; index < flags.length; index++) if (flags[index]) packed[index >>> 3]! |= 1 << (index & 7)
  return packed
}

function unpackBits(packed: Uint8Array, length: number): Uint8Array {
  const flags = new Uint8Array(length)
  for (let index = 0; index < length; index++) flags[index] = (packed[index >>> 3]! >>> (index & 7)) & 1
  return flags
}
