/**
 * Reads the records of a WARC file (ISO 28500). Not by warcio, which stops at a record whose Content-Length is wrong and
 * takes brotli for plain bytes. A length that is wrong costs its own record at most: the next one is found by its first
 * line.
 */
import { ByteReader } from './byte-reader.ts'

/** Lines of a header, and bytes of one line, that are read at most. */
const mostHeaderLines = 500
const longestLine = 64 * 1024

export interface WarcRecord {
  /** 1-based. */
  number: number
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>
  /** `null` where it is not wanted or too long. */
  block: Buffer | null
  fault?: 'length' | 'truncated' | 'too-long'
}

/** What stands between two records, and how the second one goes on. */
const border = '\r\n\r\nWARC/1.'
const recordStart = /^WARC\/1\.\d\r\n(?:[\w-]+:[^\r\n]*\r\n)*?WARC-Type:/i
/** Bytes in which a record names its type. */
const lookAhead = 4096

const versionLine = /^WARC\/\d+\.\d+\s*$/

/** The records of a stream. `wanted` says whose block is read; a block is read up to `limit` bytes. */
export async function* warcRecords(
  stream: AsyncIterable<Buffer>,
  wanted: (headers: ReadonlyMap<string, string>) => boolean,
  limit: number,
): AsyncGenerator<WarcRecord> {
  const reader = new ByteReader(stream)
  let number = 0
  let lost = false
  for (;;) {
    const line = await reader.line(longestLine)
    if (line === null) return
    if (!versionLine.test(line.toString('latin1'))) {
      if (lost || line.toString('latin1').trim() === '') continue
      lost = true
      if (number === 0) yield { number: 1, headers: new Map(), block: null, fault: 'length' }
      continue
    }
    lost = false
    yield await readRecord(reader, ++number, wanted, limit)
  }
}

async function readRecord(
  reader: ByteReader,
  number: number,
  wanted: (headers: ReadonlyMap<string, string>) => boolean,
  limit: number,
): Promise<WarcRecord> {
  const headers = await readHeaders(reader)
  const length = Number(headers.get('content-length') ?? Number.NaN)
  if (!Number.isSafeInteger(length) || length < 0) return { number, headers, block: null, fault: 'length' }
  if (!wanted(headers) || length > limit) {
    const whole = await reader.skip(length)
    const fault = !whole ? 'truncated' : wanted(headers) ? 'too-long' : undefined
    return { number, headers, block: null, ...(fault ? { fault } : {}) }
  }
  const block = await reader.bytes(length)
  const end = endBefore(block, await reader.peek(lookAhead))
  if (end !== null) {
    reader.unread(block.subarray(end))
    return { number, headers, block: block.subarray(0, end), fault: 'length' }
  }
  if (block.length < length) return { number, headers, block, fault: 'truncated' }
  const rest = await readRemainder(reader, limit - block.length)
  return rest === null
    ? { number, headers, block }
    : { number, headers, block: Buffer.concat([block, rest]), fault: 'length' }
}

/** What stands between a block and the next record, beyond the two line ends due there: the block was longer than said. */
async function readRemainder(reader: ByteReader, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for (;;) {
    const line = await reader.line(longestLine)
    if (line === null) break
    if (versionLine.test(line.toString('latin1'))) {
      reader.unread(line)
      break
    }
    size += line.length
    if (size <= limit) parts.push(line)
  }
  const rest = Buffer.concat(parts)
  return rest.toString('latin1').trim() === '' ? null : withoutEnd(rest)
}

/**
 * Where a block ends whose length was said too long, so that the next record begins in it; else `null`. `ahead` is what
 * follows the block.
 */
function endBefore(block: Buffer, ahead: Buffer): number | null {
  const asSaid = /^(?:\r?\n){0,3}(?:WARC\/\d|$)/.test(ahead.toString('latin1', 0, 16))
  if (asSaid && !block.includes(border)) return null
  const both = Buffer.concat([block, ahead])
  for (let at = both.indexOf(border); at !== -1 && at < block.length; at = both.indexOf(border, at + 1)) {
    if (recordStart.test(both.toString('latin1', at + 4, at + 4 + lookAhead))) return at
  }
  return null
}

function withoutEnd(block: Buffer): Buffer {
  let end = block.length
  for (let lines = 0; lines < 2 && block[end - 1] === 0x0a; lines++) end -= block[end - 2] === 0x0d ? 2 : 1
  return block.subarray(0, end)
}

async function readHeaders(reader: ByteReader): Promise<Map<string, string>> {
  const lines: string[] = []
  while (lines.length < mostHeaderLines) {
    const line = await reader.line(longestLine)
    const text = line?.toString('utf8').replace(/\r?\n$/, '')
    if (!text) break
    lines.push(text)
  }
  return headersOf(lines)
}

/** Header lines by name; lines that begin with white space go on with the one before. */
export function headersOf(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>()
  let last = ''
  for (const line of lines) {
    if (/^[ \t]/.test(line) && last !== '') {
      headers.set(last, `${headers.get(last)} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    last = line.slice(0, colon).trim().toLowerCase()
    headers.set(last, line.slice(colon + 1).trim())
  }
  return headers
}
