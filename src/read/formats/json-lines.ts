import { utf16Of } from '../encoding.ts'
import type { Format, RawDocument, ReadContext, ReadEvent } from '../format.ts'
import { longestRecord, readJson } from '../json-record.ts'
import { type Line, LineSplitter } from '../lines.ts'
import { finding } from '../reasons.ts'
import { isRecord } from '../record.ts'
import { transcoded } from '../transcode.ts'
import { json } from './json.ts'

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
    if (/^\uFEFF?\s*\[/.test(document.head.toString('utf8'))) {
      yield* json.read(document, context) // one array, whatever its name says
      return
    }
    const utf16 = utf16Of(document.head)
    const bytes = utf16 === null ? document.bytes : transcoded(document.bytes, utf16)
    const splitter = new LineSplitter(longestRecord(context.options))
    for await (const chunk of bytes) for (const line of splitter.push(chunk)) yield* readLine(line, document, context)
    for (const line of splitter.end()) yield* readLine(line, document, context)
  },
}

function* readLine(line: Line, document: RawDocument, context: ReadContext): Generator<ReadEvent> {
  const place = { path: document.path, line: line.number }
  if (line.bytes === null) {
    yield finding('too-large', place, context.options.largestDocument)
    return
  }
  const bytes = line.number === 1 ? withoutMark(line.bytes) : line.bytes
  if (isBlank(bytes)) return
  yield* readJson(bytes, place, document, context)
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
