import { thresholds } from '../thresholds.ts'
import { daysApart } from './days.ts'
import { against, differingNumbers, differingSalient, type Guard, type Pair } from './guard.ts'
import type { TemplateKind } from './template-kinds.ts'

/** Two notices from one template that tell of two cases. */
export const template: Guard = {
  name: 'template',
  objection(pair) {
    if (pair.resemblance >= 1) return null
    for (const kind of pair.shorter.kinds) {
      const found = pair.longer.kinds.includes(kind) ? otherCase(kind, pair) : null
      if (found !== null) return `Both are notices of the kind ${kind.name} and ${found}.`
    }
    return null
  },
}

/** What makes the two another case of the kind, `null` where nothing does. */
function otherCase(kind: TemplateKind, pair: Pair): string | null {
  const numbers = differingNumbers(pair)
  if (kind.numbers !== undefined && numbers.count >= kind.numbers)
    return `give other numbers: ${against(pair, numbers)}`
  const words = differingSalient(pair)
  if (words.count >= kind.words) return `name other things: ${against(pair, words)}`
  if (pair.resemblance >= thresholds.surelyOneText) return null
  if (kind.resemblance !== undefined && pair.resemblance < kind.resemblance) return 'share too little for one'
  return kind.daily === true && daysApart(pair.shorter.article.published, pair.longer.article.published) !== 0
    ? 'are not of one day'
    : null
}
