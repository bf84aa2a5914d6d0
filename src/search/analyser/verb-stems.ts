/**
 * The stems of an Arabic verb in base form, from its perfect as written in a dictionary. By the shape of the perfect:
 *
 *  - اXXX (form IV): the imperfect drops the alef («أعلن», «يعلن»).
 *  - انXXX, اXتXX, استXXX (VII, VIII, X): likewise («انتقل», «ينتقل»).
 *  - an alef or ى at the end (defective) falls before an ending («جرى», «جرت», «يجر»); the imperfect of ا has و.
 *  - an alef in the middle (hollow) falls («قال», «قلت», «يقل»); I has the imperfect the table gives, IV and X have ي.
 *  - و at the start of three letters falls («وصل», «يصل») or stays in the passive («يوجد»).
 *  - أ at the start of three letters is a radical: it sits on و in the imperfect of II and in passives («أكد», «يؤكد»).
 */
import { baseForm } from './forms.ts'

export interface VerbStems {
  perfect: string[]
  imperfect: string[]
}

const ALEF = 'ا'

export function verbStems(perfect: string, given: readonly string[]): VerbStems {
  const base = baseForm(perfect)
  const perfects = new Set([base])
  const imperfects = new Set(given.map(baseForm))
  const augmented = base.length >= 4 && base[0] === ALEF
  const body = augmented ? base.slice(1) : base
  const last = base.at(-1)!
  if (last === ALEF || last === 'ي') {
    perfects.add(base.slice(0, -1))
    perfects.add(`${base.slice(0, -1)}ي`)
    imperfects.add(`${body.slice(0, -1)}${last === ALEF ? 'و' : 'ي'}`)
    imperfects.add(body.slice(0, -1))
    imperfects.add(`${body.slice(0, -1)}ا`)
  } else if (base.at(-2) === ALEF && base.length === 3) {
    const [first] = base
    perfects.add(first + last)
    perfects.add(`${first}ي${last}`)
    imperfects.add(first + last)
    imperfects.add(base)
  } else if (augmented && body.at(-2) === ALEF) {
    perfects.add(base.slice(0, -2) + last)
    perfects.add(`${base.slice(0, -2)}ي${last}`)
    imperfects.add(body)
    imperfects.add(body.slice(0, -2) + last)
    if (given.length === 0) imperfects.add(`${body.slice(0, -2)}ي${last}`)
  } else {
    imperfects.add(body)
  }
  if (base.length === 3 && base[0] === 'و') {
    imperfects.add(base.slice(1))
  }
  if (base.length === 3 && base[0] === ALEF) {
    for (const stem of [...imperfects]) imperfects.add(`ء${stem.slice(1)}`)
  }
  return { perfect: [...perfects], imperfect: [...imperfects] }
}
