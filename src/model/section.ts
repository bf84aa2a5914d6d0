/** What a byte range of a reading is. */
export const roles = [
  'headline',
  'dateline',
  'byline',
  'published',
  'body',
  'caption',
  'source',
  'read-also',
  'related',
  'tags',
  'sign-off',
  'boilerplate',
  'blank',
] as const
export type Role = (typeof roles)[number]

/** A range of a reading. The sections of a capture are in order and cover every byte once. */
export interface Section {
  role: Role
  /** Offsets in bytes of the reading's UTF-8, end exclusive. */
  start: number
  end: number
  /** Id of the article the range belongs to; absent for what belongs to none. */
  article?: string
  /** Name of the rule that decided, e.g. `marker:read-also`, `layout:paragraph`, `learnt`. */
  rule?: string
}
