const days = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})
const DAY = 86_400_000

function hijriOf(time: number): [year: number, month: number, day: number] {
  const part = (type: string) => Number(days.formatToParts(time).find((found) => found.type === type)?.value)
  return [part('year'), part('month'), part('day')]
}

/**
 * The Gregorian day (`2015-08-10`) of a Hijri one in the calendar of Umm al-Qura, which Saudi papers print.
 * Null where the calendar has no such day or does not reach (before 1300, after 1600).
 */
export function gregorianOfHijri(year: number, month: number, day: number): string | null {
  if (year < 1300 || year > 1600) return null
  // Mean length of a year and a month from 1 Muharram 1300; the table is never more than two days away.
  const guess = Date.UTC(1882, 10, 12) + Math.round((year - 1300) * 354.36708 + (month - 1) * 29.5306 + day - 1) * DAY
  for (const shift of [0, 1, -1, 2, -2, 3, -3]) {
    const time = guess + shift * DAY
    const [foundYear, foundMonth, foundDay] = hijriOf(time)
    if (foundYear === year && foundMonth === month && foundDay === day) return new Date(time).toISOString().slice(0, 10)
  }
  return null
}
