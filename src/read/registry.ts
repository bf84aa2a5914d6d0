import type { Format } from './format.ts'
import { csv } from './formats/csv.ts'
import { gzip } from './formats/gzip.ts'
import { html } from './formats/html.ts'
import { json } from './formats/json.ts'
import { jsonLines } from './formats/json-lines.ts'
import { markdown } from './formats/markdown.ts'
import { parquet } from './formats/parquet.ts'
import { text } from './formats/text.ts'
import { wacz } from './formats/wacz.ts'
import { warc } from './formats/warc.ts'
import { zip } from './formats/zip.ts'

/** The formats, in the order in which they are asked whether a document is theirs. */
export const formats: readonly Format[] = [gzip, zip, wacz, warc, parquet, jsonLines, json, csv, html, markdown, text]
