import type { Lexicon } from '../analyser/lexicon.ts'
import { kinBeside } from './kin.ts'
import { byCodeUnit, placeOf } from './skeleton.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word of a segment: a class of forms. */
export interface TermHead {
  key: string
  /** See `placeOf`. */
  place: string
  /** Exact forms, most frequent first. */
  forms: string[]
  occurrences: number
  /** See `Term`. */
  kin: number
}

/** The words of a segment in dictionary order, and which form belongs where. */
export interface TermTable {
  terms: TermHead[]
  /** By form number: number of the term, and the form's ordinal in it. */
  termOfForm: Uint32Array
  ordinalOfForm: Uint32Array
}

/** Gathers the vocabulary's forms by key. */
export function tabulateTerms(vocabulary: Vocabulary, keyOf: (base: string) => string): TermTable {
  const { forms: written, occurrences } = vocabulary
  const keys = vocabulary.bases.map(keyOf)
  const formsByKey = new Map<string, number[]>()
  for (const [form, base] of vocabulary.baseOfForm.entries()) {
    const key = keys[base]!
    const forms = formsByKey.get(key)
    if (forms === undefined) formsByKey.set(key, [form])
    else forms.push(form)
  }
  const heads = [...formsByKey].map(([key, forms]) => ({ key, place: placeOf(key), forms }))
  heads.sort((a, b) => byCodeUnit(a.place, b.place))
  const termOfForm = new Uint32Array(written.length)
  const ordinalOfForm = new Uint32Array(written.length)
  const terms = heads.map(({ forms, ...head }, term): TermHead => {
    forms.sort((a, b) => occurrences[b]! - occurrences[a]! || byCodeUnit(written[a]!, written[b]!))
    let sum = 0
    for (const [ordinal, form] of forms.entries()) {
      termOfForm[form] = term
      ordinalOfForm[form] = ordinal
      sum += occurrences[form]!
    }
    return { ...head, forms: forms.map((form) => written[form]!), occurrences: sum, kin: kinOf(head.key, formsByKey) }
  })
  return { terms, termOfForm, ordinalOfForm }
}

function kinOf(key: string, known: ReadonlyMap<string, unknown>): number {
  return kinBeside(key).reduce((bits, kin, index) => (known.has(kin.key) ? bits | (1 << index) : bits), 0)
}

/** What a segment's dictionary keeps of the lexicon's decisions. */
export type Decisions = Pick<Lexicon, 'keyOf' | 'exceptions'>
