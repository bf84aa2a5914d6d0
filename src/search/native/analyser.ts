/**
 * What only words need that no segment has: the analyser with its tables, two thirds of the search's script. Every word of
 * the archive stands in the dictionary under each of its forms, so most readers never load it.
 */
export function loadAnalyser(): Promise<typeof import('./unknown-words.ts')> {
  return import('./unknown-words.ts')
}
