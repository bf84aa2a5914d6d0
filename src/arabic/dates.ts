import { fold } from './fold.ts'
import { gregorianOfHijri } from './hijri.ts'
import { monthPattern, months } from './months.ts'

/** A date as exact as its words: `2015-07`, `2009-12-23`, `2009-12-23T22:58`, `2009-12-23T22:58+04:00`. */
export type IsoDate = string

interface Day {
  /** `2015`, `2015-07` or `2015-07-21`. */
  iso: string
  /** What the folded text has left when the words of the day are taken out. */
  rest: string
}

const month = `(${monthPattern})`
/** The second of two month names for one month: «سبتمبر/أيلول», «أغسطس (آب)», «سبتمبر أيلول». */
const twin = `(?: ?[/\\\\-]? ?\\(? ?(?:${monthPattern}) ?\\)?)?`
const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'
const year = '(\\d{4})(?: ?(?:م|ميلادي|ميلاديه))?'

/** The forms of a day in folded text, most exact first: each row says what its groups are. */
const dayForms: readonly { pattern: RegExp; read: (groups: string[]) => string | null }[] = [
  // 2015-07-21, 2015/7/21, also with a time after T
  { pattern: /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, read: ([y, m, d]) => day(y!, m!, d!) },
  // 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م, 23 كانون الأول/ديسمبر 2009, 10 من شهر أغسطس لعام 2015
  {
    pattern: new RegExp(
      `${before}(\\d{1,2})(?:st|nd|rd|th)?[ ,-]{0,2}(?:من )?(?:شهر )?${month}${after}${twin}[ ,،/-]{0,3}(?:لعام |عام |سنه |من عام )?${year}`,
      'u',
    ),
    read: ([d, name, y]) => named(y!, name!, d!),
  },
  // July 21, 2015; يوليو 21, 2015
  {
    pattern: new RegExp(`${before}${month}${twin}[ .]{1,2}(\\d{1,2})(?:st|nd|rd|th)?[ ,،]{1,2}${year}`, 'u'),
    read: ([name, d, y]) => named(y!, name!, d!),
  },
  // 24/08/2009, 24-8-2009, 24.08.2009
  { pattern: /(?<!\d)(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?((?:19|20)\d\d)(?!\d)/, read: ([d, m, y]) => day(y!, m!, d!) },
  // 27/10/1436 of the Hijri calendar
  {
    pattern: /(?<!\d)(\d{1,2}) ?[-/] ?(\d{1,2}) ?[-/] ?(1[34]\d\d)(?!\d)/,
    read: ([d, m, y]) => gregorianOfHijri(+y!, +m!, +d!),
  },
  {
    pattern: /(?<!\d)(1[34]\d\d)[-/](\d{1,2})[-/](\d{1,2})(?!\d)/,
    read: ([y, m, d]) => gregorianOfHijri(+y!, +m!, +d!),
  },
  // 24/08/09
  {
    pattern: /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d\d)(?!\d)/,
    read: ([d, m, y]) => day(`${+y! < 70 ? 20 : 19}${y}`, m!, d!),
  },
  // سبتمبر/أيلول 2001; not the rest of a day that does not exist
  {
    pattern: new RegExp(`(?<!\\d )${before}${month}${after}${twin}[ ,،]{1,2}${year}`, 'u'),
    read: ([name, y]) => named(y!, name!),
  },
]

/** Zones by their words, folded. */
const zones: readonly (readonly [pattern: RegExp, zone: string | null])[] = [
  [/(?:gmt|utc)? ?([+-]) ?(\d{1,2}):?(\d\d)?(?!\d)/, null], // (GMT+04:00), +0300
  [/بتوقيت (?:مكه|السعوديه|الرياض)|مكه المكرمه|مكه/, '+03:00'],
  [/بتوقيت (?:غرينتش|جرينتش|غرينيتش|كرينتش)|غرينتش|جرينتش|غرينيتش|غ\.? ?م\.?|gmt|utc|(?<![a-z])z(?![a-z])/, 'Z'],
]

const clock = /(?<![\d:])(\d{1,2}):(\d\d)(?::\d\d)?(?:\.\d+)?(?!\d)/
/** 1400 (GMT+04:00): a clock without a colon, told by the zone behind it. */
const bareClock = /(?<!\d)([01]\d|2[0-3])([0-5]\d)(?= ?\(? ?(?:gmt|utc))/
const afternoon = /(?<!\p{L})(?:م|مساء|مسا|ظهرا|عصرا|ت م|pm|p\.m\.?)(?!\p{L})/u
const morning = /(?<!\p{L})(?:ص|صباحا|فجرا|am|a\.m\.?)(?!\p{L})/u

function day(yearText: string, monthText: string, dayText: string): string | null {
  let [monthNumber, dayNumber] = [Number(monthText), Number(dayText)]
  // Day before month is the rule; 12/23/2009 can only be the other way round.
  if (monthNumber > 12 && dayNumber <= 12) [monthNumber, dayNumber] = [dayNumber, monthNumber]
  const iso = `${yearText}-${pad(monthNumber)}-${pad(dayNumber)}`
  const time = Date.parse(`${iso}T00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null
}

function named(yearText: string, name: string, dayText?: string): string | null {
  const found = months.get(name)
  if (!found) return null
  const number = Number(yearText)
  if (found.calendar === 'hijri') {
    return dayText && number < 1700 ? gregorianOfHijri(number, found.number, Number(dayText)) : null
  }
  if (number < 1800 || number > 2200) return null
  return dayText ? day(yearText, String(found.number), dayText) : `${yearText}-${pad(found.number)}`
}

const pad = (number: number) => String(number).padStart(2, '0')

/** The day a folded text names: a Gregorian one before a Hijri one, the most exact form first. */
function findDay(folded: string): Day | null {
  let hijri: Day | null = null
  for (const { pattern, read } of dayForms) {
    let text = folded
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const iso = read(match.slice(1))
      text = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
      if (!iso) continue
      if (months.get(match[2]!)?.calendar !== 'hijri') return { iso, rest: withoutHijri(text) }
      hijri ??= { iso, rest: text }
    }
  }
  return hijri
}

const hijriDay = new RegExp(`(\\d{1,2}) (${monthPattern}) (1[34]\\d\\d) ?(?:هه?|هجري|هجريه)?`, 'gu')
const withoutHijri = (text: string) => text.replace(hijriDay, ' ')

function findClock(rest: string): { iso: string; rest: string } | null {
  const match = bareClock.exec(rest) ?? clock.exec(rest)
  if (!match) return null
  let hour = Number(match[1])
  const minute = Number(match[2])
  if (hour > 24 || minute > 59) return null
  let left = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`
  const near = rest.slice(match.index + match[0].length)
  if (afternoon.test(near) && hour < 12) hour += 12
  else if (morning.test(near) && hour === 12) hour = 0
  if (hour === 24) hour = 0
  left = left.replace(afternoon, ' ').replace(morning, ' ')
  for (const [pattern, zone] of zones) {
    const found = pattern.exec(left)
    if (!found) continue
    const offset = zone ?? `${found[1]}${pad(Number(found[2]))}:${found[3] ?? '00'}`
    return {
      iso: `T${pad(hour)}:${pad(minute)}${offset}`,
      rest: `${left.slice(0, found.index)} ${left.slice(found.index + found[0].length)}`,
    }
  }
  return { iso: `T${pad(hour)}:${pad(minute)}`, rest: left }
}

export interface FoundDate {
  date: IsoDate
  /** The folded text without the words of the date: empty where the text is nothing but a date. */
  rest: string
}

/** Longest text that is looked at for a date, in UTF-16 units: a date line is short. */
const LONGEST = 400

/**
 * The date that a text names, with the time of day and its zone where they stand beside it. Null where none does.
 * A day is never guessed: weekdays and «اليوم» alone are no dates. A zone is given only where the text names it.
 */
export function findDate(text: string): FoundDate | null {
  if (!/[\d٠-٩۰-۹]/.test(text)) return null
  const folded = fold(text.slice(0, LONGEST))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  const found = findDay(folded)
  if (!found) return null
  if (found.iso.length < 10) return { date: found.iso, rest: found.rest.trim() }
  const time = findClock(found.rest.replace(/ ?t(?=\d)/, ' '))
  return { date: found.iso + (time?.iso ?? ''), rest: (time?.rest ?? found.rest).trim() }
}

/** The date of a metadata field: any form of `findDate`, seconds or milliseconds since 1970, a year alone. */
export function readDate(text: string): IsoDate | null {
  const plain = text.trim()
  if (/^\d{9,10}$|^\d{12,13}$/.test(plain)) {
    const time = Number(plain) * (plain.length > 10 ? 1 : 1000)
    return `${new Date(time).toISOString().slice(0, 16)}Z`
  }
  if (/^(?:19|20)\d\d$/.test(plain)) return plain
  if (/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(plain)) return plain
  if (/^(?:19|20)\d{6}$/.test(plain)) return day(plain.slice(0, 4), plain.slice(4, 6), plain.slice(6))
  return findDate(plain)?.date ?? null
}
