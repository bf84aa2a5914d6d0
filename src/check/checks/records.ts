import { join } from 'node:path'
import { decodeEntities } from '../../arabic/entities.ts'
import { fold } from '../../arabic/fold.ts'
import type { ArticleRecord } from '../../outputs/data/articles.ts'
import type { CaptureRecord } from '../../outputs/data/captures.ts'
import { readRecords } from '../../outputs/data/read-records.ts'
import type { CheckKind } from '../check-kind.ts'
import type { Fault } from '../fault.ts'
import { publishedReadings } from '../readings.ts'
import { RecordIndex } from '../record-index.ts'
import type { SiteFolder } from '../site-folder.ts'

const articlesPath = 'data/articles.jsonl'
const capturesPath = 'data/captures.jsonl'

/** How an article's blocks stand in a range: to the letter, but for what folding makes one, or not. */
type Agreement = 'exact' | 'folded' | 'none'

/** Ids are unique and known, sections cover their readings, and every article's text stands where its ranges say. */
export const records: CheckKind = {
  name: 'records',
  advice: 'Build the site again: its data, or the pages that show its captures, are not those of the build.',
  async *run({ site }) {
    for (const path of [articlesPath, capturesPath]) {
      if (site.has(path)) continue
      yield fault(path, 'is missing, so articles cannot be checked against their captures. Build the site again.')
      return
    }
    const captures = new RecordIndex<CaptureRecord>(join(site.folder, capturesPath), 'capture')
    const articles = new RecordIndex<ArticleRecord>(join(site.folder, articlesPath), 'id')
    try {
      for (const id of articles.repeated) yield fault(articlesPath, `has the article ${id} more than once.`)
      for (const id of captures.repeated) yield fault(capturesPath, `has the capture ${id} more than once.`)
      const articlesOf = new Map<string, string[]>()
      yield* references(site, articles, captures, articlesOf)
      yield* texts(site, articles, captures, articlesOf)
    } finally {
      captures.close()
      articles.close()
    }
  },
}

function fault(path: string, message: string): Fault {
  return { check: 'records', severity: 'fault', path, message }
}

/** What articles name has to be there. Notes which articles each capture has. */
async function* references(
  site: SiteFolder,
  articles: RecordIndex<ArticleRecord>,
  captures: RecordIndex<CaptureRecord>,
  articlesOf: Map<string, string[]>,
): AsyncGenerator<Fault> {
  for await (const article of readRecords<ArticleRecord>(join(site.folder, articlesPath))) {
    const wrong = (message: string) => fault(articlesPath, `article ${article.id} ${message}.`)
    if (!site.has(`${article.url.slice(1)}index.html`)) yield wrong(`has no page at ${article.url}`)
    if (article.captures.length === 0) yield wrong('stands in no capture')
    for (const { capture } of article.captures) {
      if (!captures.has(capture)) yield wrong(`names the capture ${capture}, which is not in ${capturesPath}`)
      const list = articlesOf.get(capture)
      if (list) list.push(article.id)
      else articlesOf.set(capture, [article.id])
    }
    if (!articles.has(article.story)) yield wrong(`is of the story ${article.story}, whose lead is not in the archive`)
    for (const { article: named } of article.related)
      if (named !== undefined && !articles.has(named)) yield wrong(`lists ${named}, which is not in the archive`)
  }
}

/** Compares every article with the readings of its captures, a reading at a time. */
async function* texts(
  site: SiteFolder,
  articles: RecordIndex<ArticleRecord>,
  captures: RecordIndex<CaptureRecord>,
  articlesOf: Map<string, string[]>,
): AsyncGenerator<Fault> {
  const unread = new Set(captures.ids)
  /** Articles that stand to the letter in a capture already read; the others by how many captures are left. */
  const exact = new Set<string>()
  const doubtful = new Map<string, string>()
  for await (const { capture, reading, path } of publishedReadings(site)) {
    const record = captures.get(capture)
    if (record === undefined || !unread.delete(capture)) continue
    const bytes = Buffer.from(reading)
    yield* coverage(record, bytes.length, path)
    for (const id of articlesOf.get(capture) ?? []) {
      const article = articles.get(id)!
      for (const { start, end } of article.captures.filter((occurrence) => occurrence.capture === capture)) {
        const whole = compare(article, bytes.toString('utf8', start, end))
        // Mark-up may stand inside a block: then the article's own sections, put together, are its text.
        const agreement =
          whole === 'exact' ? whole : better(whole, compare(article, ownText(record, id, bytes, start, end)))
        if (agreement === 'none')
          yield fault(path, `article ${id}: its text does not stand in bytes ${start}–${end} of capture ${capture}.`)
        else if (agreement === 'exact') exact.add(id)
        else doubtful.set(id, path)
      }
    }
  }
  for (const id of unread) yield fault(capturesPath, `the reading of capture ${id} is nowhere in the site.`)
  for (const [id, path] of doubtful)
    if (!exact.has(id)) yield fault(path, `article ${id}: its letters are not those of any of its captures.`)
}

/** The text of an article's body and captions in a range of a reading, without what stands between. */
function ownText({ sections }: CaptureRecord, article: string, bytes: Buffer, from: number, to: number): string {
  const own = sections.filter((section) => section.article === article && /^(?:body|caption)$/.test(section.role))
  const inRange = own.filter(({ start, end }) => start >= from && end <= to)
  return inRange.map(({ start, end }) => bytes.toString('utf8', start, end)).join('')
}

function better(a: Agreement, b: Agreement): Agreement {
  return b === 'exact' || a === 'none' ? b : a
}

/** Sections in order, from the first byte to the last. */
function* coverage({ capture, sections }: CaptureRecord, bytes: number, path: string): Generator<Fault> {
  let at = 0
  for (const { start, end } of sections) {
    if (start !== at || end < start) {
      yield fault(path, `capture ${capture}: a section begins at byte ${start}, where ${at} was due.`)
      return
    }
    at = end
  }
  if (at !== bytes) yield fault(path, `capture ${capture}: its sections end at byte ${at}, its reading at ${bytes}.`)
}

/** Whether every block stands in the range, in order, white space aside. */
export function compare({ blocks }: Pick<ArticleRecord, 'blocks'>, range: string): Agreement {
  const pieces = blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text]))
  if (inOrder(pieces.map(withoutSpace), withoutSpace(decodeEntities(range)))) return 'exact'
  return inOrder(pieces.map(letters), letters(decodeEntities(range))) ? 'folded' : 'none'
}

function inOrder(pieces: readonly string[], text: string): boolean {
  let at = 0
  for (const piece of pieces) {
    const found = text.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return true
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Folded letters and digits alone: what copies of one article have in common. */
function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{Nd}]+/gu, '')
}
