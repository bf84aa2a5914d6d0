import { baseForm, defaultKey } from '../analyser/analyse.ts'
import type { Lexicon, NearForm } from '../analyser/lexicon.ts'
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
}

/** A class of the archive that a word belongs to, or kin of it. */
export interface KnownClass extends NearForm {
  documents: number
}

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
  const count = Math.max(1, Math.ceil((exceptions.length + documents.size) / pieceEntries))
  const pieces = Array.from({ length: count }, (): VocabularyPiece => ({ documents: {}, keys: {}, near: {} }))
  for (const [base, key] of exceptions) pieces[hash(base) % count]!.keys[base] = key
  for (const [key, number] of documents) {
    const piece = pieces[hash(key) % count]!
    piece.documents[key] = number
    const near = lexicon.near(key)
    if (near.length > 0) piece.near[key] = [...near]
  }
  return pieces
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
    return [{ key, weight: 1 }, ...(own((await this.#piece(key)).near, key) ?? [])]
  }

  /** Those of the classes that the archive has. */
  async knownClassesOf(word: string): Promise<KnownClass[]> {
    const classes = (await this.classesOf(word)).map(async ({ key, weight }) => {
      return { key, weight, documents: own((await this.#piece(key)).documents, key) ?? 0 }
    })
    return (await Promise.all(classes)).filter(({ documents }) => documents > 0)
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
