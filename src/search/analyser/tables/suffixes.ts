/** What is written onto the end of a word: `[letters, cost]`. Base forms: ة is ه, ى is ي. */
export type SuffixRow = readonly [letters: string, cost: number]

/** Possessive and object pronouns; «ني» stands on verbs alone. */
export const pronouns: readonly SuffixRow[] = [
  ['ه', 1.2], // his, him
  ['ها', 1.2], // her
  ['هم', 1.2], // their, them
  ['هن', 1.6], // their (women)
  ['هما', 1.4], // of both
  ['نا', 1.4], // our, us
  ['كم', 1.6], // your (many)
  ['كما', 2.4], // of you both
  ['ك', 1.8], // your
  ['ني', 1.8], // me
]

/** Number and gender of nouns: `[letters, to, where, cost]`. `to` replaces the letters in the looked-up stem. */
export type EndingRow = readonly [letters: string, to: string, where: 'end' | 'pronoun' | 'both', cost: number]

export const endings: readonly EndingRow[] = [
  ['', '', 'both', 0], // the word itself
  ['ه', '', 'end', 0.4], // feminine of an adjective or agent
  ['ات', 'ه', 'both', 0.8], // plural of a noun in ة
  ['ات', '', 'both', 0.9], // sound feminine plural
  ['ت', 'ه', 'pronoun', 0.3], // ة before a pronoun
  ['ت', '', 'pronoun', 0.6], // ة of an adjective before a pronoun
  ['تين', 'ه', 'end', 0.9], // feminine dual
  ['تان', 'ه', 'end', 0.9], // feminine dual
  ['تي', 'ه', 'both', 1.2], // feminine dual in construct
  ['تا', 'ه', 'both', 1.4], // feminine dual in construct
  ['تين', '', 'end', 1], // feminine dual of an adjective
  ['تان', '', 'end', 1], // feminine dual of an adjective
  ['ون', '', 'end', 0.9], // sound masculine plural
  ['ين', '', 'end', 0.9], // sound masculine plural or dual
  ['ان', '', 'end', 1.2], // masculine dual
  ['ين', 'ي', 'end', 1.3], // plural of a noun in ى: مستوى, مستويين is given by ين; اعلى, اعلين
  ['ا', '', 'end', 1], // tanwin of the accusative
  ['ا', 'ي', 'pronoun', 1], // ى before a pronoun: مستواها
  ['ي', '', 'both', 0.5], // construct of ين after a participle: مستثمري
  ['و', '', 'both', 1.9], // construct of ون: مسؤولو
  ['ا', '', 'pronoun', 2.2], // construct of the dual
]

/** Subject endings of the perfect, `''` first. */
export const perfectEndings: readonly SuffixRow[] = [
  ['', 0], // he
  ['ت', 0.5], // she, I, you
  ['وا', 0.6], // they
  ['و', 1], // they, before a pronoun
  ['ا', 1.6], // both
  ['تا', 1], // both (women)
  ['نا', 1], // we
  ['تم', 1.4], // you (many)
]

/** Subject endings of the imperfect. */
export const imperfectEndings: readonly SuffixRow[] = [
  ['', 0], // singular
  ['ون', 0.5], // they
  ['وا', 0.6], // they (subjunctive)
  ['و', 1], // they, before a pronoun
  ['ان', 0.8], // both
  ['ا', 1], // both (subjunctive)
]
