import type { Trial } from './trial.ts'
import { damagedOutput } from './trials/damaged-output.ts'
import { damagedStore } from './trials/damaged-store.ts'
import { deadWorker } from './trials/dead-worker.ts'
import { fullDisk } from './trials/full-disk.ts'
import { killed, killedAtWork } from './trials/killed.ts'
import { killedAtFirst } from './trials/killed-at-first.ts'
import { killedInSwap } from './trials/killed-in-swap.ts'
import { readOnly } from './trials/read-only.ts'
import { twoBuilds } from './trials/two-builds.ts'

/** What is done to builds, in this order. */
export const trials: readonly Trial[] = [
  killed,
  killedInSwap,
  killedAtFirst,
  damagedStore,
  damagedOutput,
  fullDisk,
  readOnly,
  twoBuilds,
  killedAtWork,
  deadWorker,
]
