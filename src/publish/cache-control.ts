import { indexFolder } from '../search/index-folder.ts'

/** `[paths, how long a copy is good]`; the first that fits. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^assets\/.*\.(css|js)$/, 'public, max-age=31536000, immutable'], // asked for with their hash, ?v=…
  [/^assets\/fonts\//, 'public, max-age=2592000'], // change with the design alone
  [new RegExp(`^${indexFolder}/[^/]+/`), 'public, max-age=31536000, immutable'], // folders are named by their content
  [/^service-worker\.js$/, 'no-cache'], // has to be asked for anew to be let go of
  [/./, 'public, max-age=300, must-revalidate'], // pages: what is new is seen within five minutes
]

export function cacheControl(path: string): string {
  return rules.find(([pattern]) => pattern.test(path))![1]
}
