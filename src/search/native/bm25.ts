/**
 * What a word is worth in a document: BM25 in two halves. The half that depends on the document is a level in the posting,
 * worked out when the index is built, so that no table of lengths travels; the word's rarity comes in when it is asked for.
 */
import { HIGHEST_LEVEL } from './postings.ts'

/** Robertson's usual values; others gained nothing on known-item queries. */
const K1 = 1.2
const B = 0.75

/** A word of the headline counts as so many of the body. */
export const HEADLINE_WEIGHT = 2

/** What the length of a document takes from its words. @param length words, those of the headline by their weight. */
export function lengthNorm(length: number, averageLength: number): number {
  return K1 * (1 - B + (B * length) / averageLength)
}

/** @param frequency occurrences in the document, those of the headline by their weight. @param norm see `lengthNorm`. */
export function levelOf(frequency: number, norm: number): number {
  return Math.max(1, Math.round((frequency / (frequency + norm)) * HIGHEST_LEVEL))
}

/** Rarity of a word that stands in `documents` of `all`. */
export function rarity(documents: number, all: number): number {
  return Math.log(1 + (all - documents + 0.5) / (documents + 0.5))
}
