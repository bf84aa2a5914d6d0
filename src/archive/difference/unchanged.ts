import { words } from '../../arabic/words.ts'
import type { DifferenceBlock, Run } from './difference.ts'

/** A run as a page shows it: `hidden` is unchanged text that can be opened. */
export type ShownRun = Run | { type: 'hidden'; text: string; words: number }

export interface ShownBlock extends Omit<DifferenceBlock, 'runs'> {
  runs: ShownRun[]
}

/** Words left standing at either end of a hidden stretch. */
const keptWords = 8
/** A stretch of fewer words is not worth a button. */
const fewestHiddenWords = 20

/** Folds long unchanged stretches away: their first words stand, and their last ones where a change follows. */
export function foldUnchanged(blocks: readonly DifferenceBlock[]): ShownBlock[] {
  return blocks.map((block) => ({
    ...block,
    runs: block.runs.flatMap((run, index) =>
      run.type === 'same' ? folded(run.text, index < block.runs.length - 1) : [run],
    ),
  }))
}

function folded(text: string, changeFollows: boolean): ShownRun[] {
  const found = words(text)
  const hidden = found.slice(keptWords, changeFollows ? -keptWords : undefined)
  if (hidden.length < fewestHiddenWords) return [{ type: 'same', text }]
  const start = hidden[0]!.start
  const end = changeFollows ? found.at(-keptWords)!.start : text.length
  const runs: ShownRun[] = [
    { type: 'same', text: text.slice(0, start) },
    { type: 'hidden', text: text.slice(start, end), words: hidden.length },
  ]
  return end === text.length ? runs : [...runs, { type: 'same', text: text.slice(end) }]
}
