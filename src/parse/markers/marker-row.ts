import type { Role } from '../../model/section.ts'

/** What a marker line says of itself and of what follows it. */
export type MarkerKind =
  | 'read-also'
  | 'related'
  | 'author-titles'
  | 'source'
  | 'tags'
  | 'sign-off'
  | 'boilerplate'
  | 'byline'
  | 'caption'
  | 'headline'

/** One marker: a line that is these words (folded), or begins with them. */
export interface MarkerRow {
  /** Folded words, without punctuation (see `lineKey`). */
  words: string
  kind: MarkerKind
  /** Shown to people: why the line was taken for what it is. */
  rule: string
  /**
   * `line`: the line is just these words. `lead`: or they lead it, with a colon (or the like) before what they name.
   * `open`: or they lead it, with anything behind them.
   */
  match: 'line' | 'lead' | 'open'
}

export const roleOf: Readonly<Record<MarkerKind, Role>> = {
  'read-also': 'read-also',
  related: 'related',
  'author-titles': 'related',
  source: 'source',
  tags: 'tags',
  'sign-off': 'sign-off',
  boilerplate: 'boilerplate',
  byline: 'byline',
  caption: 'caption',
  headline: 'headline',
}
