/**
 * The ways a word can be read: clitics, then a noun with number, gender and pronoun, or a verb with its subject and object.
 * Only readings whose rest is known are told.
 *
 *     وللصحفيين = ولل + صحفي + ين        وسيعلنونها = و + سي + علن + ون + ها
 */
import { type CliticRow, clitics, verbPrefixes } from './tables/clitics.ts'
import {
  type EndingRow,
  endings,
  imperfectEndings,
  perfectEndings,
  pronouns,
  type SuffixRow,
} from './tables/suffixes.ts'
import { clippedKeys, imperfectKeys, nisbaKey, nounKey, particleKeys, perfectKeys } from './word-table.ts'

export type WordKind = 'particle' | 'noun' | 'verb'
export type VisitReading = (
  stem: string,
  key: string,
  clitics: string,
  suffix: string,
  cost: number,
  kind: WordKind,
) => void
/** What is left of a word after these clitics and before this suffix, which no table knows: an archive may, as a noun. */
export interface Rest {
  stem: string
  clitics: string
  suffix: string
  cost: number
}

/** A reading by a nisba, or by a word that only the archive knows, costs this more than one by a word of the tables. */
const DERIVED = 0.8
/** A word in ة takes its tanwin without an alef: «دورها» is دور + ها, not دوره + ا. */
const TANWIN_AFTER_HEH = 0.4

const verbalClitics = new Set(['', 'و', 'ف', 'ل', 'ول', 'فل', 'لا', 'ما', 'ولا', 'وما'])
/** Participles of the derived forms, whose «ي» is a construct plural («مستثمري») and hardly ever a nisba. */
const participle = /^م(?:ست|ت|ن)..?.{2}$/

/** What «ت» leaves of a masdar of a defective verb: «تلبية» is hardly ever «she obeys him». */
const masdar = /^..يه$/

const byLast = (letters: string) => letters.at(-1)

const cliticsByFirst = rowsBy(clitics, (letters) => letters[0])
const pronounsByLast = rowsBy(pronouns, byLast)
const freeEndings = rowsBy(
  endings.filter(([, , where]) => where !== 'pronoun'),
  byLast,
)
const boundEndings = rowsBy(
  endings.filter(([, , where]) => where !== 'end'),
  byLast,
)

/** The stems of a tense and what follows them. */
interface Tense {
  subjects: Rows<SuffixRow>
  keys: ReadonlyMap<string, string>
  cost: number
}

const perfect: Tense = { subjects: rowsBy(perfectEndings, byLast), keys: perfectKeys, cost: 0.1 }
const clipped: Tense = {
  subjects: rowsBy(
    perfectEndings.filter(([letters]) => letters !== ''),
    byLast,
  ),
  keys: clippedKeys,
  cost: 0.1,
}
/** The cost is that of its prefix. */
const imperfect: Tense = { subjects: rowsBy(imperfectEndings, byLast), keys: imperfectKeys, cost: 0 }
const noPronoun: SuffixRow = ['', 0]

type Rows<Row> = { empty: readonly Row[]; by: ReadonlyMap<string, readonly Row[]> }

/** Rows that can fit a word, by the letter they show there; a row without letters fits every word. */
function rowsBy<Row extends readonly [string, ...unknown[]]>(
  rows: readonly Row[],
  letterOf: (letters: string) => string | undefined,
): Rows<Row> {
  const empty = rows.filter(([letters]) => letters === '')
  const by = new Map<string, Row[]>()
  for (const row of rows) {
    const letter = letterOf(row[0])
    if (letter !== undefined && !by.has(letter)) by.set(letter, [...empty])
    if (letter !== undefined) by.get(letter)!.push(row)
  }
  return { empty, by }
}

const fitting = <Row>(rows: Rows<Row>, letter: string | undefined) => rows.by.get(letter ?? '') ?? rows.empty

/** Visits the readings of a base form, in the order of the tables. @param rests takes what an archive may know. */
export function visitReadings(base: string, visit: VisitReading, rests?: Rest[]): void {
  for (const clitic of fitting<CliticRow>(cliticsByFirst, base[0])) {
    const [letters, article, cost] = clitic
    if (base.length < letters.length + 2 || !base.startsWith(letters)) continue
    const rest = base.slice(letters.length)
    if (rest.length > 2 || letters === '' || letters === 'و' || letters === 'ف' || letters === 'ال') {
      const particle = particleKeys.get(rest)
      if (particle !== undefined) visit(rest, particle, letters, '', cost - 0.1, 'particle')
    }
    visitNouns(rest, clitic, '', 0, fitting<EndingRow>(freeEndings, rest.at(-1)), visit, rests)
    if (!article) {
      for (const [pronoun, price] of fitting<SuffixRow>(pronounsByLast, rest.at(-1))) {
        if (!rest.endsWith(pronoun)) continue
        const body = rest.slice(0, -pronoun.length)
        visitNouns(body, clitic, pronoun, price, fitting<EndingRow>(boundEndings, body.at(-1)), visit, rests)
      }
    }
    if (verbalClitics.has(letters)) visitVerbs(rest, letters, cost, visit)
  }
}

function visitNouns(
  body: string,
  [clitic, article, cliticCost]: CliticRow,
  pronoun: string,
  pronounCost: number,
  rows: readonly EndingRow[],
  visit: VisitReading,
  rests: Rest[] | undefined,
): void {
  for (const [letters, to, , cost] of rows) {
    if (!body.endsWith(letters) || (letters === 'ا' && article)) continue
    const stem = body.slice(0, body.length - letters.length) + to
    if (stem.length < 2 || !mayEnd(stem, letters, pronoun)) continue
    const price = cliticCost + pronounCost + cost + (letters === 'ا' && stem.endsWith('ه') ? TANWIN_AFTER_HEH : 0)
    const key = nounKey(stem, article)
    if (key !== undefined) {
      visit(stem, key, clitic, letters + pronoun, price, 'noun')
      continue
    }
    const derived = nisbaKey(stem)
    if (derived !== undefined) visit(stem, derived, clitic, letters + pronoun, price + DERIVED, 'noun')
    else rests?.push({ stem, clitics: clitic, suffix: letters + pronoun, cost: price + DERIVED })
  }
}

/** Whether a noun may take an ending: some endings are as often the last letters of a short word or a name. */
function mayEnd(stem: string, letters: string, pronoun: string): boolean {
  switch (letters) {
    case 'ي':
      return participle.test(stem)
    case 'و':
      return stem.length > 3 && stem.startsWith('م') // ممثلو, but مترو
    case 'ان':
      return stem.length > 3 // الجهازان, but جمعان
    default:
      return pronoun !== 'ني' && (pronoun !== 'ك' || stem.length > 3) // مايك
  }
}

function visitVerbs(rest: string, clitic: string, cost: number, visit: VisitReading): void {
  visitConjugated(rest, perfect, { letters: clitic, prefix: '', cost: cost + perfect.cost }, visit)
  visitConjugated(rest, clipped, { letters: clitic, prefix: '', cost: cost + clipped.cost }, visit)
  for (const [prefix, price] of verbPrefixes) {
    if (!rest.startsWith(prefix)) continue
    const body = rest.slice(prefix.length)
    if (prefix === 'ت' && masdar.test(body)) continue
    visitConjugated(body, imperfect, { letters: clitic, prefix, cost: cost + price }, visit)
  }
}

/** What was read before the stem of a verb, and its cost so far. */
interface VerbFront {
  letters: string
  prefix: string
  cost: number
}

function visitConjugated(rest: string, tense: Tense, front: VerbFront, visit: VisitReading): void {
  visitSubjects(rest, noPronoun, tense, front, visit)
  for (const pronoun of fitting<SuffixRow>(pronounsByLast, rest.at(-1))) {
    if (rest.endsWith(pronoun[0])) visitSubjects(rest.slice(0, -pronoun[0].length), pronoun, tense, front, visit)
  }
}

function visitSubjects(
  body: string,
  [pronoun, price]: SuffixRow,
  { subjects, keys }: Tense,
  { letters, prefix, cost }: VerbFront,
  visit: VisitReading,
): void {
  for (const [subject, subjectCost] of fitting(subjects, body.at(-1))) {
    if (!body.endsWith(subject)) continue
    const stem = body.slice(0, body.length - subject.length)
    const key = keys.get(stem)
    if (key !== undefined) visit(prefix + stem, key, letters, subject + pronoun, cost + price + subjectCost, 'verb')
  }
}
