import type { Marker } from '../model/configuration.ts'
import { lineKey, loose } from './key.ts'
import { trimmed } from './lines.ts'
import type { MarkerKind, MarkerRow } from './markers/marker-row.ts'
import { patternMarkers } from './markers/pattern-markers.ts'
import { markerRows } from './markers/registry.ts'

/** A marker met in a line, and where what it names begins (the line's end where it names nothing). */
export interface LineMark {
  kind: MarkerKind
  rule: string
  valueStart: number
  truncated?: boolean
}

/** Longest line that is looked at for a marker: beyond it, text is text. */
export const LONGEST_MARKER_LINE = 320

const whole = new Map(markerRows.map((row) => [row.words, row]))
const firstWords = new Map<string, MarkerRow[]>()
for (const row of markerRows) {
  if (row.match === 'line') continue
  const first = row.words.split(' ', 1)[0]!
  firstWords.set(first, [...(firstWords.get(first) ?? []), row])
}
for (const rows of firstWords.values()) rows.sort((a, b) => b.words.length - a.words.length)

/** `[marker words][separator]value`, to find where the value begins in the line as it stands. */
const leads = new Map(
  markerRows
    .filter((row) => row.match !== 'line')
    .map((row) => [
      row,
      new RegExp(
        `^[^\\p{L}\\p{N}]*${loose(row.words)}(?<separator>\\s*(?:[:：|]|\\.{2,}|…|[-–—](?=\\s))[\\s:.|–—-]*|\\s*)`,
        'u',
      ),
    ]),
)

/** «المصدر: الجزيرة», «- المصدر :سانا», «المصدر» alone. */
const source = new RegExp(
  `^[\\s\\-–—•*|(]*(?:${loose('المصدر')}|${loose('مصدر الخبر')})\\s*(?<separator>[:：|/–-]\\s*|\\)?$)`,
  'u',
)
/** «نقلا عن واس», «نقل من موقع …» as a line of its own. */
const quotedFrom = new RegExp(
  `^[\\s\\-–—•*(]*(?:${loose('نقلا عن')}|${loose('نقل من موقع')}|${loose('نقل عن موقع')})\\s*[:：]?\\s*`,
  'u',
)
/** «بقلم: X», «كتب X:», «كتبت: X», «تحرير: X», «إعداد: X». */
const byline = new RegExp(
  `^[\\s\\-–—•*|]*(?:(?:${loose('بقلم')})\\s*[:：/]?\\s*|(?:${['كتب', 'كتبت', 'كتبها', 'تحرير', 'اعداد', 'ترجمه', 'متابعه', 'المحرر', 'الكاتب'].map(loose).join('|')})\\s*[:：/]\\s*)(?=\\S)`,
  'u',
)
/** «من موفد X: NAME», «خاص - NAME» of correspondents. */
const correspondent = new RegExp(
  `^(?:${loose('من موفد')}|${loose('من مراسل')}|${loose('مراسل')})[^:\\n]{0,40}[:：]\\s*(?=\\S)`,
  'u',
)
const author = new RegExp(`^(?:${loose('كتب')}|${loose('كتبت')})\\s+(?=\\S)`, 'u')

const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length
const endsSentence = /[.!؟?…]["”»)']*$/

/** The rules of the configuration as the parser uses them. */
export type OwnRule = (line: string, key: string) => MarkerKind | null

/** Compiles one rule of the configuration. A pattern that does not compile matches nothing (it was checked before). */
export function ownRule(marker: Marker): OwnRule {
  if (marker.pattern !== undefined) {
    let pattern: RegExp | null = null
    try {
      pattern = new RegExp(marker.pattern, 'u')
    } catch {}
    return (line) => (pattern?.test(line) ? marker.role : null)
  }
  const open = marker.line?.trimEnd().endsWith('…') ?? false
  const words = lineKey(marker.line ?? '')
  if (words === '') return () => null
  return (_line, key) => ((open ? key === words || key.startsWith(`${words} `) : key === words) ? marker.role : null)
}

function leadMark(line: string, start: number, key: string): LineMark | null {
  const space = key.indexOf(' ')
  const rows = firstWords.get(space < 0 ? key : key.slice(0, space))
  if (!rows) return null
  for (const row of rows) {
    if (!(key.startsWith(row.words) && key[row.words.length] === ' ')) continue
    const match = leads.get(row)!.exec(line)
    if (!match) continue
    const separated = /[:：|.…–—-]/.test(match.groups!.separator!)
    if (row.match === 'lead' && !separated) continue
    const titles = row.kind === 'read-also' || row.kind === 'related'
    if (titles && !separated && countWords(line) > 25) continue
    return {
      kind: row.kind,
      rule: row.rule,
      valueStart: start + (row.kind === 'boilerplate' ? line.length : match[0].length),
    }
  }
  return null
}

function credit(line: string, start: number): LineMark | null {
  const found = source.exec(line)
  if (found) {
    const value = line.slice(found[0].length)
    if (value.length <= 80 && countWords(value) <= 9 && !/[.!؟]\s+\S/.test(value)) {
      return { kind: 'source', rule: 'marker:source', valueStart: start + found[0].length }
    }
    return null
  }
  if (line.length > 120) return null
  const quoted = quotedFrom.exec(line)
  if (quoted && countWords(line) <= 7)
    return { kind: 'source', rule: 'marker:quoted-from', valueStart: start + quoted[0].length }
  const by = byline.exec(line) ?? correspondent.exec(line)
  if (by && countWords(line) <= 9 && !endsSentence.test(line))
    return { kind: 'byline', rule: 'marker:byline', valueStart: start + by[0].length }
  const wrote = author.exec(line)
  if (wrote && countWords(line) <= 5 && /[:：]$|^[^.،؛!؟:]+$/.test(line))
    return { kind: 'byline', rule: 'marker:byline', valueStart: start + wrote[0].length }
  return null
}

/** The marker that a line is or begins with; null for plain text. `key` is the line's `lineKey`. */
export function matchLine(
  text: string,
  start: number,
  end: number,
  key: string,
  own: readonly OwnRule[],
): LineMark | null {
  const line = text.slice(start, end)
  for (const rule of own) {
    const kind = rule(line, key)
    if (kind)
      return {
        kind,
        rule: 'own-rule',
        valueStart:
          kind === 'source' || kind === 'byline' || kind === 'tags'
            ? valueAfterColon(text, start, end)
            : kind === 'headline' || kind === 'caption'
              ? start
              : end,
      }
  }
  const row = whole.get(key)
  if (row) return { kind: row.kind, rule: row.rule, valueStart: end }
  for (const { pattern, kind, rule, truncated } of patternMarkers) {
    if (pattern.test(line)) return { kind, rule, valueStart: kind === 'caption' ? start : end, truncated }
  }
  return credit(line, start) ?? leadMark(line, start, key)
}

function valueAfterColon(text: string, start: number, end: number): number {
  const colon = text.slice(start, end).search(/[:：]/)
  return trimmed(text, colon < 0 ? start : start + colon + 1, end)[0]
}
