/**
 * What is written onto the front of a word: `[letters, article, cost]`. `article` says that the definite article is
 * in it, so that neither a verb, a pronoun nor a tanwin can follow. The cost ranks readings of one word: the cheaper is the
 * commoner one.
 */
export type CliticRow = readonly [letters: string, article: boolean, cost: number]

export const clitics: readonly CliticRow[] = [
  ['', false, 0], // no clitic
  ['ال', true, 0.3], // the article
  ['وال', true, 1], // and the
  ['بال', true, 1], // by the
  ['فال', true, 1.5], // so the
  ['كال', true, 1.5], // like the
  ['لل', true, 1], // for the: the alef of the article falls
  ['ولل', true, 1.5], // and for the
  ['وبال', true, 1.5], // and by the
  ['فلل', true, 2], // so for the
  ['و', false, 1], // and
  ['ف', false, 2.2], // so
  ['ب', false, 1.4], // by
  ['ل', false, 1.4], // for
  ['ك', false, 2], // like
  ['وب', false, 2], // and by
  ['ول', false, 2], // and for
  ['وك', false, 2.5], // and like
  ['فب', false, 2.5], // so by
  ['فل', false, 2.5], // so for
  ['لا', false, 3], // «لا» written onto its word: «لايمكن»
  ['ما', false, 3], // «ما» written onto its word: «مازال»
  ['ولا', false, 3.5], // and not
  ['وما', false, 3.5], // and not
]

/** What stands between clitics and an imperfect verb: `[letters, cost]`. */
export const verbPrefixes: readonly (readonly [letters: string, cost: number])[] = [
  ['ي', 0.6], // he
  ['ت', 0.7], // she, you
  ['ن', 1], // we
  ['سي', 1], // he will
  ['ست', 1], // she will
  ['سن', 1.2], // we will
  ['سا', 1.4], // I will
]
