import { relative } from 'node:path'

/** Scripts of `package.json` that call a command of the same name. */
const scripts: readonly string[] = ['build', 'serve']

/**
 * What to type for a command, in the way the person called this one: by npm in the checkout, by npx, or by its name. Arguments
 * with spaces are quoted.
 */
export function howToCall(command: string, args: readonly string[]): string {
  const script = process.env['npm_lifecycle_event']
  const words = args.map((argument) => (/[\s"'$&()]/.test(argument) ? JSON.stringify(argument) : argument))
  if (script === undefined) return ['arshif', command, ...words].join(' ')
  if (script === 'npx') return ['npx arshif', command, ...words].join(' ')
  const call = scripts.includes(command) ? ['npm run', command] : ['npm run arshif --', command]
  return [...call, ...(words.length > 0 && scripts.includes(command) ? ['--'] : []), ...words].join(' ')
}

/** A path as short as it can be typed from the working folder: below it, or else in full. */
export function pathFromHere(path: string): string {
  const below = relative(process.cwd(), path) || '.'
  return below.startsWith('..') ? path : below
}
