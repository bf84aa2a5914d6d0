import type { Format } from './format.ts'
import { gzip } from './formats/gzip.ts'
import { html } from './formats/html.ts'
import { jsonLines } from './formats/json-lines.ts'
import { markdown } from './formats/markdown.ts'
import { text } from './formats/text.ts'

/** The formats, in the order in which they are asked whether a document is theirs. */
export const formats: readonly Format[] = [gzip, jsonLines, html, markdown, text]
