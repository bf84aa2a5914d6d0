/**
 * The word-level difference of two versions, block by block. It is lossless: the texts of its runs are those of both
 * versions, see `versionsOf`.
 *
 *     tokens of both → edit script (common runs, jsdiff between them) → islands dissolved → moves found → runs → blocks
 */
import { editScript } from './edit-script.ts'
import { markMoves } from './moves.ts'
import { dissolveIslands, type Step } from './steps.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A stretch of text and what became of it. */
export type Run =
  /** Stands in both; `was` where the earlier one writes it in another way (white space, or spelling when folded). */
  | { type: 'same'; text: string; was?: string }
  | { type: 'added' | 'removed'; text: string }
  /** Stands in both, elsewhere: `from` is the place it left, `to` where it is now; both have the same `move`. */
  | { type: 'moved'; text: string; place: 'from' | 'to'; move: number }
  /** A paragraph ended here in the earlier version and goes on in the later one. */
  | { type: 'joined'; text: '' }

/** A block of the later version, or one that only the earlier one has. */
export interface DifferenceBlock {
  /** `changed`: some of each. */
  type: 'same' | 'added' | 'removed' | 'moved' | 'changed'
  /** Which version has a block that ends here. */
  end: 'both' | 'from' | 'to'
  runs: Run[]
}

export interface DifferenceOptions {
  /** Punctuation, marks and spelling variants make no difference. Default false. */
  ignoreVariants: boolean
}

const defaults = { ignoreVariants: false } satisfies DifferenceOptions

/** What changed from one version's blocks to another's. */
export function difference(
  from: readonly string[],
  to: readonly string[],
  options: Partial<DifferenceOptions> = {},
): DifferenceBlock[] {
  const { ignoreVariants } = { ...defaults, ...options }
  const steps = stepsOf(tokensOf(from, ignoreVariants), tokensOf(to, ignoreVariants))
  return blocksOf(markMoves(dissolveIslands(steps)))
}

function stepsOf(from: readonly Token[], to: readonly Token[]): Step[] {
  const steps: Step[] = []
  let old = 0
  let now = 0
  const edits = editScript(
    from.map(({ key }) => key),
    to.map(({ key }) => key),
  )
  for (const { type, count } of edits) {
    for (let taken = 0; taken < count; taken++) {
      if (type === 'same') steps.push({ type, from: from[old++]!, to: to[now++]! })
      else if (type === 'removed') steps.push({ type, from: from[old++]! })
      else steps.push({ type, to: to[now++]! })
    }
  }
  return steps
}

function blocksOf(steps: readonly Step[]): DifferenceBlock[] {
  const blocks: DifferenceBlock[] = []
  let runs: Run[] = []
  const close = (end: DifferenceBlock['end']) => {
    blocks.push({ type: blockType(runs, end), end, runs })
    runs = []
  }
  for (const step of steps) {
    const token = 'to' in step ? step.to : step.from
    if (token.type !== 'end') addRun(runs, step)
    else if (step.type === 'same') close('both')
    else if ('to' in step) close('to')
    else if (runs.every(onlyEarlier)) close('from')
    else runs.push({ type: 'joined', text: '' })
  }
  return blocks
}

/** Whether the later version has nothing of the run here. */
function onlyEarlier(run: Run): boolean {
  return run.type === 'removed' || (run.type === 'moved' && run.place === 'from')
}

function blockType(runs: readonly Run[], end: DifferenceBlock['end']): DifferenceBlock['type'] {
  const types = new Set(runs.map((run) => run.type))
  if (types.size === 0) return end === 'both' ? 'same' : end === 'to' ? 'added' : 'removed'
  const [only] = types
  return types.size > 1 || only === 'joined' || (only === 'same' && end !== 'both') ? 'changed' : only!
}

function addRun(runs: Run[], step: Step): void {
  const last = runs.at(-1)
  if (step.type === 'same') {
    const [text, was] = [step.to.text, step.from.text]
    if (last?.type !== 'same') runs.push(text === was ? { type: 'same', text } : { type: 'same', text, was })
    else {
      if (last.was !== undefined || text !== was) last.was = (last.was ?? last.text) + was
      last.text += text
    }
    return
  }
  const { text } = 'to' in step ? step.to : step.from
  const place = 'to' in step ? 'to' : 'from'
  if (step.move === undefined) {
    if (last?.type === step.type) last.text += text
    else runs.push({ type: step.type, text })
  } else if (last?.type === 'moved' && last.move === step.move && last.place === place) last.text += text
  else runs.push({ type: 'moved', text, place, move: step.move })
}

/** Both versions, put together again from their difference. */
export function versionsOf(blocks: readonly DifferenceBlock[]): { from: string[]; to: string[] } {
  const versions: { from: string[]; to: string[] } = { from: [], to: [] }
  const open = { from: '', to: '' }
  for (const { runs, end } of blocks) {
    for (const run of runs) {
      if (run.type === 'same') {
        open.from += run.was ?? run.text
        open.to += run.text
      } else if (run.type === 'joined') {
        versions.from.push(open.from)
        open.from = ''
      } else open[onlyEarlier(run) ? 'from' : 'to'] += run.text
    }
    for (const version of end === 'both' ? (['from', 'to'] as const) : [end]) {
      versions[version].push(open[version])
      open[version] = ''
    }
  }
  return versions
}
