import { decode, decodeArabic, utf16Of } from '../encoding.ts'
import type { Format, RawDocument, ReadContext, ReadEvent } from '../format.ts'
import { longestRecord } from '../json-record.ts'
import { LineSplitter } from '../lines.ts'
import { finding } from '../reasons.ts'
import { canonicalJson, captureRecord, type RecordFields } from '../record.ts'
import { type Row, RowReader } from '../rows.ts'
import { transcoded } from '../transcode.ts'

/** What parts fields, in the order in which they are tried; the one that the first line has most of wins. */
const delimiters = [',', '\t', ';', '|']

/** CSV and TSV with a line of names first: one document a row. */
export const csv: Format = {
  name: 'csv',
  extensions: ['csv', 'tsv', 'tab'],
  mediaTypes: ['text/csv', 'text/tab-separated-values'],
  async *read(document, context) {
    const utf16 = utf16Of(document.head)
    const bytes = utf16 === null ? document.bytes : transcoded(document.bytes, utf16)
    // Excel's windows-1256 is told once from the head: single rows are too short to tell.
    const encoding = utf16 ?? encodingOf(document.head)
    const limit = longestRecord(context.options)
    const splitter = new LineSplitter(limit)
    const reader = new RowReader(delimiterOf(document.head, utf16), (line) => decodeLine(line, encoding), limit)
    const table = new Table(document, context, encoding)
    for await (const chunk of bytes) {
      for (const line of splitter.push(chunk)) for (const row of reader.push(line)) yield* table.read(row)
    }
    for (const line of splitter.end()) for (const row of reader.push(line)) yield* table.read(row)
    for (const row of reader.end()) yield* table.read(row)
  },
}

class Table {
  #document: RawDocument
  #context: ReadContext
  #encoding: string
  #names: string[] | null = null

  constructor(document: RawDocument, context: ReadContext, encoding: string) {
    this.#document = document
    this.#context = context
    this.#encoding = encoding
  }

  *read(row: Row): Generator<ReadEvent> {
    const { line } = row
    if ('fault' in row) {
      yield finding('malformed-row', { path: this.#document.path, line }, row.fault)
      return
    }
    if (this.#names === null) {
      this.#names = row.fields.map((name) => name.replace(/^\uFEFF/, '').trim())
      return
    }
    const fields: RecordFields = {}
    for (const [index, name] of this.#names.entries()) {
      if (name !== '' && name !== '__proto__' && row.fields[index] !== '') fields[name] = row.fields[index]
    }
    if (Object.keys(fields).length === 0) return
    const record = { fields, bytes: canonicalJson(fields), encoding: this.#encoding, line }
    yield* captureRecord(record, this.#document, this.#context)
  }
}

function encodingOf(head: Buffer): string {
  const whole = head.subarray(0, Math.max(head.lastIndexOf(0x0a), 0) || head.length)
  return decodeArabic(whole)?.encoding ?? 'utf-8'
}

function decodeLine(bytes: Buffer, encoding: string): string | null {
  return decode(bytes, encoding)?.text ?? null
}

function delimiterOf(head: Buffer, utf16: string | null): string {
  const text = utf16 === null ? head.toString('latin1') : new TextDecoder(utf16).decode(head)
  const first = text.split('\n', 1)[0]!.replace(/"[^"]*"/g, '')
  const counts = delimiters.map((delimiter) => first.split(delimiter).length)
  return delimiters[counts.indexOf(Math.max(...counts))]!
}
