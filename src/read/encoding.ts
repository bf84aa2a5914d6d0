/**
 * Tells a document's encoding and decodes it. In order:
 *
 *  1. A byte order mark (UTF-8, UTF-16).
 *  2. UTF-16 without one: most byte pairs are Arabic letters, spaces and ASCII.
 *  3. Valid UTF-8: no other encoding's text is so by accident, so this goes before what the document declares.
 *  4. windows-1256 or ISO-8859-6, whichever reads more like Arabic by its letter pairs.
 *  5. What the document or its transport declares.
 *  6. UTF-8 with a few broken characters; else windows-1252, where little is outside ASCII.
 */
import { isUtf8 } from 'node:buffer'
import { plausibleShare, scorePairs } from './letter-pairs.ts'
import { countLetters } from './letters.ts'
import { type Mojibake, repairMojibake } from './mojibake.ts'

export interface Decoded {
  text: string
  /** WHATWG name. */
  encoding: string
  /** What had been read as what, where that was put right. */
  repaired?: Mojibake
  /** Broken characters that became U+FFFD. */
  invalid?: number
}

/** Largest share of broken characters that a UTF-8 text may have. */
const mostInvalid = 0.01
/** Least share of Arabic letters among the characters outside ASCII that an Arabic text decoded rightly has. */
const fewestLetters = 0.75
/** Largest share of bytes outside ASCII that a text in a Western encoding has. */
const mostWestern = 0.35
/** Byte pairs looked at for UTF-16. */
const pairsSeen = 2048

/** Decodes a document; `null` where no encoding fits. The byte order mark of UTF-8 stays in the text. */
export function decode(bytes: Buffer, declared?: string): Decoded | null {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) {
    const text = new TextDecoder(utf16).decode(bytes)
    return withRepair({ text, encoding: utf16 })
  }
  if (isUtf8(bytes)) return withRepair({ text: bytes.toString('utf8'), encoding: 'utf-8' })
  return decodeArabic(bytes) ?? decodeDeclared(bytes, declared) ?? decodeBroken(bytes) ?? decodeWestern(bytes)
}

/** Decodes a line or a field that is most likely UTF-8. */
export function decodeUtf8(bytes: Buffer): string | null {
  return isUtf8(bytes) ? bytes.toString('utf8') : null
}

function withRepair(decoded: Decoded): Decoded {
  const repaired = repairMojibake(decoded.text)
  return repaired === null ? decoded : { ...decoded, text: repaired.text, repaired: repaired.mojibake }
}

/** The kind of UTF-16 a document is in, by its mark or its byte pairs. */
export function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 2) return null
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const pairs = Math.min(bytes.length >> 1, pairsSeen)
  if (pairs < 4) return null
  let little = 0
  let big = 0
  for (let index = 0; index < pairs; index++) {
    const first = bytes[2 * index]!
    const second = bytes[2 * index + 1]!
    if (isTextUnit(second, first)) little++
    if (isTextUnit(first, second)) big++
  }
  if (Math.max(little, big) < pairs * 0.9) return null
  return little >= big ? 'utf-16le' : 'utf-16be'
}

/** Whether a UTF-16 code unit is an Arabic character, or printable ASCII or white space. */
function isTextUnit(high: number, low: number): boolean {
  return high === 0x06 || (high === 0 && ((low >= 0x20 && low < 0x7f) || low === 0x0a || low === 0x0d || low === 0x09))
}

/** Decodes the two single-byte Arabic encodings, the likelier one; `null` where neither reads as Arabic. */
export function decodeArabic(bytes: Buffer): Decoded | null {
  let best: (Decoded & { share: number }) | null = null
  for (const encoding of ['windows-1256', 'iso-8859-6']) {
    const text = decodeStrictly(bytes, encoding)
    if (text === null || !isMostlyLetters(text)) continue
    const { share } = scorePairs(text)
    if (share >= plausibleShare && (best === null || share > best.share)) best = { text, encoding, share }
  }
  return best === null ? null : { text: best.text, encoding: best.encoding }
}

/** Bytes that are no Arabic become signs and Latin letters with accents as often as Arabic ones. */
function isMostlyLetters(text: string): boolean {
  let outside = 0
  let letters = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80 || code === 0xa0) continue
    outside++
    if ((code >= 0x0621 && code <= 0x0652) || code === 0x060c) letters++
  }
  return letters >= outside * fewestLetters
}

function decodeDeclared(bytes: Buffer, declared: string | undefined): Decoded | null {
  if (declared === undefined) return null
  try {
    const { encoding } = new TextDecoder(declared)
    if (encoding.startsWith('utf-') || encoding === 'replacement') return null
    const text = decodeStrictly(bytes, encoding)
    return text === null ? null : { text, encoding }
  } catch {
    return null // a label no one knows
  }
}

function decodeBroken(bytes: Buffer): Decoded | null {
  const text = bytes.toString('utf8')
  const invalid = text.match(/\uFFFD/g)?.length ?? 0
  // One broken character at the end is what cutting at a number of bytes leaves.
  const bearable = Math.max(1, text.length * mostInvalid)
  return invalid <= bearable && countLetters(text).arabic > 4 * invalid ? { text, encoding: 'utf-8', invalid } : null
}

function decodeWestern(bytes: Buffer): Decoded | null {
  let outside = 0
  for (const byte of bytes) if (byte >= 0x80) outside++
  if (outside > bytes.length * mostWestern) return null
  const text = new TextDecoder('windows-1252').decode(bytes)
  return /[\0-\x08\x0E-\x1A\x1C-\x1F\x80-\x9F]/.test(text) ? null : { text, encoding: 'windows-1252' }
}

function decodeStrictly(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
