/** What is cut of a word that no table knows: only what is nearly always an affix. */
export interface LightStem {
  stem: string
  key: string
  clitics: string
  suffix: string
}

/** `[letters, shortest rest]`: fronts that are cut of an unknown word, the first that fits. */
const fronts: readonly (readonly [string, number])[] = [
  ['وال', 3],
  ['بال', 3],
  ['فال', 3],
  ['كال', 4],
  ['وبال', 3],
  ['ولل', 3],
  ['لل', 3],
  ['ال', 3],
  ['و', 4],
]

/** `[letters, to, shortest rest]`: ends that are cut of an unknown word, the first that fits. */
const ends: readonly (readonly [string, string, number])[] = [
  ['تهما', '', 3],
  ['تها', '', 3],
  ['تهم', '', 3],
  ['تين', '', 4],
  ['تان', '', 4],
  ['ات', '', 3],
  ['ون', '', 4],
  ['ين', '', 4],
  ['هما', '', 4],
  ['ها', '', 4],
  ['هم', '', 4],
  ['ته', '', 3],
  ['ه', '', 3],
]

export function lightStem(base: string): LightStem {
  let stem = base
  let clitics = ''
  let suffix = ''
  for (const [letters, rest] of fronts) {
    if (!stem.startsWith(letters) || stem.length < letters.length + rest) continue
    clitics = letters
    stem = stem.slice(letters.length)
    break
  }
  for (const [letters, to, rest] of ends) {
    if (!stem.endsWith(letters) || stem.length < letters.length + rest) continue
    suffix = letters
    stem = stem.slice(0, stem.length - letters.length) + to
    break
  }
  return { stem, key: stem, clitics, suffix }
}
