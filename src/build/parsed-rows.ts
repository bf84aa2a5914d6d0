import type { Database } from '../archive/database.ts'
import type { ParsedRows } from '../archive/keep-parsed.ts'
import { occurrenceRow } from '../archive/occurrence-row.ts'
import { rawCapture } from '../archive/raw-capture.ts'
import { type ParseRules, parse } from '../parse/parse.ts'
import { encodeUtf8 } from '../utf8.ts'

/** Parses a capture out of the store. */
export function parsedRows(store: Database, id: string, rules: ParseRules): ParsedRows {
  const { sections, articles, findings } = parse(rawCapture(store, id), rules)
  return { sections: encodeUtf8(JSON.stringify(sections)), occurrences: articles.map(occurrenceRow), findings }
}
