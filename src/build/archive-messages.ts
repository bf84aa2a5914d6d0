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
export type ArchiveStep = 'read' | 'parse' | 'link'

export type ToArchive = { type: 'start'; start: ArchiveStart } | { type: 'step'; step: ArchiveStep }

export type FromArchive = { type: 'progress'; text: string } | { type: 'done'; text: string } | Failure
