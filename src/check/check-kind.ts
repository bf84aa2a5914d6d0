import type { SearchEngine } from '../search/engine.ts'
import type { Fault } from './fault.ts'
import type { SiteFolder } from './site-folder.ts'

/** What all checks of one run share. */
export interface CheckContext {
  site: SiteFolder
  /** Articles of which the index is asked. */
  sample: number
  openIndex(folder: string): Promise<SearchEngine>
  /** Reads every file of the index; gives what is missing or damaged. */
  verifyIndex(folder: string): Promise<string[]>
}

/** Something that must hold of a built site. Faults of content are yielded; only a broken machine throws. */
export interface CheckKind {
  name: string
  /** What to do about its faults, in a sentence; nothing where each of them says so itself. */
  advice?: string
  run(context: CheckContext): Generator<Fault> | AsyncGenerator<Fault>
}
