/**
 * Arabic letters that a Latin spelling of a name may stand for: `[latin, consonants]`, longest first. Vowels and doublings are
 * left out, since a name may be written with long or short ones; what the letters leave is a skeleton to look up.
 */
export const romanisation: readonly (readonly [latin: string, arabic: string])[] = [
  ['ngt', 'نت'], // Washington واشنطن
  ['sch', 'ش'], // Schröder شرودر
  ['kh', 'خ'],
  ['gh', 'غ'],
  ['sh', 'ش'],
  ['ch', 'ش'], // Chavez تشافيز, Charles شارل
  ['th', 'ث'],
  ['dh', 'ذ'],
  ['ph', 'ف'],
  ['ck', 'ك'],
  ['ts', 'تس'],
  ['q', 'ق'],
  ['x', 'كس'],
  ['b', 'ب'],
  ['p', 'ب'],
  ['t', 'ت'],
  ['j', 'ج'],
  ['g', 'غ'],
  ['h', 'ه'],
  ['d', 'د'],
  ['r', 'ر'],
  ['z', 'ز'],
  ['s', 'س'],
  ['f', 'ف'],
  ['v', 'ف'],
  ['k', 'ك'],
  ['c', 'ك'], // Cameron كاميرون; before e, i, y it is s
  ['l', 'ل'],
  ['m', 'م'],
  ['n', 'ن'],
  ['w', 'و'],
  ['y', 'ي'],
]

/** Letters of one sound to a Latin ear: each is taken for the first of its row. */
export const soundsAlike: readonly string[] = ['تطث', 'سصش', 'دضذظ', 'كقخ', 'غج', 'هحة', 'زظ', 'فڤ', 'بپ']
