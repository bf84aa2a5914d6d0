import type { Workshop } from './workshop.ts'

/** How much is done, and by which seed. */
export interface Extent {
  /** Moments at which builds are killed. */
  kills: number
  /** Rounds of the other trials. */
  rounds: number
}

/** Something bad that happens to a build. */
export interface Trial {
  name: string
  /** Why it cannot be done on this machine; nothing where it can. */
  missing?(): string | undefined
  /** Does it; returns what happened, in a few words. Throws where a site was harmed, or a word to the user is missing. */
  run(workshop: Workshop, extent: Extent): Promise<string>
}
