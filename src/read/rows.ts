import { parse } from 'csv-parse/sync'
import type { Line } from './lines.ts'

/** A row of a table: its fields, or why it has none; with the line it begins in. */
export type Row = { line: number; fields: string[] } | { line: number; fault: string }

/** Lines that one row may run over, where a quote was not closed. */
const mostLines = 20_000

/**
 * Puts lines together into rows and takes those apart with csv-parse. A row ends with the first line after which its
 * quotes are even. Where a quote is missing or one too many stands, only its own line is lost: reading starts anew with
 * the next one. (csv-parse alone loses all up to the next quote, or to the file's end.)
 */
export class RowReader {
  #delimiter: string
  #decode: (bytes: Buffer) => string | null
  #largest: number
  /** Lines of the row that is not yet at its end. */
  #open: { number: number; text: string | null }[] = []
  #size = 0
  /** The open lines hold an odd number of quotes. */
  #odd = false
  /** Fields of the first row; those after it have as many. */
  #columns: number | null = null

  constructor(delimiter: string, decode: (bytes: Buffer) => string | null, largest: number) {
    this.#delimiter = delimiter
    this.#decode = decode
    this.#largest = largest
  }

  *push(line: Line): Generator<Row> {
    yield* this.#add({ number: line.number, text: line.bytes === null ? null : this.#decode(line.bytes) })
  }

  *end(): Generator<Row> {
    while (this.#open.length > 0) yield* this.#giveUp('a quote is not closed')
  }

  *#add(line: { number: number; text: string | null }): Generator<Row> {
    if (line.text === null) {
      while (this.#open.length > 0) yield* this.#giveUp('a quote is not closed')
      yield { line: line.number, fault: 'the line is too long, or in no known encoding' }
      return
    }
    if (this.#open.length === 0 && line.text.trim() === '') return
    this.#open.push(line)
    this.#size += line.text.length
    if (countQuotes(line.text) % 2 === 1) this.#odd = !this.#odd
    if (!this.#odd) yield* this.#close()
    else if (this.#open.length > mostLines || this.#size > this.#largest) yield* this.#giveUp('a quote is not closed')
  }

  /** The open lines as one row. */
  *#close(): Generator<Row> {
    const [first] = this.#open
    const result = this.#parse(this.#open.map((line) => line.text).join('\n'))
    if ('fault' in result) {
      yield* this.#giveUp(result.fault)
      return
    }
    this.#clear()
    this.#columns ??= result.fields.length
    yield { line: first!.number, fields: result.fields }
  }

  /** Drops the first open line, unless it makes a row as it stands, and starts anew with the others. */
  *#giveUp(fault: string): Generator<Row> {
    const [first, ...others] = this.#open
    this.#clear()
    const alone = this.#parse(first!.text!, true)
    // Quotes inside fields («a 5" screen») do no harm; one that begins a field may hide where it ends.
    const harmless = 'fields' in alone && this.#columns !== null && !alone.fields.some((field) => field.startsWith('"'))
    yield harmless ? { line: first!.number, fields: alone.fields } : { line: first!.number, fault }
    for (const line of others) yield* this.#add(line)
  }

  #clear(): void {
    this.#open = []
    this.#size = 0
    this.#odd = false
  }

  #parse(text: string, relaxed = false): { fields: string[] } | { fault: string } {
    try {
      const rows = parse(text, {
        delimiter: this.#delimiter,
        relax_quotes: relaxed,
        ...(relaxed ? { quote: null } : {}),
        record_delimiter: relaxed ? '\0' : '\uE000\uE001', // the lines were told apart already
      }) as string[][]
      const fields = rows[0] ?? []
      if (this.#columns !== null && fields.length !== this.#columns) {
        return { fault: `${fields.length} fields, not ${this.#columns}` }
      }
      return { fields }
    } catch (error) {
      return { fault: faultOf((error as { code?: string }).code) }
    }
  }
}

function faultOf(code: string | undefined): string {
  if (code === 'CSV_INVALID_CLOSING_QUOTE') return 'a quote closes in the middle of a field'
  if (code === 'INVALID_OPENING_QUOTE') return 'a quote opens in the middle of a field'
  return 'a quote is not closed'
}

function countQuotes(text: string): number {
  let count = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count++
  return count
}
