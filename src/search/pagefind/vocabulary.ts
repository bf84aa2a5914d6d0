import { baseForm, defaultKey, isVerb } from '../analyser/analyse.ts'
import { fromKeyboard } from '../analyser/from-keyboard.ts'
import type { Lexicon, NearForm } from '../analyser/lexicon.ts'
import { possibleKin } from '../analyser/near.ts'
import { isLatin } from '../analyser/script.ts'
import { arabicSkeleton, fromLatinName, LEAST_FIT, latinSkeletons, likeliest } from '../analyser/transliterate.ts'
import type { ReadIndexFile } from '../engine.ts'

/**
 * What the archive's own words decide, in pieces of some kilobytes so that a reader fetches only those of the words asked:
 * `words/<n>.json`, `n` from the hash of the word.
 */
export interface VocabularyPiece {
  /** Key -> documents that have it. Pagefind passes over a word that it does not know as if it had not been asked for. */
  documents: Record<string, number>
  /** Base form -> key, where it is not the default one. */
  keys: Record<string, string>
  /** Key -> its kin. */
  near: Record<string, NearForm[]>
  /** Skeleton of consonants -> keys that have it, the most frequent first: what a name in Latin letters may be. */
  skeletons: Record<string, string[]>
}

/** A class of the archive that a word belongs to, or kin of it. */
export interface KnownClass extends NearForm {
  documents: number
}

/** Keys that are kept of a skeleton. */
const mostOfSkeleton = 12

/** Entries of a piece, about 6 kB compressed. */
const pieceEntries = 1000

/** FNV-1a over UTF-16 units: spreads words evenly, the same on every machine. */
function hash(word: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < word.length; index++) value = Math.imul(value ^ word.charCodeAt(index), 0x01000193)
  return value >>> 0
}

/** The pieces of a lexicon; at least one. @param documents by key, for all keys of the archive. */
export function vocabularyPieces(lexicon: Lexicon, documents: ReadonlyMap<string, number>): VocabularyPiece[] {
  const exceptions = lexicon.exceptions()
  const skeletons = keysBySkeleton(documents)
  const count = Math.max(1, Math.ceil((exceptions.length + documents.size + skeletons.size) / pieceEntries))
  const pieces = Array.from(
    { length: count },
    (): VocabularyPiece => ({ documents: {}, keys: {}, near: {}, skeletons: {} }),
  )
  for (const [skeleton, keys] of skeletons) pieces[hash(skeleton) % count]!.skeletons[skeleton] = keys
  for (const [base, key] of exceptions) pieces[hash(base) % count]!.keys[base] = key
  for (const [key, number] of documents) {
    const piece = pieces[hash(key) % count]!
    piece.documents[key] = number
    const near = lexicon.near(key)
    if (near.length > 0) piece.near[key] = [...near]
  }
  return pieces
}

function keysBySkeleton(documents: ReadonlyMap<string, number>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const often = (a: string, b: string) => documents.get(b)! - documents.get(a)! || (a < b ? -1 : 1)
  for (const key of [...documents.keys()].sort(often)) {
    const skeleton = arabicSkeleton(key)
    if (skeleton.length < 2) continue
    const keys = found.get(skeleton)
    if (!keys) found.set(skeleton, [key])
    else if (keys.length < mostOfSkeleton) keys.push(key)
  }
  return found
}

function own<Value>(record: Record<string, Value>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}

/** Reads the pieces that a word needs. */
export class Vocabulary {
  readonly #read: ReadIndexFile
  readonly #count: number
  readonly #pieces = new Map<number, Promise<VocabularyPiece>>()

  /** @param count pieces there are. */
  constructor(read: ReadIndexFile, count: number) {
    this.#read = read
    this.#count = count
  }

  /** The class of a word, and its kin with what a find by them is worth. */
  async classesOf(word: string): Promise<NearForm[]> {
    const base = baseForm(word)
    const key = own((await this.#piece(base)).keys, base) ?? defaultKey(base)
    const { documents, near } = await this.#piece(key)
    // The kin of the archive's own words is kept; a word that it has not may have kin there all the same.
    const kin = own(documents, key) === undefined ? possibleKin(key, isVerb(key)) : (own(near, key) ?? [])
    return [{ key, weight: 1 }, ...kin]
  }

  /** The keys under which a word is the same word: that of its class. */
  async keysOf(word: string): Promise<string[]> {
    const [named] = await this.classesOf(word)
    return [named!.key]
  }

  /** Those of the classes that the archive has; of a word in Latin letters that it has not, those that may be meant. */
  async knownClassesOf(word: string): Promise<KnownClass[]> {
    const known = await this.#known(await this.classesOf(word))
    if (known.length > 0 || !isLatin(word)) return known
    for (const arabic of [fromKeyboard(word), fromLatinName(word)]) {
      const meant = arabic === undefined ? [] : await this.#known(await this.classesOf(arabic))
      if (meant.length > 0) return meant
    }
    return this.#known(await this.#named(word))
  }

  async #known(classes: readonly NearForm[]): Promise<KnownClass[]> {
    const counted = classes.map(async ({ key, weight }) => {
      return { key, weight, documents: own((await this.#piece(key)).documents, key) ?? 0 }
    })
    return (await Promise.all(counted)).filter(({ documents }) => documents > 0)
  }

  /** The class that fits a name in Latin letters best. */
  async #named(name: string): Promise<NearForm[]> {
    const found = latinSkeletons(name).map(async (one) => own((await this.#piece(one)).skeletons, one) ?? [])
    const keys = (await Promise.all(found)).flat()
    // The most frequent come first.
    const words = keys.map((key) => ({ key, documents: 1 }))
    return likeliest(name, words, { most: 1, leastFit: LEAST_FIT }).map(({ key }) => ({ key, weight: 1 }))
  }

  #piece(word: string): Promise<VocabularyPiece> {
    const number = hash(word) % this.#count
    let piece = this.#pieces.get(number)
    if (!piece) {
      piece = this.#read(`words/${number}.json`).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)))
      piece.catch(() => this.#pieces.delete(number))
      this.#pieces.set(number, piece)
    }
    return piece
  }
}
