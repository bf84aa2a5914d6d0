import { baseForm } from '../analyser/forms.ts'
import type { ReadIndexFile, SearchDocument } from '../engine.ts'
import { type Column, decodeColumns, decodeListColumn, type ListColumn } from './columns.ts'
import { DamagedFile } from './format.ts'
import type { SegmentEntry } from './manifest.ts'
import { type Postings, readPostings } from './postings.ts'
import { decodeRoot, type Root } from './root.ts'
import { SegmentFiles } from './segment-files.ts'
import { placeOf } from './skeleton.ts'
import { documentOfPack } from './stored-document.ts'
import { decodeTerms, type Term } from './terms.ts'
import { decodeTimes } from './times.ts'
import { upperBound } from './upper-bound.ts'

/** A part of the dictionary, ready to be looked up in. */
export interface Part {
  terms: ReadonlyMap<string, Term>
  /** Keys by the base forms that stand in the part. */
  keys: ReadonlyMap<string, string>
}

/** One segment of an index, read piece by piece as queries need it. */
export class Segment {
  readonly entry: SegmentEntry
  readonly root: Root
  /** 1 for documents that still are. */
  readonly present: Uint8Array
  /** Number of each document's story, ascending from 0. */
  readonly stories: Uint32Array
  /** Versions by story, those that are no more left out. */
  readonly versions: Uint32Array
  readonly files: SegmentFiles
  readonly #parts = new Map<number, Promise<Part>>()
  readonly #times = new Map<number, string[]>()

  static async open(entry: SegmentEntry, read: ReadIndexFile): Promise<Segment> {
    const files = new SegmentFiles(entry, read)
    const root = decodeRoot(await files.root())
    if (root.documents !== entry.documents) throw new DamagedFile(`${entry.folder}: not as many documents as it should`)
    return new Segment(files, root)
  }

  private constructor(files: SegmentFiles, root: Root) {
    this.files = files
    this.entry = files.entry
    this.root = root
    this.present = new Uint8Array(root.documents).fill(1)
    for (const document of files.entry.gone) this.present[document] = 0
    this.stories = new Uint32Array(root.documents)
    // Plain loops here and wherever all documents are passed: a reader's first query runs them before they are compiled.
    let story = -1
    for (let document = 0; document < root.documents; document++) {
      this.stories[document] = story += root.storyStarts[document]!
    }
    this.versions = new Uint32Array(story + 1)
    for (let document = 0; document < root.documents; document++) {
      if (this.present[document]) this.versions[this.stories[document]!]!++
    }
  }

  /** The part of the dictionary where a base form or key stands, if anywhere. */
  part(word: string): Promise<Part> {
    const number = Math.max(0, upperBound(this.root.parts, placeOf(word)) - 1)
    let part = this.#parts.get(number)
    if (part === undefined) {
      part = this.#readPart(number)
      this.#parts.set(number, part)
    }
    return part
  }

  /** The key of a base form that occurs in the segment. */
  async keyOf(base: string): Promise<string | undefined> {
    return (await this.part(base)).keys.get(base)
  }

  /** The word that a base form belongs to, where it occurs in the segment. */
  async termOf(base: string): Promise<Term | undefined> {
    const key = await this.keyOf(base)
    return key === undefined ? undefined : this.term(key)
  }

  async term(key: string): Promise<Term | undefined> {
    return (await this.part(key)).terms.get(key)
  }

  /** @param wanted true for the exact forms asked for. */
  async postings(term: Term, wanted: (form: string) => boolean): Promise<Postings> {
    const { postings: place, documents, forms } = term
    const bytes = place.type === 'inline' ? place.postings : await this.files.content('postings', place.file)
    const extent = { segment: this.root.documents, documents, forms: forms.length }
    const flags = forms.map(wanted)
    return readPostings(bytes, extent, (form) => flags[form]!)
  }

  /** Source and month of each document. */
  async facts(): Promise<{ source: Column; month: Column }> {
    const [source, month] = decodeColumns(await this.files.content('columns'))
    return { source: source!, month: month! }
  }

  async places(): Promise<ListColumn> {
    return decodeListColumn(await this.files.content('places'))
  }

  async days(): Promise<Column> {
    return decodeColumns(await this.files.content('days'))[0]!
  }

  /** What follows the day in a document's date. */
  async time(document: number): Promise<string> {
    const file = Math.floor(document / this.root.timesSpan)
    const times = this.#times.get(file) ?? decodeTimes(await this.files.content('times', file))
    this.#times.set(file, times)
    return times[document - file * this.root.timesSpan]!
  }

  async document(ordinal: number): Promise<SearchDocument> {
    const { packs } = this.root
    const pack = upperBound(packs, ordinal) - 1
    return documentOfPack(await this.files.content('pack', pack), ordinal - packs[pack]!)
  }

  /** All versions of a document's story that still are, itself among them. */
  versionsOf(ordinal: number): Promise<SearchDocument[]> {
    const story = this.stories[ordinal]!
    let first = ordinal
    while (first > 0 && this.stories[first - 1] === story) first--
    const members: number[] = []
    for (let member = first; this.stories[member] === story; member++) if (this.present[member]) members.push(member)
    return Promise.all(members.map((member) => this.document(member)))
  }

  /** Reads every file once; gives those that are missing or not as they were written. */
  damaged(): AsyncGenerator<DamagedFile> {
    return this.files.damaged(this.root.files)
  }

  async #readPart(number: number): Promise<Part> {
    const { terms, aliases } = decodeTerms(await this.files.content('terms', number))
    const keys = new Map(aliases)
    for (const { key, forms } of terms) for (const form of forms) keys.set(baseForm(form), key)
    return { terms: new Map(terms.map((term) => [term.key, term])), keys }
  }
}
