/** How builds over a site go about it: by what changed, with the index made whole, or with nothing kept of the last one. */
export const ways = {
  changed: { flags: [], forgets: false },
  compact: { flags: ['--compact'], forgets: false },
  anew: { flags: ['--compact'], forgets: true },
} as const satisfies Record<string, { flags: readonly string[]; forgets: boolean }>

export type Way = keyof typeof ways
