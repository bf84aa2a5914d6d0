import { lengthNorm, levelOf } from './bm25.ts'
import { type Collected, type Collector, FIELD_END } from './collector.ts'
import { endOfDocument, type OccurrenceList } from './positions.ts'
import { PostingsWriter } from './postings.ts'
import type { TermHead, TermTable } from './term-table.ts'

/** A word with all that is known of it. */
export interface InvertedTerm extends TermHead {
  /** Documents that have it. */
  documents: number
  postings: Uint8Array
  list: OccurrenceList
}

/** Occurrences worked on at a time: bounds the memory to about 40 MB, at the price of reading the tokens anew for each lot. */
const LOT = 3_000_000

/** Turns documents into words, in dictionary order. @param documents in the segment's order. */
export function* invert(
  collector: Collector,
  documents: readonly Collected[],
  table: TermTable,
  averageLength: number,
): Generator<InvertedTerm> {
  const norms = Float64Array.from(documents, ({ length }) => lengthNorm(length, averageLength))
  for (let from = 0; from < table.terms.length; ) {
    const to = endOfLot(table.terms, from)
    const { starts, list, headline } = gather(collector, documents, table, from, to)
    for (let term = from; term < to; term++) {
      const start = starts[term - from]!
      const end = starts[term - from + 1]!
      yield invertTerm(table.terms[term]!, slice(list, start, end), headline.subarray(start, end), norms)
    }
    from = to
  }
}

function endOfLot(terms: readonly TermHead[], from: number): number {
  let sum = 0
  let to = from
  while (to < terms.length && (to === from || sum + terms[to]!.occurrences <= LOT)) sum += terms[to++]!.occurrences
  return to
}

/** The occurrences of the words `from` to `to`, by word, document and position. */
function gather(
  collector: Collector,
  documents: readonly Collected[],
  { terms, termOfForm, ordinalOfForm }: TermTable,
  from: number,
  to: number,
): { starts: Uint32Array; list: OccurrenceList; headline: Uint8Array } {
  const starts = new Uint32Array(to - from + 1)
  for (let term = from; term < to; term++) starts[term - from + 1] = starts[term - from]! + terms[term]!.occurrences
  const total = starts[to - from]!
  const list = {
    documents: new Uint32Array(total),
    positions: new Uint32Array(total),
    forms: new Uint32Array(total),
  }
  const headline = new Uint8Array(total)
  const cursors = starts.slice()
  for (const [ordinal, document] of documents.entries()) {
    const tokens = collector.tokens(document)
    for (let position = 0; position < tokens.length; position++) {
      const token = tokens[position]!
      if (token === FIELD_END) continue
      const form = token >>> 1
      const term = termOfForm[form]!
      if (term < from || term >= to) continue
      const at = cursors[term - from]!++
      list.documents[at] = ordinal
      list.positions[at] = position
      list.forms[at] = ordinalOfForm[form]!
      headline[at] = token & 1
    }
  }
  return { starts, list, headline }
}

/** @param norms of the documents, see `lengthNorm`. */
function invertTerm(head: TermHead, list: OccurrenceList, headline: Uint8Array, norms: Float64Array): InvertedTerm {
  const to = list.documents.length
  let count = 0
  for (let start = 0; start < to; start = endOfDocument(list.documents, start, to)) count++
  const writer = new PostingsWriter({ segment: norms.length, documents: count, forms: head.forms.length })
  const forms: number[] = []
  for (let start = 0; start < to; ) {
    const end = endOfDocument(list.documents, start, to)
    const document = list.documents[start]!
    let frequency = end - start
    forms.length = 0
    for (let index = start; index < end; index++) {
      frequency += headline[index]!
      insert(forms, list.forms[index]!)
    }
    writer.add(document, levelOf(frequency, norms[document]!), forms)
    start = end
  }
  return { ...head, documents: count, postings: writer.finish(), list }
}

/** Puts a number in its place among ascending ones, where it is not there yet; they are few. */
function insert(numbers: number[], number: number): void {
  let place = numbers.length
  while (place > 0 && numbers[place - 1]! >= number) place--
  if (numbers[place] === number) return
  numbers.push(number)
  for (let index = numbers.length - 1; index > place; index--) numbers[index] = numbers[index - 1]!
  numbers[place] = number
}

function slice({ documents, positions, forms }: OccurrenceList, start: number, end: number): OccurrenceList {
  return {
    documents: documents.subarray(start, end),
    positions: positions.subarray(start, end),
    forms: forms.subarray(start, end),
  }
}
