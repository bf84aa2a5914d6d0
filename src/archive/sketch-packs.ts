import type { Database, Row } from './database.ts'
import type { Paragraph } from './passages/passage.ts'
import { signatureLength } from './stories/signature.ts'
import type { Sketch } from './stories/sketch.ts'

/** Sketches in a pack, about half a megabyte: read at once, they take a tenth of the time that a row each does. */
const packLength = 1024

/** What a pack tells of a sketch beside its signature. */
type Facts = [id: string, published: string | null, words: number, paragraphs: Paragraph[]]

/** The sketches of the articles that were grouped into stories, kept for when others come. */
export class SketchPacks {
  readonly #store: Database
  #loose: Sketch[] = []
  #unfilled: { id: number; sketches: Sketch[] } | undefined

  constructor(store: Database) {
    this.#store = store
  }

  /** The kept sketches but for those of some articles, which are forgotten. */
  *kept(without: ReadonlySet<string>): IterableIterator<Sketch> {
    for (const row of this.#store.all('SELECT id FROM sketch_pack ORDER BY id')) {
      const id = Number(row['id'])
      const all = unpacked(this.#store.first('SELECT signatures, facts FROM sketch_pack WHERE id = ?', id)!)
      const sketches = all.filter((sketch) => !without.has(sketch.id))
      if (sketches.length < all.length) this.#loosen(id, sketches)
      else if (all.length < packLength) this.#unfilled = { id, sketches }
      yield* sketches
    }
  }

  add(sketch: Sketch): void {
    this.#loose.push(sketch)
    if (this.#loose.length === packLength) this.#pack()
  }

  /** Writes what was added. */
  keep(): void {
    if (this.#loose.length === 0) return
    if (this.#unfilled !== undefined) this.#loosen(this.#unfilled.id, this.#unfilled.sketches)
    while (this.#loose.length > 0) this.#pack()
  }

  #loosen(pack: number, sketches: Sketch[]): void {
    this.#store.run('DELETE FROM sketch_pack WHERE id = ?', pack)
    this.#loose = this.#loose.concat(sketches)
  }

  #pack(): void {
    const sketches = this.#loose.slice(0, packLength)
    this.#loose = this.#loose.slice(packLength)
    const signatures = new Uint32Array(sketches.length * signatureLength)
    for (const [index, { signature }] of sketches.entries()) signatures.set(signature, index * signatureLength)
    const facts = sketches.map(({ id, published, words, paragraphs }): Facts => [id, published, words, paragraphs])
    const bytes = new Uint8Array(signatures.buffer)
    this.#store.run('INSERT INTO sketch_pack (signatures, facts) VALUES (?, ?)', bytes, JSON.stringify(facts))
  }
}

function unpacked({ signatures, facts }: Row): Sketch[] {
  const { buffer, byteOffset, byteLength } = signatures as Uint8Array
  const packed = new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength))
  return (JSON.parse(String(facts)) as Facts[]).map(([id, published, words, paragraphs], index) => {
    const signature = packed.subarray(index * signatureLength, (index + 1) * signatureLength)
    return { id, published, words, paragraphs, signature }
  })
}
