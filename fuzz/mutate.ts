/** A repeatable source of numbers in [0, 1): mulberry32. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** What crawls put into texts: markers, signs of markup, invisible characters, line breaks of every kind. */
const splinters = [
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '\t',
  ' ',
  '\u00a0',
  '\u200f',
  '\u202b',
  '\u202c',
  '\ufeff',
  '\u0000',
  'ـــ',
  '\u064b',
  '😀',
  '&nbsp;',
  '&#34;',
  '&lt;',
  '<b>',
  '</p>',
  '* ',
  '- ',
  '• ',
  '1. ',
  '2) ',
  ':',
  '..',
  '...المزيد',
  '(CNN)-- ',
  '(رويترز)',
  '../ ',
  ' - ',
  ' | ',
  '«',
  '»',
  '"',
  '***',
  '// انتهى //',
  '15:22 ت م',
  '\nاقرأ أيضاً:\n',
  '\nإقرأ أيضا: ',
  '\nمقالات مشابهة\n',
  '\nروابط ذات علاقة\n',
  '\nالمصدر: ',
  '\nالمصدر\n',
  '\nشارك هذا الموضوع:\n',
  ' سمات ',
  'رابط الخبر بصحيفة',
  'مقالات أخرى للكاتب',
  'الأربعاء، 23 كانون الأول/ديسمبر 2009',
  '٢٠١٥/٧/٢١',
  '1201 (GMT+04:00) - 24/08/09',
  '99/99/9999',
  '\nبقلم: ',
  '\nسبق- الرياض:\n',
]

/** A document made of others: cut, joined, repeated, shuffled, with splinters put in. */
export function mutate(texts: readonly string[], next: () => number): string {
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)]!
  let text = pick(texts)
  const steps = 1 + Math.floor(next() * 6)
  for (let step = 0; step < steps; step++) {
    const at = Math.floor(next() * (text.length + 1))
    const to = Math.min(text.length, at + Math.floor(next() * 400))
    const kind = Math.floor(next() * 9)
    if (kind === 0) text = text.slice(0, at) + text.slice(to)
    else if (kind === 1) text = text.slice(at)
    else if (kind === 2) text = text.slice(0, at)
    else if (kind === 3) text = text.slice(0, at) + pick(splinters).repeat(1 + Math.floor(next() * 4)) + text.slice(at)
    else if (kind === 4) text = text.slice(0, at) + pick(texts).slice(0, 1500) + text.slice(at)
    else if (kind === 5) text = text.replaceAll('\n\n', '\n')
    else if (kind === 6) text = text.replaceAll('\n', pick(['\n\n', ' ', '\r\n', '\n \n']))
    else if (kind === 7)
      text = text
        .split('\n')
        .sort(() => next() - 0.5)
        .join('\n')
    else text = text.slice(0, to) + text.slice(at)
  }
  return text.slice(0, 60_000).toWellFormed()
}
