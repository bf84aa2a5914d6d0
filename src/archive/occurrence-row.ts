import { FoldedText } from '../arabic/folded-text.ts'
import { countWords } from '../arabic/words.ts'
import type { ParsedArticle } from '../model/parsed.ts'
import { encodeUtf8 } from '../utf8.ts'
import { digestOf } from './digest.ts'
import { blockText } from './merge.ts'
import { placesIn } from './places/places-in.ts'
import { termVector } from './similar/term-vector.ts'
import { sketchOfWords } from './stories/sketch.ts'
import { hashesOf } from './stories/word-hashes.ts'

/** An article as one capture has it, ready for the store: what is dear to work out is worked out where the parsing is. */
export interface OccurrenceRow {
  article: string
  /** Bytes of the reading. */
  start: number
  end: number
  /** The ParsedArticle but for its blocks, as JSON in UTF-8. */
  record: Uint8Array
  /** Its blocks as JSON in UTF-8. */
  blocks: Uint8Array
  /** Of record and blocks. */
  digest: string
  words: number
  opening: string
  /** Countries and cities named, as JSON. */
  places: string
  /** MinHash signature of the body, the bytes of 32-bit numbers. */
  signature: Uint8Array
  /** The long paragraphs as JSON, for finding shared passages. */
  paragraphs: string
  /** Term vector of the body, the bytes of 32-bit numbers. */
  terms: Uint8Array
}

/** Longest opening that a list shows, in UTF-16 units. */
const openingLength = 200

/** Headline and body of the article at hand: folded once for all that is told of their words. */
const folded = new FoldedText()

export function occurrenceRow(article: ParsedArticle): OccurrenceRow {
  const texts = article.blocks.map(blockText)
  const titled = folded.clear().add(article.headline).count
  const ends = texts.map((text) => folded.add(text).count - titled)
  const { signature, paragraphs } = sketchOfWords(hashesOf(folded, titled), ends)
  const text = texts.join('\n')
  const record = encodeUtf8(JSON.stringify({ ...article, blocks: undefined }))
  const blocks = encodeUtf8(JSON.stringify(article.blocks))
  return {
    article: article.id,
    start: article.start,
    end: article.end,
    record,
    blocks,
    digest: digestOf(Buffer.concat([record, blocks])),
    words: countWords(text),
    opening: openingOf(text),
    places: JSON.stringify(placesIn(folded)),
    signature: bytesOf(signature),
    paragraphs: JSON.stringify(paragraphs),
    terms: bytesOf(termVector(folded, titled)),
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array) => new Uint8Array(buffer, byteOffset, byteLength)

/** The first words of a text, at most `openingLength` long, cut between words. */
function openingOf(text: string): string {
  const flat = text
    .slice(0, openingLength + 1)
    .replace(/\s+/g, ' ')
    .trim()
  if (text.length <= openingLength) return flat
  const cut = flat.lastIndexOf(' ')
  return `${(cut > 0 ? flat.slice(0, cut) : flat.slice(0, openingLength)).replace(/[\s،,.:؛]+$/u, '').toWellFormed()}…`
}
