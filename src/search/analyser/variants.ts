/**
 * Spellings that only an archive can join: words whose letters differ as spellings of foreign names do (g as غ ج ك ق, t as
 * ت ط, s as س ص, a long vowel or a short one), but whose shape could be native, so that no table may join them. They are one
 * where both occur in like company.
 */
import type { Company } from './company.ts'
import { looksForeign } from './foreign.ts'
import { isTabled } from './word-table.ts'

/** Larger groups are of short words, which spelling does not tell apart. */
const LARGEST_GROUP = 12
/** Occurrences in fewer documents tell too little of a word's company. */
const FEWEST_DOCUMENTS = 4
/** Likeness of company from which two spellings are one, see `Company.likeness`. */
const ALIKE = 0.25

/**
 * What is left of a key when everything is folded in which spellings of one name may differ; of a native shape only the
 * consonants, since there another vowel makes another word («عروس», «عريس»).
 */
export function variantSkeleton(key: string): string {
  const consonants = key
    .replace(/[جغقك]/g, 'غ')
    .replace(/ط/g, 'ت')
    .replace(/ص/g, 'س')
  if (!looksForeign(key)) return consonants
  return consonants.replace(/(?<=.)[اوي](?=.)/g, '').replace(/[اه]$/, 'ا')
}

/** Keys that may be spellings of one name, by skeleton; `formsByKey` gives the base forms and documents of each key. */
export function variantGroups(documentsByKey: ReadonlyMap<string, number>): string[][] {
  const groups = new Map<string, string[]>()
  for (const [key, documents] of documentsByKey) {
    if (documents < FEWEST_DOCUMENTS || key.length < 4 || !/^[\u0621-\u064A]+$/.test(key) || isTabled(key)) continue
    const skeleton = variantSkeleton(key)
    if (skeleton.replace(/[اوي]/g, '').length < 3) continue
    const group = groups.get(skeleton)
    if (group === undefined) groups.set(skeleton, [key])
    else group.push(key)
  }
  return [...groups.values()].filter((group) => group.length > 1 && group.length <= LARGEST_GROUP)
}

/** The keys that are only another spelling, to the key of the commonest spelling. */
export function joinVariants(
  documentsByKey: ReadonlyMap<string, number>,
  basesByKey: ReadonlyMap<string, readonly string[]>,
  company: Company,
  documents: ReadonlyMap<string, number>,
  total: number,
): Map<string, string> {
  const joined = new Map<string, string>()
  // In an order of their own: sums of fractions depend on it.
  const formsOf = (key: string) => basesByKey.get(key)!.toSorted()
  for (const group of variantGroups(documentsByKey)) {
    group.sort((a, b) => documentsByKey.get(b)! - documentsByKey.get(a)! || (a < b ? -1 : 1))
    for (const [index, key] of group.entries()) {
      const like = group.slice(0, index).find((other) => {
        if (joined.has(other)) return false
        return company.likeness(formsOf(key), formsOf(other), documents, total) >= ALIKE
      })
      if (like !== undefined) joined.set(key, like)
    }
  }
  return joined
}
