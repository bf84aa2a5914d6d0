import type { Workshop } from './workshop.ts'

/** How much is done. */
export interface Extent {
  /** Moments at which builds are killed. */
  kills: number
  /** Rounds of the other trials. */
  rounds: number
  /** Tells how far a trial is that takes its time. */
  say(line: string): void
}

/**
 * Archives that trials are done on: a small one of documents of all forms; one that is large enough for a build to start every
 * process and thread it may have.
 */
export type Size = 'small' | 'large'

/** Something bad that happens to a build. */
export interface Trial {
  name: string
  size: Size
  /** Why it cannot be done on this machine; nothing where it can. */
  missing?(): string | undefined
  /** Does it; returns what happened, in a few words. Throws where a site was harmed, or a word to the user is missing. */
  run(workshop: Workshop, extent: Extent): Promise<string>
}
