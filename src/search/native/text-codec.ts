/**
 * Texts as bytes, one byte a letter: ASCII as it is, the Arabic block (U+0600–U+067F) above it, the rest escaped. UTF-8
 * spends two bytes on each Arabic letter; after DEFLATE this saves a fifth. Any string survives, lone surrogates too.
 *
 *     00–7F      ASCII, but 01, 02 and 03
 *     01 lo hi   any other UTF-16 code unit
 *     02 xx      U+20xx: the quotes, dashes and bidi controls of general punctuation
 *     03         the end, where the length is not known
 *     80–FF      U+0600–U+067F
 */
const ESCAPE = 1
const PUNCTUATION = 2
export const END = 3

/** Writes the text's bytes into `to` from `start`, which must have room for three bytes a code unit; gives the end. */
export function writeText(text: string, to: Uint8Array, start: number): number {
  let at = start
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80 && (code > END || code === 0)) to[at++] = code
    else if (code >= 0x600 && code < 0x680) to[at++] = code - 0x580
    else if (code >= 0x2000 && code < 0x2100) {
      to[at++] = PUNCTUATION
      to[at++] = code & 0xff
    } else {
      to[at++] = ESCAPE
      to[at++] = code & 0xff
      to[at++] = code >>> 8
    }
  }
  return at
}

/** Code units that become a string at once: they fit the stack of arguments. */
const PIECE = 4096
const codes = /* @__PURE__ */ new Uint16Array(PIECE)

export function readText(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  let length = 0
  for (let at = start; at < end; ) {
    if (length === PIECE) {
      text += textOf(length)
      length = 0
    }
    const byte = bytes[at++]!
    if (byte >= 0x80) codes[length++] = byte + 0x580
    else if (byte === PUNCTUATION) codes[length++] = 0x2000 | bytes[at++]!
    else if (byte === ESCAPE) {
      codes[length++] = bytes[at]! | (bytes[at + 1]! << 8)
      at += 2
    } else codes[length++] = byte
  }
  return text + textOf(length)
}

/** The first code units as a string. Not spread: that asks an iterator for each of them. */
function textOf(length: number): string {
  return String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[])
}

/** Where the text that begins at `start` has its `END`; the number of the bytes where it has none. */
export function endOfText(bytes: Uint8Array, start: number): number {
  let at = start
  while (at < bytes.length && bytes[at] !== END) at += bytes[at] === ESCAPE ? 3 : bytes[at] === PUNCTUATION ? 2 : 1
  return Math.min(at, bytes.length)
}
