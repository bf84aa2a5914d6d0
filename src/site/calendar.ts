/**
 * Days as a reader expects them: names of months and weekdays in both languages, and the Umm al-Qura (Hijri) day beside
 * the Gregorian one. ISO strings in, no time zone anywhere: an article's date is a date of its newspaper.
 */

/** Gregorian months as the Arabic press of the Gulf and Egypt writes them, with the Levantine name beside. */
export const gregorianMonths = {
  ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const

export const hijriMonths = {
  ar: [
    'محرّم',
    'صفر',
    'ربيع الأول',
    'ربيع الآخر',
    'جمادى الأولى',
    'جمادى الآخرة',
    'رجب',
    'شعبان',
    'رمضان',
    'شوال',
    'ذو القعدة',
    'ذو الحجة',
  ],
  en: [
    'Muharram',
    'Safar',
    'Rabi I',
    'Rabi II',
    'Jumada I',
    'Jumada II',
    'Rajab',
    'Shaban',
    'Ramadan',
    'Shawwal',
    'Dhu al-Qadah',
    'Dhu al-Hijjah',
  ],
} as const

/** From Sunday, as the week is printed in the region. */
export const weekdays = {
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const

/** As the heads of narrow calendars have them. */
export const weekdayInitials = {
  ar: ['ح', 'ن', 'ث', 'ر', 'خ', 'ج', 'س'],
  en: ['S', 'M', 'T', 'W', 'T', 'F', 'S'],
} as const

export interface Day {
  year: number
  /** 1–12. */
  month: number
  day: number
}

/** The day of an ISO date that has one, else nothing. */
export function dayOf(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined
}

/** Sunday is 0. */
export function weekdayOf(day: Day): number {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

// Locale and zone are fixed, so that every machine prints the same.
const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})
const hijriOf = new Map<number, Day>()

/** The day of the Umm al-Qura calendar; a day may differ by one from what a country announced. */
export function hijriDay(day: Day): Day {
  const time = Date.UTC(day.year, day.month - 1, day.day)
  let hijri = hijriOf.get(time)
  if (!hijri) {
    const part = Object.fromEntries(
      ummAlQura.formatToParts(time).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    )
    hijri = { year: part['year']!, month: part['month']!, day: part['day']! }
    hijriOf.set(time, hijri)
  }
  return hijri
}

/** Weeks of a month from Sunday to Saturday; `null` where the week belongs to the month beside. */
export function monthGrid(year: number, month: number): (number | null)[][] {
  const cells: (number | null)[] = Array(weekdayOf({ year, month, day: 1 })).fill(null)
  for (let day = 1; day <= daysInMonth(year, month); day++) cells.push(day)
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
