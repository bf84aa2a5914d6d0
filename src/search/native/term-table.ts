import { isVerb } from '../analyser/analyse.ts'
import { kinBeside } from './kin.ts'
import { isLight } from './light-words.ts'
import { byCodeUnit, placeOf, skeleton } from './skeleton.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word of a segment: a class of forms. */
export interface TermHead {
  key: string
  /** See `placeOf`. */
  place: string
  /** Exact forms, most frequent first. */
  forms: string[]
  /** Their base forms. */
  bases: string[]
  occurrences: number
  /** See `Term`. */
  light: boolean
  verb: boolean
  kin: number
}

/** A base form that stands in the dictionary elsewhere than its word. */
export interface Alias {
  base: string
  key: string
  place: string
}

/** The words of a segment in dictionary order, and which form belongs where. */
export interface TermTable {
  terms: TermHead[]
  /** Base forms of another skeleton than their word's, by place. */
  aliases: Alias[]
  /** By form number: number of the term, and the form's ordinal in it. */
  termOfForm: Uint32Array
  ordinalOfForm: Uint32Array
}

/** Gathers the vocabulary's forms by key. */
export function tabulateTerms(vocabulary: Vocabulary, keyOf: (base: string) => string): TermTable {
  const { forms: written, occurrences, bases, baseOfForm } = vocabulary
  const keys = bases.map(keyOf)
  const formsByKey = groupForms(baseOfForm, keys)
  const heads = [...formsByKey].map(([key, forms]) => ({ key, place: placeOf(key), forms }))
  heads.sort((a, b) => byCodeUnit(a.place, b.place))
  const termOfForm = new Uint32Array(written.length)
  const ordinalOfForm = new Uint32Array(written.length)
  const terms = heads.map(({ key, place, forms }, term): TermHead => {
    forms.sort((a, b) => occurrences[b]! - occurrences[a]! || byCodeUnit(written[a]!, written[b]!))
    let sum = 0
    for (const [ordinal, form] of forms.entries()) {
      termOfForm[form] = term
      ordinalOfForm[form] = ordinal
      sum += occurrences[form]!
    }
    const verb = isVerb(key)
    const texts = forms.map((form) => written[form]!)
    const own = [...new Set(forms.map((form) => bases[baseOfForm[form]!]!))]
    const kind = { light: isLight(key), verb, kin: kinOf(key, verb, formsByKey) }
    return { key, place, forms: texts, bases: own, occurrences: sum, ...kind }
  })
  return { terms, aliases: aliasesOf(terms), termOfForm, ordinalOfForm }
}

/** Numbers of the forms by key. */
function groupForms(baseOfForm: readonly number[], keys: readonly string[]): Map<string, number[]> {
  const formsByKey = new Map<string, number[]>()
  for (const [form, base] of baseOfForm.entries()) {
    const key = keys[base]!
    const forms = formsByKey.get(key)
    if (forms === undefined) formsByKey.set(key, [form])
    else forms.push(form)
  }
  return formsByKey
}

function kinOf(key: string, verb: boolean, known: ReadonlyMap<string, unknown>): number {
  return kinBeside(key, verb).reduce((bits, kin, index) => (known.has(kin.key) ? bits | (1 << index) : bits), 0)
}

function aliasesOf(terms: readonly TermHead[]): Alias[] {
  const aliases: Alias[] = []
  for (const { key, bases } of terms) {
    const bones = skeleton(key)
    for (const base of bases) if (skeleton(base) !== bones) aliases.push({ base, key, place: placeOf(base) })
  }
  return aliases.sort((a, b) => byCodeUnit(a.place, b.place))
}
