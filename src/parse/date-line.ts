import { findDate } from '../arabic/dates.ts'
import { findDatelineLine } from './dateline.ts'
import { readSignature } from './signature.ts'

/** Words that stand beside a date in a line that is nothing but a date; folded, any number of them. */
const dateWords =
  /(?:اخر|تحديث|تاريخ|النشر|نشر|نشرت|نشره|في|يوم|بتاريخ|الساعه|بتوقيت|الموافق|السبت|الاحد|الاثنين|الاثنان|الثلاثا|الاربعا|الخميس|الجمعه|هـ?|هجري|هجريه|gmt|am|pm|ص|م|t|sat|sun|mon|tue|wed|thu|fri|saturday|sunday|monday|tuesday|wednesday|thursday|friday|published|updated|last|on|at|تم|التحديث|التاريخ|مسا|صباحا|منذ|كتب|بواسطه|اضيف|الاصدار|العدد)/gu

/** The date of a line that is nothing but a date; null where it says anything else. */
export function dateOfLine(text: string): string | null {
  if (text.length > 140) return null
  const found = findDate(text)
  if (!found || found.date.length < 10) return null
  const left = found.rest
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !word.match(dateWords)?.some((known) => known === word))
  return left.length <= 1 ? found.date : null
}

/** True for a line that is nothing but a date, a dateline or a signature. */
export const saysWhoAndWhen = (line: string) =>
  dateOfLine(line) !== null || findDatelineLine(line) !== null || readSignature(line) !== null
