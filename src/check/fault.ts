/** Something that is wrong with a built site, or that a host would not take. */
export interface Fault {
  /** Name of the check that found it. */
  check: string
  /** `fault`: the site is not what it should be. `advice`: it is, but one of the usual hosts has a limit it exceeds. */
  severity: 'fault' | 'advice'
  /** File it is in, below the site's root; empty for the site as a whole. */
  path: string
  /** What is wrong, and what to do where that is not plain, in English. */
  message: string
}
