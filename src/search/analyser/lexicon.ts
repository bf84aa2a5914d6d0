/**
 * What an archive's own words decide: a clitic or an ending is cut where the rest is a word of the archive, and spelling
 * variants are one word where both occur in like company. Decided at build time; the index keeps what differs from the
 * default (`exceptions`), and the kin of each word that the archive has (`near`).
 */
import { defaultKey } from './analyse.ts'
import type { Company } from './company.ts'
import { Decisions } from './decisions.ts'
import { type NearForm, possibleKin } from './near.ts'
import { joinVariants, variantGroups } from './variants.ts'
import { isVerb } from './word-table.ts'

export type { NearForm } from './near.ts'

export interface Lexicon {
  /** The class key of a base form (see `baseForm`). */
  keyOf(base: string): string
  /** Kin of a class, weaker than itself. */
  near(key: string): readonly NearForm[]
  /** Base forms whose key is not the default one, by code unit order: what the index has to keep. */
  exceptions(): [base: string, key: string][]
}

/** The classes of an archive's words before spellings are joined. */
export interface Classes {
  /** Documents by base form, of the whole archive. */
  documents: ReadonlyMap<string, number>
  decisions: Decisions
  basesByKey: ReadonlyMap<string, readonly string[]>
  documentsByKey: ReadonlyMap<string, number>
}

/**
 * @param documents documents by base form, of the whole archive.
 * @param decided keys that `Decisions` gave elsewhere, from the same documents.
 */
export function classesOf(
  documents: ReadonlyMap<string, number>,
  decided?: Iterable<readonly [base: string, key: string]>,
): Classes {
  const decisions = new Decisions(documents, decided)
  const basesByKey = new Map<string, string[]>()
  const documentsByKey = new Map<string, number>()
  for (const [base, count] of documents) {
    const key = decisions.keyOf(base)
    documentsByKey.set(key, (documentsByKey.get(key) ?? 0) + count)
    const forms = basesByKey.get(key)
    if (forms === undefined) basesByKey.set(key, [base])
    else forms.push(base)
  }
  return { documents, decisions, basesByKey, documentsByKey }
}

/** The base forms whose company tells spellings of one name from look-alikes: what a `Company` must watch. */
export function variantCandidates({ basesByKey, documentsByKey }: Classes): string[] {
  return variantGroups(documentsByKey).flatMap((group) => group.flatMap((key) => basesByKey.get(key)!))
}

/** @param company of the words of `variantCandidates`; without it no spellings are joined but those the tables join. */
export function buildLexicon(classes: Classes, company?: Company): Lexicon {
  const { documents, decisions, basesByKey, documentsByKey } = classes
  const joined =
    company === undefined
      ? new Map<string, string>()
      : joinVariants(documentsByKey, basesByKey, company, documents, mostDocuments(documents))
  const keyOf = (base: string) => {
    const key = decisions.keyOf(base)
    return joined.get(key) ?? key
  }
  const keys = new Set([...documentsByKey.keys()].map((key) => joined.get(key) ?? key))
  return {
    keyOf,
    near: (key) => possibleKin(key, isVerb(key)).filter((kin) => keys.has(kin.key)),
    exceptions: () =>
      [...documents.keys()]
        .sort()
        .map((base): [string, string] => [base, keyOf(base)])
        .filter(([base, key]) => key !== defaultKey(base)),
  }
}

function mostDocuments(documents: ReadonlyMap<string, number>): number {
  let most = 0
  for (const count of documents.values()) most = Math.max(most, count)
  return most
}
