/** A document as a pack keeps it: all that a hit shows, and all that another build needs of it. */
import type { SearchDocument, SearchField } from '../engine.ts'
import { ByteReader, ByteWriter } from './bytes.ts'

const fieldNames = ['headline', 'dateline', 'source', 'body'] as const satisfies SearchField['name'][]

/** Added to the number of a field whose anchor is not `usualAnchor`. */
const OTHER_ANCHOR = fieldNames.length

/**
 * `null` is written as the empty text, which no date and no source is.
 * @param out to write with; for many documents one, since to widen it takes longer than to fill it.
 */
export function encodeDocument(document: SearchDocument, out = new ByteWriter()): Uint8Array {
  out.clear()
  out.closedText(document.id)
  out.closedText(document.url === pageOf(document.id) ? '' : document.url)
  out.closedText(document.story === document.id ? '' : document.story)
  out.number(document.versions)
  out.closedText(document.date ?? '')
  out.closedText(document.source ?? '')
  for (const list of [document.refs, document.places]) {
    out.number(list.length)
    for (const value of list) out.closedText(value)
  }
  out.closedText(document.headline)
  out.number(document.fields.length)
  let bodies = 0
  for (const { name, text, anchor = '' } of document.fields) {
    const isUsual = anchor === usualAnchor(name, name === 'body' ? ++bodies : 0)
    out.number(fieldNames.indexOf(name) + (isUsual ? 0 : OTHER_ANCHOR))
    if (!isUsual) out.closedText(anchor)
    out.closedText(text)
  }
  return out.finish()
}

function decodeDocument(from: ByteReader): SearchDocument {
  const id = from.closedText()
  const texts = () => Array.from({ length: from.number() }, () => from.closedText())
  let bodies = 0
  return {
    id,
    url: from.closedText() || pageOf(id),
    story: from.closedText() || id,
    versions: from.number(),
    date: from.closedText() || null,
    source: from.closedText() || null,
    refs: texts(),
    places: texts(),
    headline: from.closedText(),
    fields: Array.from({ length: from.number() }, () => {
      const code = from.number()
      const name = fieldNames[code % OTHER_ANCHOR]!
      const usual = usualAnchor(name, name === 'body' ? ++bodies : 0)
      const anchor = code < OTHER_ANCHOR ? usual : from.closedText()
      return { name, text: from.closedText(), ...(anchor === '' ? {} : { anchor }) }
    }),
  }
}

/** The paragraphs of an article's page are numbered from 1. */
function usualAnchor(name: SearchField['name'], number: number): string {
  return name === 'body' ? `p${number}` : ''
}

/** The document of a pack that stands after so many others, which are passed over. Throws where it has not so many. */
export function documentOfPack(bytes: Uint8Array, before: number): SearchDocument {
  const from = new ByteReader(bytes)
  for (let left = before; left > 0; left--) passDocument(from)
  return decodeDocument(from)
}

function passDocument(from: ByteReader): void {
  const pass = (texts: number) => {
    for (let left = texts; left > 0; left--) from.passText()
  }
  pass(3)
  from.number()
  pass(2)
  for (let lists = 2; lists > 0; lists--) pass(from.number())
  pass(1)
  for (let fields = from.number(); fields > 0; fields--) pass(from.number() < OTHER_ANCHOR ? 1 : 2)
}

function pageOf(id: string): string {
  return `/a/${id}/`
}
