/** Facts by document, in document order, for filters and counts: names once, then an ordinal for each document, 0 for none. */
import { ByteReader, ByteWriter } from './bytes.ts'

/** One value a document at most. */
export interface Column {
  values: string[]
  /** 1-based into `values`; 0: none. */
  ordinals: Uint32Array
}

/** Any number of values a document. */
export interface ListColumn {
  values: string[]
  /** 0-based into `values`. */
  ordinals: number[][]
}

export function buildColumn(facts: readonly (string | null)[]): Column {
  const values = distinct(facts.filter((fact) => fact !== null))
  const ordinal = new Map(values.map((value, index) => [value, index + 1]))
  return { values, ordinals: Uint32Array.from(facts, (fact) => (fact === null ? 0 : ordinal.get(fact)!)) }
}

export function buildListColumn(facts: readonly (readonly string[])[]): ListColumn {
  const values = distinct(facts.flat())
  const ordinal = new Map(values.map((value, index) => [value, index]))
  return { values, ordinals: facts.map((fact) => distinct(fact).map((value) => ordinal.get(value)!)) }
}

export function encodeColumns(columns: readonly Column[]): Uint8Array {
  const out = new ByteWriter()
  out.number(columns.length)
  for (const { values, ordinals } of columns) {
    out.sortedTexts(values)
    out.number(ordinals.length)
    for (const value of ordinals) out.number(value)
  }
  return out.finish()
}

export function decodeColumns(bytes: Uint8Array): Column[] {
  const from = new ByteReader(bytes)
  return Array.from({ length: from.number() }, () => {
    const values = from.sortedTexts()
    return { values, ordinals: Uint32Array.from({ length: from.number() }, () => from.number()) }
  })
}

export function encodeListColumn({ values, ordinals }: ListColumn): Uint8Array {
  const out = new ByteWriter()
  out.sortedTexts(values)
  out.number(ordinals.length)
  for (const row of ordinals) {
    out.number(row.length)
    for (const value of row) out.number(value)
  }
  return out.finish()
}

export function decodeListColumn(bytes: Uint8Array): ListColumn {
  const from = new ByteReader(bytes)
  const values = from.sortedTexts()
  return {
    values,
    ordinals: Array.from({ length: from.number() }, () => Array.from({ length: from.number() }, () => from.number())),
  }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}
