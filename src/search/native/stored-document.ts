/** A document as a pack keeps it: all that a hit shows, and all that another build needs of it. */
import type { SearchDocument, SearchField } from '../engine.ts'
import { ByteReader, ByteWriter } from './bytes.ts'

const fieldNames = ['headline', 'dateline', 'source', 'body'] as const satisfies SearchField['name'][]

/** `null` is written as the empty text, which no date and no source is. */
export function encodeDocument(document: SearchDocument): Uint8Array {
  const out = new ByteWriter()
  out.text(document.id)
  out.text(document.url === pageOf(document.id) ? '' : document.url)
  out.text(document.story === document.id ? '' : document.story)
  out.number(document.versions)
  out.text(document.date ?? '')
  out.text(document.source ?? '')
  for (const list of [document.refs, document.places]) {
    out.number(list.length)
    for (const value of list) out.text(value)
  }
  out.text(document.headline)
  out.number(document.fields.length)
  for (const { name, text, anchor } of document.fields) {
    out.number(fieldNames.indexOf(name))
    out.text(anchor ?? '')
    out.text(text)
  }
  return out.finish()
}

export function decodeDocument(from: ByteReader): SearchDocument {
  const id = from.text()
  const texts = () => Array.from({ length: from.number() }, () => from.text())
  return {
    id,
    url: from.text() || pageOf(id),
    story: from.text() || id,
    versions: from.number(),
    date: from.text() || null,
    source: from.text() || null,
    refs: texts(),
    places: texts(),
    headline: from.text(),
    fields: Array.from({ length: from.number() }, () => {
      const name = fieldNames[from.number()]!
      const anchor = from.text()
      return { name, text: from.text(), ...(anchor === '' ? {} : { anchor }) }
    }),
  }
}

export function decodePack(bytes: Uint8Array): SearchDocument[] {
  const from = new ByteReader(bytes)
  const documents: SearchDocument[] = []
  while (from.position < bytes.length) documents.push(decodeDocument(from))
  return documents
}

function pageOf(id: string): string {
  return `/a/${id}/`
}
