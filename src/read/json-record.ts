import type { RawDocument, ReadContext, ReadEvent, ReadOptions } from './format.ts'
import { finding } from './reasons.ts'
import { canonicalJson, captureRecord, hasText, isRecord, type RecordFields } from './record.ts'
import { decoded } from './whole.ts'

/** Bytes a character takes at most in JSON: `\\u0627`. */
const bytesPerCharacter = 6
/** Bytes that the other fields of a record may take. */
const otherFields = 1024 * 1024

/** Bytes of a JSON object beyond which its text must be longer than the largest document. */
export function longestRecord(options: ReadOptions): number {
  return options.largestDocument * bytesPerCharacter + otherFields
}

/** The capture of one JSON object, given by its bytes. */
export function* readJson(
  bytes: Buffer,
  place: { path: string; line: number; ref?: string },
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
  const { options } = context
  const inner = hasText(fields, options) ? null : documentsIn(fields, options)
  if (!isRecord(fields)) yield finding('malformed-json', place, 'it is not an object with named fields')
  else if (inner === null) yield* captureRecord({ fields, bytes, encoding: text.encoding, ...place }, document, context)
  else {
    for (const [name, record] of inner) {
      const outer = place.ref ?? `${place.path}#${place.line}`
      const ref = `${outer}${outer === place.path ? '#' : '/'}${name}`
      const bytes = canonicalJson(record)
      yield* captureRecord({ fields: record, bytes, encoding: text.encoding, ...place, ref }, document, context)
    }
  }
}

/** V8's message without the document's text in it, and its position as a column. */
function explain(error: SyntaxError): { why: string; column?: number } {
  const position = /at position (\d+)/.exec(error.message)?.[1]
  const why = /Unterminated string|Unexpected end/.test(error.message) ? 'it breaks off' : 'unexpected character'
  return position === undefined ? { why } : { why, column: Number(position) + 1 }
}

/** The documents in an object that is none itself: `{"articles": [{"text": …}, …]}`, with their place in it. */
function documentsIn(value: unknown, options: ReadOptions): [string, RecordFields][] | null {
  if (!isRecord(value)) return null
  for (const [name, list] of Object.entries(value)) {
    if (!Array.isArray(list) || !list.some((entry) => hasText(entry, options))) continue
    return list.filter(isRecord).map((entry, index) => [`${name}/${index}`, entry])
  }
  return null
}
