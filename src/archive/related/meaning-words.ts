/** Folded words that a headline cannot lose and stay the same headline: without them it says something else. */
export const meaningWords: ReadonlySet<string> = new Set([
  'لا', // «لا زيادة في الأسعار»
  'لم',
  'لن',
  'ما', // «ما زال»
  'ليس',
  'ليست',
  'غير',
  'دون',
  'بدون',
  'عدم',
  'بلا',
  'نفي',
  'ينفي',
  'تنفي',
  'الاول', // parts of a series
  'الاولي',
  'الثاني',
  'الثانيه',
  'الثالث',
  'الثالثه',
  'اولي', // «إضافة أولى»
  'ثانيه',
  'ثالثه',
  'رابعه',
])

/** Whether a headline may be short of this folded word: no number, no negation, no ordinal. */
export function mayBeMissing(word: string): boolean {
  return !/[0-9]/.test(word) && !meaningWords.has(word)
}
