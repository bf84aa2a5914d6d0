import { type AcceptReading, bestReading, bestRest, unknownReading } from './analyse.ts'
import { looksNative } from './foreign.ts'
import type { Rest } from './readings.ts'

/**
 * A rest is taken for the word that was cut free where it stands in this share of the whole word's documents: less for
 * affixes that are hardly ever part of a word, more for single letters that often are. `[affix, share]`.
 */
const cliticShares: readonly (readonly [pattern: RegExp, share: number])[] = [
  [/^$/, 0],
  [/ل$/, 0.01], // ends in the article
  [/^[وف]$/, 0.02],
  [/./, 0.3],
]
const suffixShares: readonly (readonly [pattern: RegExp, share: number])[] = [
  [/^$/, 0],
  [/^(?:ه|ات|اته.*|تين|تان|ته.*)$/, 0.02],
  [/^(?:ون|ين|ها|هم|هما)$/, 0.05],
  [/ك|ني$/, 1],
  [/./, 0.3],
]
/** Shortest rest that an archive can vouch for. */
const SHORTEST = 3
/** Share of a word's documents that its definite form has, where its first letter is no clitic. */
const DEFINITE_SHARE = 0.02

const shareOf = (rows: typeof cliticShares, letters: string) => rows.find(([pattern]) => pattern.test(letters))![1]

/** Clitics after which no verb comes. */
const nominalClitic = /[بكا]|لل/
/** Endings that only a noun has. */
const nominalEnding = /^(?:ات|ون|ين|تين|تان)/

/** What was cut of a word before, and does not come twice. */
interface Cut {
  clitic: boolean
  /** An ending of number. */
  number: boolean
  /** Which only a noun has. */
  noun: boolean
}

/** After which prepositions a stem may stand: `verb`, only after «ل». */
type Follower = 'any' | 'verb' | 'none'

const nothingCut: Cut = { clitic: false, number: false, noun: false }

/**
 * Decides the key of every base form by what the archive has. What is decided of one depends on no other's having been asked
 * for, so that several can share them out.
 */
export class Decisions {
  readonly #documents: ReadonlyMap<string, number>
  readonly #keys = new Map<string, string>()
  /** What may follow a preposition, by stem: see `#mayFollow`. */
  readonly #followers = new Map<string, Follower>()

  /** @param documents documents by base form, of the whole archive. @param decided keys that are known already. */
  constructor(documents: ReadonlyMap<string, number>, decided: Iterable<readonly [base: string, key: string]> = []) {
    this.#documents = documents
    for (const [base, key] of decided) this.#keys.set(base, key)
  }

  keyOf(base: string): string {
    const cached = this.#keys.get(base)
    if (cached !== undefined) return cached
    const rests: Rest[] = []
    const reading = bestReading(base, undefined, rests)
    const key =
      reading !== undefined && !this.#isPartOfWord(base, reading.clitics, reading.stem)
        ? reading.key
        : this.#decide(base, nothingCut, { rests, isTabled: reading !== undefined })
    this.#keys.set(base, key)
    return key
  }

  /**
   * What is cut free is decided again; it is shorter than the whole, so that this ends.
   * @param known what was found out already: what an archive may know, and whether the tables have any reading.
   */
  #decide(base: string, cut: Cut, known?: { rests: Rest[]; isTabled: boolean }): string {
    const accept: AcceptReading = ({ clitics, suffix, stem, kind }) =>
      (!cut.clitic || clitics === '') &&
      (!cut.number || suffix === '' || suffix === 'ه') &&
      (!cut.noun || kind !== 'verb') &&
      !this.#isPartOfWord(base, clitics, stem)
    const rests: Rest[] = known?.rests ?? []
    const byTables = known?.isTabled === false ? undefined : bestReading(base, accept, known ? undefined : rests)
    if (byTables !== undefined) return byTables.key
    const byArchive = bestRest(rests, (rest) => this.#knows(base, rest), accept)
    if (byArchive === undefined) return unknownReading(base, !cut.clitic, !cut.number).key
    const { stem, key, clitics, suffix } = byArchive
    if (key !== stem) return key
    const number = nominalEnding.test(suffix)
    const noun = cut.noun || suffix !== '' || nominalClitic.test(clitics)
    if (!noun) return this.keyOf(stem)
    return this.#decide(stem, { clitic: cut.clitic || clitics !== '', number: cut.number || number, noun })
  }

  /** «الوعيد» stands in the archive, so the «و» of «وعيد» is its own: an article goes before any other clitic. */
  #isPartOfWord(base: string, clitics: string, stem: string): boolean {
    if (clitics === '' || clitics.length > 2) return false
    const definite =
      (this.#documents.get(`ال${clitics}${stem}`) ?? 0) + (this.#documents.get(`لل${clitics}${stem}`) ?? 0)
    return definite >= 2 && definite >= (this.#documents.get(base) ?? 0) * DEFINITE_SHARE
  }

  #knows(base: string, { stem, clitics, suffix }: Rest): boolean {
    if (stem.length < SHORTEST || stem.length >= base.length) return false
    const rest = this.#documents.get(stem) ?? 0
    if (rest === 0) return false
    const share = Math.max(shareOf(cliticShares, clitics), shareOf(suffixShares, suffix))
    if (rest < (this.#documents.get(base) ?? 0) * share) return false
    if (/[بلك]$/.test(clitics) && !this.#mayFollow(stem, clitics)) return false
    if (suffix === 'ا') return this.#documents.has(`ال${stem}`) && (stem.length === SHORTEST || looksNative(stem))
    if (suffix === 'ين' || suffix === 'ان')
      return this.#has(`${stem}${suffix === 'ين' ? 'ون' : 'ين'}`) || (share < 0.1 && this.#has(`ال${stem}`))
    return true
  }

  /** After a preposition comes no other clitic, and after «ب» and «ك» no verb: «لوكاس» is not «ل», «و» and «كاس». */
  #mayFollow(stem: string, clitics: string): boolean {
    const follower = this.#followers.get(stem) ?? this.#followerOf(stem)
    this.#followers.set(stem, follower)
    return follower === 'any' || (follower === 'verb' && clitics.endsWith('ل'))
  }

  #followerOf(stem: string): Follower {
    const rests: Rest[] = []
    const reading = bestReading(stem, undefined, rests) ?? bestRest(rests, (rest) => this.#knows(stem, rest))
    if (reading === undefined) return 'any'
    if (reading.clitics !== '') return 'none'
    return reading.kind === 'verb' ? 'verb' : 'any'
  }

  #has(base: string): boolean {
    return this.#documents.has(base) || this.#documents.has(`ال${base}`)
  }
}
