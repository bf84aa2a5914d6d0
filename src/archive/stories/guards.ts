import type { Guard } from './guard.ts'

/** Asked in this order; the first objection decides, `arshif why` shows all. */
export const guards: readonly Guard[] = []
