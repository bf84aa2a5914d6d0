/** The calendars that month names belong to. */
export type Calendar = 'gregorian' | 'hijri'

export interface Month {
  calendar: Calendar
  /** 1–12. */
  number: number
}

/**
 * `[folded name, month]`: Gregorian months. One line a month; the names in order: international, Levantine, Maghrebi,
 * then spellings met in crawled pages. A name that two calendars share is not in the table.
 */
const gregorian: readonly (readonly [names: string, month: number])[] = [
  ['يناير|كانون الثاني|كانون ثاني|كانون ثان|كانون2|كانون 2|جانفي|جانفيي|ينايير|january|jan', 1],
  ['فبراير|شباط|فيفري|فبرايير|فيبراير|فبرير|february|feb', 2],
  ['مارس|اذار|ادار|march|mar', 3],
  ['ابريل|نيسان|افريل|ابرايل|april|apr', 4],
  ['مايو|ايار|ماي|may', 5],
  ['يونيو|حزيران|جوان|يونيه|june|jun', 6],
  ['يوليو|تموز|جويليه|يوليه|يوليوز|july|jul', 7],
  ['اغسطس|اب|اوت|غشت|اغسطوس|august|aug', 8],
  ['سبتمبر|ايلول|شتنبر|سيبتمبر|september|sept|sep', 9],
  ['اكتوبر|تشرين الاول|تشرين اول|تشرين1|تشرين 1|october|oct', 10],
  ['نوفمبر|تشرين الثاني|تشرين ثاني|تشرين ثان|تشرين2|تشرين 2|نونبر|نوفمبير|november|nov', 11],
  ['ديسمبر|كانون الاول|كانون اول|كانون1|كانون 1|دجنبر|ديسمبير|december|dec', 12],
]

/** Hijri months, with the spellings that the case of ربيع and جمادى brings. */
const hijri: readonly (readonly [names: string, month: number])[] = [
  ['محرم|المحرم|محرم الحرام', 1],
  ['صفر|صفر الخير', 2],
  ['ربيع الاول|ربيع اول|ربيع 1', 3],
  ['ربيع الاخر|ربيع الثاني|ربيع ثاني|ربيع 2', 4],
  ['جمادي الاولي|جمادي الاول|جماد الاول|جماد الاولي|جمادي 1', 5],
  ['جمادي الاخره|جمادي الثانيه|جماد الاخر|جمادي الاخر|جماد الثاني|جمادي 2', 6],
  ['رجب|رجب الفرد', 7],
  ['شعبان', 8],
  ['رمضان|رمضان المبارك', 9],
  ['شوال', 10],
  ['ذو القعده|ذي القعده|ذوالقعده|ذيالقعده', 11],
  ['ذو الحجه|ذي الحجه|ذوالحجه|ذيالحجه', 12],
]

/** Folded month name -> month. */
export const months: ReadonlyMap<string, Month> = new Map([...rows(gregorian, 'gregorian'), ...rows(hijri, 'hijri')])

function rows(table: typeof gregorian, calendar: Calendar): [string, Month][] {
  return table.flatMap(([names, number]) =>
    names.split('|').map((name): [string, Month] => [name, { calendar, number }]),
  )
}

/** Source of a regular expression that matches any folded month name, longest first. */
export const monthPattern = [...months.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')
