import type { Capture } from '../model/capture.ts'
import { lineKey } from './key.ts'
import { linesOf } from './lines.ts'

/** Rows and columns of the sketch of lines, columns of that of scopes: see `learn.ts`. */
export const ROWS = 4
export const WIDTH = 1 << 20
export const SCOPE_WIDTH = 1 << 18
/** Lines longer than this are text: they are not learnt. */
export const LONGEST_LINE = 200

/** What tells a capture's scope. */
export type Scoped = Pick<Capture, 'metadata' | 'folder'>

/** The unit in which boilerplate is learnt: the source where it is known, else the host, else the folder. */
export function scopeOf(capture: Scoped): string {
  const { source, url } = capture.metadata
  if (source) return `source ${source}`
  const host = url && /^https?:\/\/([^/?#]+)/i.exec(url)?.[1]
  return host ? `host ${host.toLowerCase()}` : `folder ${capture.folder}`
}

/** FNV-1a over UTF-16 units, then mixed: two independent halves give the rows' cells. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  value ^= value >>> 15
  value = Math.imul(value, 0x2c1b3c6d)
  value ^= value >>> 12
  return value >>> 0
}

function cellsOf(text: string, width: number): number[] {
  const first = hash(text, 0)
  const second = hash(text, 0x9e3779b9) | 1
  return Array.from({ length: ROWS }, (_, row) => row * width + (((first + Math.imul(row, second)) >>> 0) % width))
}

export const lineCells = (scope: string, key: string) => cellsOf(`${scope}\n${key}`, WIDTH)
export const scopeCells = (scope: string) => cellsOf(scope, SCOPE_WIDTH)
/** One of 32 for each scope. */
export const scopeBit = (scope: string) => hash(scope, 11) & 31

/** Bits of a counted line that name its text's bit and its scope's. */
const BITS = 5

/** What a capture counts: numbers of 32 bits, as they can be kept. */
export interface Counted {
  /** Cells of its scope. */
  scope: number[]
  /** Cells of its short lines, each line once, with the bit of the text around them and that of the scope. */
  lines: number[]
}

/** The cells that a capture counts in. */
export function cellsOfCapture({ reading, ...scoped }: Scoped & Pick<Capture, 'reading'>): Counted {
  const scope = scopeOf(scoped)
  const counted: Counted = { scope: scopeCells(scope), lines: [] }
  const lines = linesOf(reading)
  let longest = lines[0]
  for (const line of lines) if (longest && line.end - line.start > longest.end - longest.start) longest = line
  if (!longest) return counted
  const text = hash(reading.slice(longest.start, Math.min(longest.end, longest.start + 400)), 7) & 31
  const bits = (text << BITS) | scopeBit(scope)
  const seen = new Set<string>()
  for (const line of lines) {
    if (line === longest || line.end - line.start > LONGEST_LINE) continue
    const key = lineKey(reading.slice(line.start, line.end))
    if (key === '' || seen.has(key)) continue
    seen.add(key)
    for (const cell of lineCells(scope, key)) counted.lines.push(((cell << (2 * BITS)) | bits) >>> 0)
  }
  return counted
}

/** A counted line taken apart. */
export function countedLine(line: number): { cell: number; text: number; scope: number } {
  return { cell: line >>> (2 * BITS), text: (line >>> BITS) & 31, scope: line & 31 }
}
