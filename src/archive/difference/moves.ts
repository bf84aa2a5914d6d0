import type { Step } from './steps.ts'

/** Words a stretch must have to be called moved: fewer stand in two places by chance. */
const fewestMovedWords = 6
/** Places looked at for one beginning: texts that repeat themselves have thousands. */
const mostPlaces = 16

/** Marks what was removed in one place and added in another as moved, longest stretches as they are met. */
export function markMoves(steps: readonly Step[]): Step[] {
  if (!hasBoth(steps)) return [...steps]
  const marked = steps.map((step) => ({ ...step }))
  const beginnings = beginningsOf(marked)
  let move = 0
  for (let added = 0; added < marked.length; added++) {
    const places = beginnings.get(beginningAt(marked, added, 'added') ?? '') ?? []
    let best = { at: -1, length: 0 }
    for (const at of places.slice(0, mostPlaces)) {
      const length = sharedLength(marked, at, added)
      if (length > best.length) best = { at, length }
    }
    if (wordsIn(marked, added, best.length) < fewestMovedWords) continue
    for (let offset = 0; offset < best.length; offset++) {
      mark(marked[best.at + offset]!, move)
      mark(marked[added + offset]!, move)
    }
    move++
    added += best.length - 1
  }
  return marked
}

/** Whether something was removed and something added. */
function hasBoth(steps: readonly Step[]): boolean {
  return steps.some(({ type }) => type === 'removed') && steps.some(({ type }) => type === 'added')
}

function mark(step: Step, move: number): void {
  if (step.type !== 'same') step.move = move
}

/** Where the removed stretches of the fewest words begin, by these words. */
function beginningsOf(steps: readonly Step[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (let index = 0; index < steps.length; index++) {
    const beginning = beginningAt(steps, index, 'removed')
    if (beginning === null) continue
    const known = places.get(beginning)
    if (known === undefined) places.set(beginning, [index])
    else known.push(index)
  }
  return places
}

/** The first tokens of a stretch that begins with a word, as one text; `null` where too few follow. */
function beginningAt(steps: readonly Step[], index: number, type: 'added' | 'removed'): string | null {
  if (tokenOf(steps[index])?.type !== 'word') return null
  const keys: string[] = []
  for (let at = index; at < index + fewestMovedWords; at++) {
    const step = steps[at]
    const token = tokenOf(step)
    if (step?.type !== type || token === undefined || token.type === 'end') return null
    keys.push(token.key)
  }
  return keys.join('\u2029')
}

/** The token of a changed step that no move has taken yet. */
function tokenOf(step: Step | undefined) {
  if (step === undefined || step.type === 'same' || step.move !== undefined) return undefined
  return step.type === 'added' ? step.to : step.from
}

/** Number of tokens for which a removed and an added stretch are alike. */
function sharedLength(steps: readonly Step[], removed: number, added: number): number {
  let length = 0
  for (;;) {
    const [old, now] = [steps[removed + length], steps[added + length]]
    const [one, other] = [tokenOf(old), tokenOf(now)]
    if (old?.type !== 'removed' || now?.type !== 'added' || one === undefined || other === undefined) return length
    if (one.type === 'end' || one.key !== other.key) return length
    length++
  }
}

function wordsIn(steps: readonly Step[], start: number, length: number): number {
  return steps.slice(start, start + length).filter((step) => tokenOf(step)?.type === 'word').length
}
