import type { Database, Row, Value } from './database.ts'
import type { Paragraph } from './passages/passage.ts'
import { signatureLength } from './stories/signature.ts'
import type { Sketch } from './stories/sketch.ts'

/** A sketch with the term vector of the article's body, see `similar/term-vector.ts`. */
export interface PackedSketch extends Sketch {
  terms: Uint32Array
}

/** Sketches in a pack, about half a megabyte and a megabyte of terms: read at once, they take a tenth of the time that a row each does. */
const packLength = 1024

/** What a pack tells of an article beside signature and terms; `terms` is their number. */
type Facts = [id: string, published: string | null, words: number, paragraphs: Paragraph[], terms: number]

/** The sketches of the articles that were grouped into stories, and their terms, kept for when others come. */
export class SketchPacks {
  readonly #store: Database
  #loose: PackedSketch[] = []
  #unfilled: { id: number; without: ReadonlySet<string> } | undefined

  constructor(store: Database) {
    this.#store = store
  }

  /** The kept sketches but for those of some articles, which are forgotten. */
  *kept(without: ReadonlySet<string>): IterableIterator<Sketch> {
    for (const id of packs(this.#store)) {
      const all = sketches(this.#store.first('SELECT signatures, facts FROM sketch_pack WHERE id = ?', id)!)
      const kept = all.filter((sketch) => !without.has(sketch.id))
      if (kept.length < all.length) this.#loosen(id, without)
      else if (all.length < packLength) this.#unfilled = { id, without }
      yield* kept
    }
  }

  add(sketch: PackedSketch): void {
    this.#loose.push(sketch)
    if (this.#loose.length === packLength) this.#pack()
  }

  /** Writes what was added. */
  keep(): void {
    if (this.#loose.length === 0) return
    if (this.#unfilled !== undefined) this.#loosen(this.#unfilled.id, this.#unfilled.without)
    while (this.#loose.length > 0) this.#pack()
  }

  #loosen(pack: number, without: ReadonlySet<string>): void {
    const row = this.#store.first('SELECT signatures, facts, terms FROM sketch_pack WHERE id = ?', pack)!
    const facts = factsOf(row)
    const terms = termsIn(row, facts)
    const all = sketches(row, facts).map((sketch, index) => ({ ...sketch, terms: terms[index]!.terms }))
    this.#store.run('DELETE FROM sketch_pack WHERE id = ?', pack)
    this.#loose = this.#loose.concat(all.filter((sketch) => !without.has(sketch.id)))
  }

  #pack(): void {
    const own = this.#loose.slice(0, packLength)
    this.#loose = this.#loose.slice(packLength)
    const facts = own.map(({ id, published, words, paragraphs, terms }): Facts => {
      return [id, published, words, paragraphs, terms.length]
    })
    const values = [own.map(({ signature }) => signature), own.map(({ terms }) => terms)].map(joined)
    this.#store.run(
      'INSERT INTO sketch_pack (signatures, terms, facts) VALUES (?, ?, ?)',
      ...values,
      JSON.stringify(facts),
    )
  }
}

/** The terms of all articles that were grouped, or of some of them. */
export function* packedTerms(
  store: Database,
  of?: ReadonlySet<string>,
): IterableIterator<{ id: string; terms: Uint32Array }> {
  let left = of?.size ?? Number.MAX_SAFE_INTEGER
  // Those that came last are asked for most, and stand in the last packs.
  for (const pack of packs(store).reverse()) {
    if (left === 0) return
    const all = termsIn(store.first('SELECT facts, terms FROM sketch_pack WHERE id = ?', pack)!)
    const asked = of ? all.filter(({ id }) => of.has(id)) : all
    left -= asked.length
    yield* asked
  }
}

/** The numbers of 32 bits that a blob holds. */
export function numbersIn(blob: unknown): Uint32Array {
  const { buffer, byteOffset, byteLength } = blob as Uint8Array
  return new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength))
}

function packs(store: Database): number[] {
  return store.all('SELECT id FROM sketch_pack ORDER BY id').map((row) => Number(row['id']))
}

function factsOf({ facts }: Row): Facts[] {
  return JSON.parse(String(facts))
}

function sketches(row: Row, facts = factsOf(row)): Sketch[] {
  const packed = numbersIn(row['signatures'])
  return facts.map(([id, published, words, paragraphs], index) => {
    const signature = packed.subarray(index * signatureLength, (index + 1) * signatureLength)
    return { id, published, words, paragraphs, signature }
  })
}

function termsIn(row: Row, facts = factsOf(row)): { id: string; terms: Uint32Array }[] {
  const packed = numbersIn(row['terms'])
  let from = 0
  return facts.map(([id, , , , length]) => {
    return { id, terms: packed.subarray(from, (from += length)) }
  })
}

function joined(parts: readonly Uint32Array[]): Value {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return new Uint8Array(all.buffer)
}
