/** Something in the input that was dropped, repaired or not understood. The build goes on. */
export interface Finding {
  /** Stable name of the reason, kebab-case, e.g. `malformed-json`, `undecodable`, `empty`. */
  reason: string
  /** File it was found in, relative to the input folder. */
  path: string
  /** 1-based. */
  line?: number
  column?: number
  /** What, and what to do, in one English sentence. */
  message: string
  /** Source of the document, where known. */
  source?: string
}
