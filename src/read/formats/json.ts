import { utf16Of } from '../encoding.ts'
import type { Format, RawDocument, ReadContext, ReadEvent } from '../format.ts'
import { longestRecord, readJson } from '../json-record.ts'
import { JsonSplitter, type JsonValue } from '../json-values.ts'
import { finding } from '../reasons.ts'
import { transcoded } from '../transcode.ts'

/** JSON: one object, an array of them, an object that holds such an array, or objects one after the other. */
export const json: Format = {
  name: 'json',
  extensions: ['json'],
  mediaTypes: ['application/json'],
  sniff: (head) => /^\uFEFF?\s*(?:\[\s*)?\{\s*"/.test(head.toString('utf8')),
  async *read(document, context) {
    const utf16 = utf16Of(document.head)
    const bytes = utf16 === null ? document.bytes : transcoded(document.bytes, utf16)
    const splitter = new JsonSplitter(longestRecord(context.options))
    let number = 0
    for await (const chunk of bytes) {
      for (const value of splitter.push(chunk)) yield* readValue(value, ++number, document, context)
    }
    for (const value of splitter.end()) yield* readValue(value, ++number, document, context)
    if (number === 0) yield finding('empty', document)
  },
}

/** A file that is one object goes by its path, one of several by its number. */
function* readValue(
  value: JsonValue,
  number: number,
  document: RawDocument,
  context: ReadContext,
): Generator<ReadEvent> {
  const { path } = document
  const place = { path, line: value.line, ref: number === 1 && !value.inArray ? path : `${path}#${number}` }
  if (value.bytes === null) yield finding('too-large', place, context.options.largestDocument)
  else if (value.unfinished) yield finding('malformed-json', place, 'it breaks off')
  else yield* readJson(value.bytes, place, document, context)
}
