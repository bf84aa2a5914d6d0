import { setTimeout as wait } from 'node:timers/promises'
import type { Arshif, Run } from './arshif.ts'

/** A stage of a build that was measured: its time from the start of the run, in milliseconds. */
export interface Span {
  stage: string
  from: number
  to: number
}

/** The stages of a build from its first moment to its last, in order. */
export type Course = readonly Span[]

/** A moment of a build, told by its stage, so that it is met on a machine that has become slower or quicker meanwhile. */
export interface Moment {
  /** Number of the stage in the course. */
  stage: number
  /** From the beginning of that stage, in milliseconds. */
  offset: number
}

/** After the last stage a build notes what it did, and lets go of its lock. */
const lastSpan = 'the end'

export function courseOf({ stages, milliseconds }: Run): Course {
  const ends = [...stages, { title: lastSpan, at: milliseconds }]
  return ends.map(({ title, at }, number) => ({ stage: title, from: ends[number - 1]?.at ?? 0, to: at }))
}

export const lengthOf = (course: Course) => course.at(-1)!.to

/**
 * So many moments: every other one in a stage that is next in turn, so that short stages are met too, the rest anywhere.
 *
 * @param next a random number from 0 to below 1
 */
export function* momentsOf(course: Course, next: () => number): Generator<Moment, never> {
  for (let stage = 0; ; stage = (stage + 1) % course.length) {
    const { from, to } = course[stage]!
    yield { stage, offset: next() * (to - from) }
    const at = next() * lengthOf(course)
    const found = course.findIndex((span) => at < span.to)
    yield { stage: found, offset: at - course[found]!.from }
  }
}

/** Waits until a run has come to a moment, or has ended. */
export async function comeTo(run: Arshif, { stage, offset }: Moment): Promise<void> {
  await run.afterStages(stage)
  await Promise.race([wait(offset), run.ended])
}
