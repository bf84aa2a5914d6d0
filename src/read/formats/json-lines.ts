import { utf16Of } from '../encoding.ts'
import type { Format, RawDocument, ReadContext, ReadEvent } from '../format.ts'
import { LineSplitter } from '../lines.ts'
import { finding } from '../reasons.ts'
import { captureRecord, isRecord } from '../record.ts'
import { transcoded } from '../transcode.ts'
import { decoded } from '../whole.ts'

/** Bytes a character takes at most in JSON: `\u0627`. */
const bytesPerCharacter = 6
/** Bytes that the other fields of a record may take. */
const otherFields = 1024 * 1024

/** JSON lines: one object a line, one document an object. */
export const jsonLines: Format = {
  name: 'json-lines',
  extensions: ['jsonl', 'ndjson', 'jsonlines'],
  mediaTypes: ['application/x-ndjson', 'application/jsonl'],
  sniff(head) {
    const first = head.toString('utf8').replace(/^\uFEFF?\s*/, '')
    const end = first.indexOf('\n')
    return first[0] === '{' && end !== -1 && isJson(first.slice(0, end))
  },
  async *read(document, context) {
    const utf16 = utf16Of(document.head)
    const bytes = utf16 === null ? document.bytes : transcoded(document.bytes, utf16)
    const splitter = new LineSplitter(context.options.largestDocument * bytesPerCharacter + otherFields)
    for await (const chunk of bytes) for (const line of splitter.push(chunk)) yield* readLine(line, document, context)
    for (const line of splitter.end()) yield* readLine(line, document, context)
  },
}

function* readLine(
  line: { number: number; bytes: Buffer | null },
  document: RawDocument,
  context: ReadContext,
): Generator<ReadEvent> {
  const place = { path: document.path, line: line.number }
  if (line.bytes === null) {
    yield finding('too-large', place, context.options.largestDocument)
    return
  }
  const bytes = line.number === 1 ? withoutMark(line.bytes) : line.bytes
  if (isBlank(bytes)) return
  yield* readJson(bytes, place, document, context)
}

/** The capture of one JSON object, given by its bytes. */
export function* readJson(
  bytes: Buffer,
  place: { path: string; line: number },
  document: RawDocument,
  context: ReadContext,
): Generator<ReadEvent> {
  const text = yield* decoded(bytes, place)
  if (text === null) return
  let fields: unknown
  try {
    fields = JSON.parse(text.text)
  } catch (error) {
    const { why, column } = explain(error as SyntaxError)
    yield finding('malformed-json', { ...place, ...(column === undefined ? {} : { column }) }, why)
    return
  }
  if (!isRecord(fields)) yield finding('malformed-json', place, 'it is not an object with named fields')
  else yield* captureRecord({ fields, bytes, encoding: text.encoding, line: place.line }, document, context)
}

/** V8's message without the document's text in it, and its position as a column. */
function explain(error: SyntaxError): { why: string; column?: number } {
  const position = /at position (\d+)/.exec(error.message)?.[1]
  const why = /Unterminated string|Unexpected end/.test(error.message) ? 'it breaks off' : 'unexpected character'
  return position === undefined ? { why } : { why, column: Number(position) + 1 }
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false
  return true
}

function isJson(text: string): boolean {
  try {
    return isRecord(JSON.parse(text))
  } catch {
    return false
  }
}
