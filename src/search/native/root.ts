/** What every query needs of a segment, in one file: its extent, and where what stands. */
import { codeUnary } from './adaptive-codes.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { type FileCounts, type Kind, kinds } from './format.ts'
import { type BinaryCoder, newModels, RangeDecoder, RangeEncoder } from './range-coder.ts'

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

/** @returns sections, to be deflated each by itself: together their codes would be those of none. */
export function encodeRoot(root: Root): Uint8Array[] {
  const [extent, shape, rest] = [new ByteWriter(), new ByteWriter(), new ByteWriter()]
  extent.number(root.documents)
  extent.float(root.averageLength)
  extent.sortedTexts(root.parts)
  const encoder = new RangeEncoder()
  codePacks(encoder, root.documents, root.packs)
  codeStories(encoder, root.storyStarts)
  shape.run(encoder.finish())
  rest.number(root.timesSpan)
  rest.sortedTexts(root.light)
  for (const kind of kindsInOrder) rest.number(root.files[kind])
  return [extent, shape, rest].map((section) => section.finish())
}

/** @param bytes its sections, one after the other. */
export function decodeRoot(bytes: Uint8Array): Root {
  const from = new ByteReader(bytes)
  const documents = from.number()
  const averageLength = from.float()
  const parts = from.sortedTexts()
  const decoder = new RangeDecoder(from.run())
  const packs = codePacks(decoder, documents)
  const storyStarts = codeStories(decoder, new Uint8Array(documents))
  const timesSpan = from.number()
  const light = from.sortedTexts()
  const files = Object.fromEntries(kindsInOrder.map((kind) => [kind, from.number()])) as FileCounts
  return { documents, averageLength, parts, packs, storyStarts, timesSpan, light, files }
}

/** Models of how many documents a pack has, by a quarter of those that the one before has, up to 3. */
const [PACK_MODELS, PACK_SIZES] = [16, 3]

/** The first document of each pack. */
function codePacks(coder: BinaryCoder, documents: number, written: readonly number[] = []): number[] {
  const models = newModels((PACK_SIZES + 1) * PACK_MODELS)
  const packs: number[] = []
  let size = 0
  for (let start = 0; start < documents; start += size) {
    packs.push(start)
    const at = Math.min(PACK_SIZES, size >>> 2) * PACK_MODELS
    const end = written[packs.length] ?? documents
    size = 1 + codeUnary(coder, models, at, PACK_MODELS, end - start - 1)
  }
  return packs
}

/** Documents before that tell whether one is likely to begin a story. */
const STORY_MEMORY = 5

/** Where stories begin, by document. @param starts as written, or to be filled. */
function codeStories(coder: BinaryCoder, starts: Uint8Array): Uint8Array {
  const models = newModels(1 << STORY_MEMORY)
  let before = 0
  for (let document = 0; document < starts.length; document++) {
    const start = coder.bit(models, before, starts[document]!)
    starts[document] = start
    before = ((before << 1) | start) & (models.length - 1)
  }
  return starts
}
