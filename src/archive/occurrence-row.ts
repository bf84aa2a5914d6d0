import { countWords } from '../arabic/words.ts'
import type { ParsedArticle } from '../model/parsed.ts'
import { blockText } from './merge.ts'
import { placesIn } from './places/places-in.ts'

/** An article as one capture has it, ready for the store: what is dear to work out is worked out where the parsing is. */
export interface OccurrenceRow {
  article: string
  /** Bytes of the reading. */
  start: number
  end: number
  /** The ParsedArticle as JSON. */
  record: string
  words: number
  opening: string
  /** Countries and cities named, as JSON. */
  places: string
}

/** Longest opening that a list shows, in UTF-16 units. */
const openingLength = 200

export function occurrenceRow(article: ParsedArticle): OccurrenceRow {
  const text = article.blocks.map(blockText).join('\n')
  return {
    article: article.id,
    start: article.start,
    end: article.end,
    record: JSON.stringify(article),
    words: countWords(text),
    opening: openingOf(text),
    places: JSON.stringify(placesIn(`${article.headline}\n${text}`)),
  }
}

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
