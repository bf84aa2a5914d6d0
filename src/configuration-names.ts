/** The names that a configuration has, in the order that they are looked for. */
export const configurationNames = ['arshif.config.ts', 'arshif.config.json'] as const
