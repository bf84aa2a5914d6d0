import { utf16Of } from './encoding.ts'

/** Bytes that files begin with which hold no text to read, and what to call them. */
const rows: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a picture or a sound'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['{\\rtf', 'a rich text document'],
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['BZh', 'a bzip2 archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ['SQLite format 3', 'a database'],
]

/** Extensions of files that a saved site or a data set brings along and that hold no articles. */
export const companions: readonly string[] = [
  ...['css', 'js', 'mjs', 'ts', 'map', 'svg', 'woff', 'woff2', 'ttf', 'ico'], // a saved page's parts
  ...['xml', 'rss', 'atom', 'xsl', 'dtd'], // feeds and sitemaps: their articles are cut short
  ...['cdx', 'cdxj', 'idx'], // indexes of web archives
]

/** What a binary file is called, where its first bytes tell. */
export function kindOf(head: Buffer): string | null {
  const opening = head.toString('latin1', 0, 16)
  return rows.find(([signature]) => opening.startsWith(signature))?.[1] ?? null
}

/** Share of control characters from which bytes are no text. */
const mostControls = 0.02

/** Whether the first bytes of a document are those of no text in any encoding. */
export function looksBinary(head: Buffer): boolean {
  if (kindOf(head) !== null) return true
  if (utf16Of(head) !== null) return false
  let controls = 0
  for (const byte of head)
    if (byte === 0) return true
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a && byte !== 0x1b) controls++
  return controls > head.length * mostControls
}
