import type { Configuration } from '../model/configuration.ts'
import type { Failure } from './failure.ts'

/** What the archive process works on. */
export interface ArchiveStart {
  inputs: string[]
  configuration: Configuration
  out: string
  /** Threads for parsing. */
  jobs: number
}

/** The steps from the input to a store that is ready to be read, in this order. */
export const archiveSteps = ['read', 'parse', 'link'] as const
export type ArchiveStep = (typeof archiveSteps)[number]

export interface ToArchive {
  start: ArchiveStart
  /** File for the relations of the articles, see `learnLittle`. */
  relations: string
}

/** What the archive process tells, of one step after the other, of the relations, and at last that nothing is left to do. */
export type FromArchive =
  | { type: 'progress'; step: ArchiveStep; text: string }
  | { type: 'done'; step: ArchiveStep; text: string }
  | { type: 'learnt'; isLearnt: boolean }
  | { type: 'ended' }
  | Failure
