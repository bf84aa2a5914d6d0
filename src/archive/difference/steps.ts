import type { Token } from './tokens.ts'

/** One token's way from the earlier version to the later. */
export type Step =
  | { type: 'same'; from: Token; to: Token }
  | { type: 'removed'; from: Token; move?: number }
  | { type: 'added'; to: Token; move?: number }

/** A kept stretch of at most so many words between changes is chance: «في» here and «في» there. */
const mostIslandWords = 3

/**
 * Makes short kept stretches between longer changes part of the change, and puts in every change what was removed
 * before what was added, so that a reader meets two readable stretches and not a dozen splinters.
 */
export function dissolveIslands(steps: readonly Step[]): Step[] {
  const stretches = stretchesOf(steps)
  const dissolved = stretches.map((stretch, index) => ({
    ...stretch,
    changed: stretch.changed || isIsland(stretches, index),
  }))
  return mergeChanged(dissolved).flatMap(({ steps: own, changed }) => (changed ? removedFirst(own) : own))
}

interface Stretch {
  changed: boolean
  steps: Step[]
}

function stretchesOf(steps: readonly Step[]): Stretch[] {
  return mergeChanged(steps.map((step) => ({ changed: step.type !== 'same', steps: [step] })))
}

/** Neighbours of the same kind become one stretch. */
function mergeChanged(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = []
  for (const { changed, steps } of stretches) {
    const last = merged.at(-1)
    if (last?.changed === changed) for (const step of steps) last.steps.push(step)
    else merged.push({ changed, steps: [...steps] })
  }
  return merged
}

function isIsland(stretches: readonly Stretch[], index: number): boolean {
  const [before, own, after] = [stretches[index - 1], stretches[index]!, stretches[index + 1]]
  if (
    before === undefined ||
    after === undefined ||
    own.steps.some((step) => step.type === 'same' && step.to.type === 'end')
  ) {
    return false
  }
  const words = own.steps.filter((step) => step.type === 'same' && step.to.type === 'word').length
  return words <= mostIslandWords && words <= changedWords(before) && words <= changedWords(after)
}

/** Words on the longer side of a change. */
function changedWords({ steps }: Stretch): number {
  const removed = steps.filter((step) => step.type === 'removed' && step.from.type === 'word').length
  const added = steps.filter((step) => step.type === 'added' && step.to.type === 'word').length
  return Math.max(removed, added)
}

/** Both sides of a change in their order, without what was kept in between; ends of blocks stay where they are. */
function removedFirst(steps: readonly Step[]): Step[] {
  const lots: Step[][] = []
  let removed: Step[] = []
  let added: Step[] = []
  const flush = () => {
    lots.push(removed, added)
    removed = []
    added = []
  }
  for (const step of steps) {
    if (step.type !== 'added') removed.push({ type: 'removed', from: step.from })
    if (step.type !== 'removed') added.push({ type: 'added', to: step.to })
    if (step.type === 'removed' && step.from.type === 'end' && added.length === 0) flush()
  }
  flush()
  return lots.flat()
}
