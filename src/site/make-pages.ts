import type { ChildProcess } from 'node:child_process'
import { setImmediate } from 'node:timers/promises'
import { collectGarbage } from '../collect-garbage.ts'
import { type AtHand, PageMaker } from './page-maker.ts'
import { isAfterData, type MadeUnit, planShards, type Range } from './shard.ts'
import { runTasks, type Task, type WorkerStart } from './worker-pool.ts'

/** Pages that are to be made. */
export interface PageWork {
  ranges: readonly Range[]
  /** Worker processes. */
  jobs: number
  /** What a maker of pages needs to know. */
  start: WorkerStart
  /** The data files while they are written: what tells their sizes is made at last. */
  data?: Promise<unknown> | undefined
  /** Other work for this process while it waits for them. */
  meanwhile(): Promise<unknown> | undefined
  /** Told what was made. */
  take(made: readonly MadeUnit[]): void
}

/** Makes few pages: a process for them takes longer to start. */
export async function makeHere(
  { ranges, jobs, start, data, meanwhile, take }: PageWork,
  atHand: AtHand,
): Promise<void> {
  const maker = await PageMaker.begin(start, atHand)
  const make = async (chosen: readonly Range[]) => {
    for (const shard of planShards(chosen, jobs)) take(await maker.make(shard))
  }
  await make(ranges.filter((range) => !isAfterData(range)))
  await meanwhile()
  await data
  await make(ranges.filter(isAfterData))
}

/** Makes them in processes, of which one may be `ready`. */
export async function makeInWorkers(
  { ranges, jobs, start, data, take }: PageWork,
  ready: ChildProcess | undefined,
): Promise<void> {
  const tasksOf = (chosen: readonly Range[]): Task[] =>
    planShards(chosen, jobs).map((shard) => ({ type: 'shard', shard }))
  const made = runTasks(tasksOf(ranges.filter((range) => !isAfterData(range))), jobs, {
    ready,
    first: { type: 'start', start },
    beside: data,
    afterwards: tasksOf(ranges.filter(isAfterData)),
    onDone: take,
  })
  // Told where it is waited for.
  made.catch(() => {})
  // Once they have begun.
  await setImmediate()
  collectGarbage()
  await made
}
