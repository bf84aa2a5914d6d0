import { readFileSync } from 'node:fs'

/** Arshif's own version, as `package.json` has it. */
export const toolVersion: string = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
