import { findDate } from '../arabic/dates.ts'
import { plainText } from './entities.ts'
import { isAgency, isPlace, readSignature, type Signature } from './signature.ts'

/** A dateline fused to a paragraph: where the text goes on, and what it says. */
export interface FoundDateline extends Signature {
  /** UTF-16 index where the paragraph's own text begins. */
  end: number
  rule: string
  published: string | null
  publishedText: string | null
}

/** The longest dateline looked for, in UTF-16 units. */
const LONGEST = 140

const name = "[\\p{L}\\p{M}ـ'’.\\u00a0 ]"

const spa = {
  rule: 'dateline:spa',
  pattern:
    /^(?<place>[\p{L}\p{M} ]{2,40}?)\s+(?<date>[\d٠-٩]{1,2}\s+[\p{L} ]{3,16}\s+[1١][34٣٤][\d٠-٩]{2}\s*(?:هـ?)?\s*(?:الموافق|،|-)?\s*[\d٠-٩]{1,2}\s+[\p{L}/ ]{3,24}\s+[\d٠-٩]{4}\s*م?)\s*[-–—]?\s*(?<agency>\p{L}{2,8})(?!\p{L})[\s:.–-]*/u,
}

/** The forms of datelines, each with the rule's name. Groups: place, agency, outlet, signature, date. */
const forms: readonly { rule: string; pattern: RegExp }[] = [
  // بغداد، العراق (CNN)-- ; موسكو (رويترز) - ; سانت دينيس (أ ف ب) -
  {
    rule: 'dateline:agency',
    pattern: new RegExp(
      `^(?<place>${name}{2,40}(?:[،,/-]${name}{2,40})?)?[\\s\\u00a0]*\\([\\s\\u00a0]*(?<agency>[\\p{L}. \\u00a0]{2,28})\\)[\\s\\u00a0]*(?:[-–—ـ]{1,4}|:|\\.\\.\\/?)[\\s\\u00a0]*`,
      'u',
    ),
  },
  // الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس
  {
    rule: 'dateline:spa',
    pattern:
      /^(?<place>[\p{L}\p{M} ]{2,30}?)\s+(?<date>[\d٠-٩]{1,2}\s+[\p{L} ]{3,16}\s+[1١][34٣٤][\d٠-٩]{2}\s*هـ?\s*(?:الموافق|الموافق لـ?)?\s*[\d٠-٩]{1,2}\s+[\p{L}/ ]{3,24}\s+[\d٠-٩]{4}\s*م?)\s*[-–—]?\s*(?<agency>واس|[\p{L}]{2,8}(?=\s*[-–:\n]))[\s:.–-]*/u,
  },
  // يمانيون../
  { rule: 'dateline:outlet', pattern: /^(?<outlet>[\p{L}\p{M} ]{2,30}?)\s*\.{2,3}\s*\/+\s*/u },
  // سبق- الرياض: ; عبدالله البرقاوي- سبق- الرياض: ; واس- عدن: ; الحديدة، نيوزيمن: ; صنعاء/ سبأ:
  {
    rule: 'dateline:signature',
    pattern:
      /^(?<signature>[^\n:.؟!،«»"“”()]{2,34}?(?:\s*[-–—/،|]\s*[«"“(]?[^\n:.؟!،«»"“”()/–—-]{2,30}[»"”)]?){1,3})\s*[:：]\s*/u,
  },
  // «الرياض: «الشرق الأوسط»» is a line of its own; «(رويترز) -» without a place is the first form
  {
    rule: 'dateline:place',
    pattern: /^(?<place>[\p{L}\p{M}]{2,16}(?: [\p{L}\p{M}]{2,16})?)\s?[-–—]{1,2}\s(?![^\n]{0,60}\s[-–—])/u,
  },
]

const nothing: Signature = { place: null, outlet: null, agency: null, person: null }
const tidy = (text: string | undefined) =>
  text === undefined ? null : plainText(text).replace(/^[\s،,.\-–—]+|[\s،,.\-–—:]+$/g, '') || null

function accept(rule: string, groups: Record<string, string | undefined>): Signature | null {
  const place = tidy(groups.place)
  if (rule === 'dateline:agency') {
    const agency = tidy(groups.agency)
    if (!agency || !(isAgency(agency) || /^[A-Z]{2,6}$/i.test(agency))) return null
    if (place && place.split(' ').length > 8) return null
    return { ...nothing, place, agency }
  }
  if (rule === 'dateline:spa') {
    const agency = tidy(groups.agency)
    return agency && isAgency(agency) ? { ...nothing, place, agency } : null
  }
  if (rule === 'dateline:outlet') {
    const outlet = tidy(groups.outlet)
    if (!outlet || outlet.split(' ').length > 3) return null
    return isAgency(outlet) ? { ...nothing, agency: outlet } : { ...nothing, outlet }
  }
  if (rule === 'dateline:place') return place && isPlace(place) ? { ...nothing, place } : null
  return readSignature(groups.signature ?? '')
}

/** The dateline that a paragraph begins with; null where it begins with its text, or is nothing else. */
export function findDateline(text: string, start: number, end: number): FoundDateline | null {
  const opening = text.slice(start, Math.min(end, start + LONGEST))
  if (!/[(:：/\-–—]/.test(opening) && !/\d|[٠-٩]/.test(opening)) return null
  for (const { rule, pattern } of forms) {
    const match = pattern.exec(opening)
    if (!match) continue
    const signature = accept(rule, match.groups!)
    if (!signature) continue
    const from = start + match[0].length
    if (from >= end) return null
    const date = match.groups!.date ? findDate(match.groups!.date) : null
    return {
      ...signature,
      end: from,
      rule,
      published: date?.date ?? null,
      publishedText: date ? plainText(match.groups!.date!) : null,
    }
  }
  return null
}

/** A line that is nothing but a dateline of the Saudi Press Agency's form: place, both calendars, agency. */
export function findDatelineLine(line: string): FoundDateline | null {
  const { rule, pattern } = spa
  const match = pattern.exec(line)
  const signature = match && match[0].length === line.length ? accept(rule, match.groups!) : null
  if (!match || !signature) return null
  const date = findDate(match.groups!.date!)
  return {
    ...signature,
    end: line.length,
    rule,
    published: date?.date ?? null,
    publishedText: plainText(match.groups!.date!),
  }
}
