import { lengthNorm, levelOf } from './bm25.ts'
import { type Collected, type Collector, FIELD_END } from './collector.ts'
import { frequentNumbers, wordsNext } from './followed-words.ts'
import { encodeNextWords } from './next-words.ts'
import { encodePositions, endOfDocument, formsOf, type OccurrenceList } from './positions.ts'
import { PostingsWriter } from './postings.ts'
import type { Sizes } from './sizes.ts'
import { SpillReader } from './spill.ts'
import type { EncodedStreams } from './streams.ts'
import type { TermTable } from './term-table.ts'

/** All that words are made from: documents in the segment's order, and the words in dictionary order. Any thread can take it. */
export interface InvertSource {
  /** Files of tokens, and the term and ordinal of each file's forms. */
  parts: { path: string; termOfForm: Uint32Array; ordinalOfForm: Uint32Array }[]
  /** By document: its part, where its tokens stand there and how many, and its `lengthNorm`. */
  documents: { parts: Uint16Array; offsets: Float64Array; tokens: Uint32Array; norms: Float64Array }
  /** By term: how often it occurs, in how many forms, and its `frequentNumbers`. */
  terms: { occurrences: Uint32Array; forms: Uint32Array; frequent: Uint16Array }
  sizes: Pick<Sizes, 'positions' | 'nextWords' | 'followed'>
}

/** Terms that are worked on at a time, `from` up to `to`. */
export interface Lot {
  from: number
  to: number
}

/** What a word's documents make of it. */
export interface Inverted {
  /** Documents that have it. */
  documents: number
  postings: Uint8Array
  positions: EncodedStreams
  /** Of a frequent one. */
  nextWords?: EncodedStreams | undefined
}

export function invertSource(
  collector: Collector,
  documents: readonly Collected[],
  { terms, termOfForm, ordinalOfForm }: TermTable,
  averageLength: number,
  { frequent, positions, nextWords, followed }: Sizes,
): InvertSource {
  return {
    parts: collector.parts.map(({ spill, forms }) => ({
      path: spill.path,
      termOfForm: forms === undefined ? termOfForm : forms.map((form) => termOfForm[form]!),
      ordinalOfForm: forms === undefined ? ordinalOfForm : forms.map((form) => ordinalOfForm[form]!),
    })),
    documents: {
      parts: Uint16Array.from(documents, ({ part }) => part),
      offsets: Float64Array.from(documents, ({ tokens }) => tokens.offset),
      tokens: Uint32Array.from(documents, ({ tokens }) => tokens.length),
      norms: Float64Array.from(documents, ({ length }) => lengthNorm(length, averageLength)),
    },
    terms: {
      occurrences: Uint32Array.from(terms, ({ occurrences }) => occurrences),
      forms: Uint32Array.from(terms, ({ forms }) => forms.length),
      frequent: frequentNumbers(terms, frequent),
    },
    sizes: { positions, nextWords, followed },
  }
}

/** Parts the terms into lots of so many occurrences, see `Sizes`; a term that has more is one by itself. */
export function lotsOf({ terms: { occurrences } }: InvertSource, most: number): Lot[] {
  const lots: Lot[] = []
  for (let from = 0; from < occurrences.length; from = lots.at(-1)!.to) {
    let [sum, to] = [0, from]
    while (to < occurrences.length && (to === from || sum + occurrences[to]! <= most)) sum += occurrences[to++]!
    lots.push({ from, to })
  }
  return lots
}

/** Turns documents into words. */
export class Inverter {
  readonly #source: InvertSource
  readonly #spills: SpillReader[]

  constructor(source: InvertSource) {
    this.#source = source
    this.#spills = source.parts.map(({ path }) => new SpillReader(path))
  }

  invert(lot: Lot): Inverted[] {
    const gathered = this.#gather(lot)
    return Array.from({ length: lot.to - lot.from }, (_, index) => {
      const [start, end] = [gathered.starts[index]!, gathered.starts[index + 1]!]
      return this.#invertTerm(lot.from + index, slice(gathered, start, end))
    })
  }

  close(): void {
    for (const spill of this.#spills) spill.close()
  }

  /** The occurrences of the words of a lot, by word, document and position. */
  #gather({ from, to }: Lot): Gathered & { starts: Uint32Array } {
    const { documents, parts, terms } = this.#source
    const starts = new Uint32Array(to - from + 1)
    for (let term = from; term < to; term++) starts[term - from + 1] = starts[term - from]! + terms.occurrences[term]!
    const { list, headline, next } = emptyList(starts[to - from]!)
    const cursors = starts.slice()
    for (let document = 0; document < documents.parts.length; document++) {
      const { termOfForm, ordinalOfForm } = parts[documents.parts[document]!]!
      const tokens = this.#tokens(document)
      for (let position = 0; position < tokens.length; position++) {
        const token = tokens[position]!
        if (token === FIELD_END) continue
        const form = token >>> 1
        const term = termOfForm[form]!
        if (term < from || term >= to) continue
        const at = cursors[term - from]!++
        list.documents[at] = document
        list.positions[at] = position
        list.forms[at] = ordinalOfForm[form]!
        headline[at] = token & 1
        const follower = tokens[position + 1] ?? FIELD_END
        if (terms.frequent[term] !== 0 && follower !== FIELD_END)
          next[at] = terms.frequent[termOfForm[follower >>> 1]!]!
      }
    }
    return { starts, list, headline, next }
  }

  #tokens(document: number): Uint32Array {
    const { parts, offsets, tokens } = this.#source.documents
    const bytes = this.#spills[parts[document]!]!.read(offsets[document]!, tokens[document]! * 4)
    return new Uint32Array(bytes.buffer)
  }

  #invertTerm(term: number, { list, headline, next }: Gathered): Inverted {
    const { documents: all, terms, sizes } = this.#source
    const { norms } = all
    const to = list.documents.length
    let documents = 0
    for (let start = 0; start < to; start = endOfDocument(list.documents, start, to)) documents++
    const writer = new PostingsWriter({ segment: norms.length, documents, forms: terms.forms[term]! })
    const present: number[] = []
    for (let start = 0; start < to; ) {
      const end = endOfDocument(list.documents, start, to)
      const document = list.documents[start]!
      let frequency = end - start
      for (let index = start; index < end; index++) frequency += headline[index]!
      formsOf(list, start, end, present)
      writer.add(document, levelOf(frequency, norms[document]!), present)
      start = end
    }
    const positions = encodePositions(list, documents, sizes.positions)
    const inverted = { documents, postings: writer.finish(), positions }
    if (terms.frequent[term] === 0) return inverted
    const nextWords = wordsNext(list.documents, next, sizes.followed)
    return { ...inverted, nextWords: encodeNextWords(nextWords, documents, sizes.nextWords) }
  }
}

/** Occurrences of words. */
interface Gathered {
  list: OccurrenceList
  /** 1 for those in a headline. */
  headline: Uint8Array
  /** Number of the frequent word that follows, 0 for none. */
  next: Uint16Array
}

function emptyList(length: number): Gathered {
  const column = () => new Uint32Array(length)
  return {
    list: { documents: column(), positions: column(), forms: column() },
    headline: new Uint8Array(length),
    next: new Uint16Array(length),
  }
}

function slice({ list, headline, next }: Gathered, start: number, end: number): Gathered {
  const part = (column: Uint32Array) => column.subarray(start, end)
  return {
    list: { documents: part(list.documents), positions: part(list.positions), forms: part(list.forms) },
    headline: headline.subarray(start, end),
    next: next.subarray(start, end),
  }
}
