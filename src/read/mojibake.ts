/**
 * Puts right what a tool broke by reading bytes in the wrong encoding and storing the result as UTF-8:
 *
 *  - windows-1256 read as Latin-1 or windows-1252: «ÇáÓáÇã» for «السلام»;
 *  - UTF-8 read as Latin-1 or windows-1252: «Ø§Ù„» for «ال».
 *
 * Line by line, since pages mix broken and whole parts. A line is put right only where every character of it is one such
 * a byte turns into, and what comes out reads as Arabic.
 */
import { isUtf8 } from 'node:buffer'
import { plausibleShare, scorePairs } from './letter-pairs.ts'
import { countLetters } from './letters.ts'

/** What the text was in, and what it had been read as. */
export interface Mojibake {
  from: 'windows-1256' | 'utf-8'
  as: 'windows-1252'
}

/** Characters of windows-1252's bytes 80–9F; the five bytes it leaves free pass as control characters. */
const bytesOf1252 = new Map<number, number>()
for (let byte = 0x80; byte < 0xa0; byte++) {
  const code = new TextDecoder('windows-1252').decode(Uint8Array.of(byte)).charCodeAt(0)
  bytesOf1252.set(code, byte)
}

/** Letters U+00C0–U+00FF from which a text is looked at, and their least share of all letters. */
const fewestSuspects = 8
const leastShare = 0.05

/** The repaired text, or `null` where there is nothing to repair: the usual answer, and a quick one. */
export function repairMojibake(text: string): { text: string; mojibake: Mojibake } | null {
  if (!/[\xC0-\xFF]/.test(text)) return null
  const { latin1, letters } = countLetters(text)
  if (latin1 < fewestSuspects || latin1 < letters * leastShare) return null
  let mojibake: Mojibake | null = null
  const repaired = text.replace(/[^\r\n]+/g, (line) => {
    if (!/[\x80-\xFF]/.test(line)) return line
    const better = repairLine(line)
    if (better === null) return line
    mojibake ??= better.mojibake
    return better.text
  })
  return mojibake === null ? null : { text: repaired, mojibake }
}

function repairLine(line: string): { text: string; mojibake: Mojibake } | null {
  const bytes = bytesBehind(line)
  if (bytes === null) return null
  if (isUtf8(bytes)) {
    const text = bytes.toString('utf8')
    const { arabic, letters } = countLetters(text)
    return arabic * 2 > letters ? { text, mojibake: { from: 'utf-8', as: 'windows-1252' } } : null
  }
  const text = new TextDecoder('windows-1256').decode(bytes)
  const { pairs, share } = scorePairs(text)
  return pairs >= 4 && share >= plausibleShare ? { text, mojibake: { from: 'windows-1256', as: 'windows-1252' } } : null
}

/** The bytes that a line's characters were read from, or `null` where one has none. */
function bytesBehind(line: string): Buffer | null {
  const bytes = Buffer.allocUnsafe(line.length)
  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index)
    const byte = code < 0x100 ? code : bytesOf1252.get(code)
    if (byte === undefined) return null
    bytes[index] = byte
  }
  return bytes
}
