/**
 * The stems of an Arabic verb in base form, from its perfect as a dictionary has it. By the shape of the perfect:
 *
 *  - اXXX (form IV) drops the alef in the imperfect («أعلن», «يعلن»); so do انXXX, اXتXX, استXXX (VII, VIII, X).
 *  - An alef or ى at the end (defective) falls before an ending («جرى», «جرت», «يجر»); the imperfect of ا has و.
 *  - An alef before the last letter (hollow) falls («قال», «قلت», «يقل»); the first form has the imperfect that the table
 *    gives, IV and X have ي there, VII and VIII keep the alef.
 *  - أ at the end sits on ئ before i («أنشأ», «ينشئ»).
 *  - و at the start of three letters falls («وصل», «يصل»), or stays in the passive («يوجد»).
 *  - أ at the start of three letters is a radical: it sits on و in the imperfect of II and in passives («أكد», «يؤكد»).
 */
import { HAMZA } from '../../arabic/letters.ts'
import { baseForm } from './forms.ts'

export interface VerbStems {
  /** Words by themselves. */
  perfect: Set<string>
  /** Perfect stems that an ending must follow. */
  clipped: Set<string>
  imperfect: Set<string>
}

const ALEF = 'ا'

export function verbStems(perfect: string, given: readonly string[]): VerbStems {
  const bound = perfect.endsWith('-')
  const base = baseForm(bound ? perfect.slice(0, -1) : perfect)
  const stems: VerbStems = {
    perfect: new Set(bound ? [] : [base]),
    clipped: new Set(bound ? [base] : []),
    imperfect: new Set(given.map(baseForm)),
  }
  const body = base.length >= 4 && base[0] === ALEF ? base.slice(1) : base
  const last = base.at(-1)!
  if (perfect.endsWith('أ')) addHamza(stems, base, body)
  else if (last === ALEF || last === 'ي') addDefective(stems, base, body)
  else if (base.length >= 3 && base.at(-2) === ALEF && (base.length === 3 || body !== base))
    addHollow(stems, base, body)
  else stems.imperfect.add(body)
  if (base.length === 3 && base[0] === 'و') for (const stem of [...stems.imperfect]) stems.imperfect.add(stem.slice(1))
  if (base.length === 3 && base[0] === ALEF)
    for (const stem of [...stems.imperfect]) stems.imperfect.add(`${HAMZA}${stem.slice(1)}`)
  return stems
}

function addHamza(stems: VerbStems, base: string, body: string): void {
  stems.perfect.add(`${base.slice(0, -1)}${HAMZA}`)
  stems.imperfect.add(body)
  if (body !== base) stems.imperfect.add(`${body.slice(0, -1)}${HAMZA}`)
}

function addDefective(stems: VerbStems, base: string, body: string): void {
  const root = base.slice(0, -1)
  const bodyRoot = body.slice(0, -1)
  stems.clipped.add(root)
  stems.perfect.add(`${root}ي`)
  if (bodyRoot.length >= 2) stems.imperfect.add(bodyRoot)
  stems.imperfect.add(`${bodyRoot}ي`)
  stems.imperfect.add(`${bodyRoot}ا`)
  if (base.endsWith(ALEF)) stems.imperfect.add(`${bodyRoot}و`)
}

function addHollow(stems: VerbStems, base: string, body: string): void {
  const last = base.at(-1)!
  stems.clipped.add(base.slice(0, -2) + last)
  stems.perfect.add(`${base.slice(0, -2)}ي${last}`)
  stems.imperfect.add(body.slice(0, -2) + last)
  if (body === base) return
  stems.imperfect.add(body)
  stems.imperfect.add(`${body.slice(0, -2)}ي${last}`)
}
