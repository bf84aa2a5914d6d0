import { FoldedText } from '../../arabic/folded-text.ts'
import { countOf, entryOf, mostCounted, termOf } from './term-vector.ts'
import { eachTerm } from './terms.ts'

/** An occurrence in the headline counts for so many in the body. */
const headlineWeight = 3

const folded = new FoldedText()

/**
 * The distinct terms of an article, headline and body, with their counts; those of the headline alone come last.
 *
 * @param body a term vector: terms ascending, each once
 */
export function ownTerms(body: Uint32Array, headline: string): Uint32Array {
  const own: number[] = []
  folded.clear().add(headline)
  eachTerm(folded, 0, (term) => own.push(term))
  const entries = new Uint32Array(body.length + own.length)
  entries.set(body)
  let length = body.length
  for (const term of own) {
    let at = placeOf(term, body)
    if (at === body.length) while (at < length && termOf(entries[at]!) !== term) at++
    const before = at < length ? countOf(entries[at]!) : 0
    entries[at] = entryOf(term, Math.min(mostCounted, before + headlineWeight))
    if (at === length) length++
  }
  return entries.subarray(0, length)
}

/** Where a body has a term; its length where it has not. */
function placeOf(term: number, body: Uint32Array): number {
  let [low, high] = [0, body.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (termOf(body[middle]!) < term) low = middle + 1
    else high = middle
  }
  return low < body.length && termOf(body[low]!) === term ? low : body.length
}
