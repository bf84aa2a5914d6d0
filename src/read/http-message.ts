import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import { headersOf } from './warc-records.ts'

/** A stored HTTP response, its body as the server meant it. */
export interface HttpResponse {
  status: number
  mediaType: string
  charset?: string
  body: Buffer
}

/** Takes a stored response apart; `null` where it is none. Throws where its body cannot be unpacked. */
export function readResponse(block: Buffer, limit: number): HttpResponse | null {
  const { at, length } = endOfHeader(block)
  const [statusLine = '', ...lines] = block.toString('latin1', 0, at).split(/\r?\n/)
  const status = Number(/^(?:HTTP\/\S+|ICY)\s+(\d{3})/.exec(statusLine)?.[1] ?? Number.NaN)
  if (Number.isNaN(status)) return null
  const headers = headersOf(lines)
  const { mediaType, charset } = contentType(headers.get('content-type'))
  return { status, mediaType, charset, body: unpack(block.subarray(at + length), headers, limit) }
}

/** A `Content-Type` in its parts. */
export function contentType(header: string | undefined): { mediaType: string; charset?: string } {
  const [type = '', ...parameters] = (header ?? '').split(';')
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(parameter)?.[1]).find(Boolean)
  return { mediaType: type.trim().toLowerCase(), ...(charset === undefined ? {} : { charset }) }
}

function endOfHeader(block: Buffer): { at: number; length: number } {
  const at = block.indexOf('\r\n\r\n')
  const bare = block.indexOf('\n\n')
  if (at !== -1 && (bare === -1 || at < bare)) return { at, length: 4 }
  return bare === -1 ? { at: block.length, length: 0 } : { at: bare, length: 2 }
}

/** Undoes chunking and compression. Many crawlers undo them and keep the headers: then the body stays as it is. */
function unpack(raw: Buffer, headers: ReadonlyMap<string, string>, limit: number): Buffer {
  let body = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? dechunk(raw) : raw
  const codings = (headers.get('content-encoding') ?? '').toLowerCase().split(',')
  for (const coding of codings.map((name) => name.trim()).reverse()) body = decompress(body, coding, limit)
  return body
}

function decompress(body: Buffer, coding: string, limit: number): Buffer {
  const options = { maxOutputLength: limit }
  if (coding === 'gzip' || coding === 'x-gzip')
    return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, options) : body
  if (coding === 'deflate') {
    if (looksLikeMarkup(body)) return body
    return (body[0]! & 0x0f) === 8 ? inflateSync(body, options) : inflateRawSync(body, options)
  }
  if (coding === 'br') return looksLikeMarkup(body) ? body : brotliDecompressSync(body, options)
  if (coding === 'zstd') return body.readUInt32LE?.(0) === 0xfd2fb528 ? zstdDecompressSync(body, options) : body
  return body
}

function looksLikeMarkup(body: Buffer): boolean {
  return body.length === 0 || /^\uFEFF?\s*</.test(body.toString('utf8', 0, 64))
}

/** The chunks of a body put together; a body that is not chunked as it says stays as it is. */
function dechunk(raw: Buffer): Buffer {
  const parts: Buffer[] = []
  let from = 0
  for (;;) {
    const lineEnd = raw.indexOf('\n', from)
    const size = /^([\dA-Fa-f]{1,8})\s*(?:;.*)?\r?$/.exec(
      raw.toString('latin1', from, lineEnd === -1 ? from : lineEnd),
    )?.[1]
    if (size === undefined) return parts.length === 0 ? raw : Buffer.concat(parts)
    const length = Number.parseInt(size, 16)
    if (length === 0) return Buffer.concat(parts)
    parts.push(raw.subarray(lineEnd + 1, lineEnd + 1 + length))
    from = lineEnd + 1 + length
    if (raw[from] === 0x0d) from++
    if (raw[from] === 0x0a) from++
  }
}
