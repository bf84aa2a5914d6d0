import type { FoldedText } from '../../arabic/folded-text.ts'
import { foldedWords } from '../../arabic/words.ts'
import { byCodeUnit } from '../../model/order.ts'
import { hashUnits, hashWord } from '../stories/word-hashes.ts'
import { ambiguousNames, type Country, gazetteer, otherMeanings } from './gazetteer.ts'

/** Letters that are written onto the word that follows: and, so, by, like, for. */
const proclitics = 'وفبكل'

/** Names by their first folded word, longest first. */
const names = index()

function index(): Map<string, { words: string[]; name: string }[]> {
  const found = new Map<string, { words: string[]; name: string }[]>()
  const add = (form: string, name: string) => {
    const words = foldedWords(form)
    const list = found.get(words[0]!) ?? []
    if (list.some((known) => known.words.join(' ') === words.join(' '))) return
    list.push({ words, name })
    found.set(
      words[0]!,
      list.toSorted((a, b) => b.words.length - a.words.length),
    )
  }
  for (const country of gazetteer) {
    for (const form of formsOf(country)) add(form, country.name)
    if (country.capital && !ambiguousNames.has(country.capital)) add(country.capital, country.capital)
  }
  return found
}

function formsOf({ name, adjective, forms = [], also = [] }: Country): string[] {
  const own = ambiguousNames.has(name) ? [] : [name]
  return [...own, ...also, ...forms, ...(adjective ? adjectiveForms(adjective) : [])]
}

/** روسي: الروسي، الروسية، الروسيين، الروسيون، الروسيتين، روسية. */
function adjectiveForms(adjective: string): string[] {
  return [...['', 'ة', 'ين', 'ون', 'تين', 'تان', 'ات'].map((ending) => `ال${adjective}${ending}`), `${adjective}ة`]
}

/** 1 at the last bits of the hashes of first words: of a hundred words one or two go further. */
const firstWords = new Uint8Array(1 << 16)
for (const word of names.keys()) firstWords[hashWord(word) & 0xffff] = 1

/** The countries and cities that a text names, each once, in code-unit order. Clitics are seen through: وموسكو، للعراق. */
export function placesIn(text: FoldedText): string[] {
  const found = new Set<string>()
  for (let at = 0; at < text.count; at++) {
    if (!mayBegin(text.codes, text.start(at), text.end(at))) continue
    const match = matchAt(text, at)
    if (!match) continue
    const other = otherMeaningAt(text, at)
    if (!other) found.add(match.name)
    at += (other ?? match.words).length - 1
  }
  return [...found].sort(byCodeUnit)
}

/** Whether a word may be the first of a name, by hashes alone: as it stands, and without what `unclitic` takes off. */
function mayBegin(codes: Uint16Array, start: number, end: number): boolean {
  if (isFirst(hashUnits(codes, start, end))) return true
  for (let cut = start; cut < start + 2 && end - cut > 3 && isProclitic(codes[cut]!); cut++) {
    if (isFirst(hashUnits(codes, cut + 1, end))) return true
    if (codes[cut] === LAM && codes[cut + 1] === LAM) return true
  }
  return false
}

const LAM = 0x0644
const isFirst = (hash: number) => firstWords[hash & 0xffff] === 1
const procliticCodes = new Set(Array.from(proclitics, (letter) => letter.charCodeAt(0)))
const isProclitic = (code: number) => procliticCodes.has(code)

function matchAt(text: FoldedText, at: number): { words: string[]; name: string } | undefined {
  const isWord = (word: string, index: number) => index < text.count && text.word(index) === word
  for (const first of unclitic(text.word(at))) {
    const match = names
      .get(first)
      ?.find((name) => name.words.every((word, offset) => offset === 0 || isWord(word, at + offset)))
    if (match) return match
  }
  return undefined
}

const phrases = otherMeanings.map(foldedWords)

/** The phrase that begins at a word and gives the name there another meaning. */
function otherMeaningAt(text: FoldedText, at: number): string[] | undefined {
  const first = unclitic(text.word(at))
  const stands = (phrase: readonly string[]) =>
    first.includes(phrase[0]!) &&
    phrase.every(
      (word, offset) => offset === 0 || (at + offset < text.count && text.word(at + offset).startsWith(word)),
    )
  return phrases.find(stands)
}

/** The word, and what is left of it without one or two proclitics; لل stands for ل and ال. */
function unclitic(word: string): string[] {
  const rest = [word]
  for (let cut = 0; cut < 2 && word.length > cut + 3 && proclitics.includes(word[cut]!); cut++) {
    if (word.startsWith('لل', cut)) rest.push(`ا${word.slice(cut + 1)}`)
    rest.push(word.slice(cut + 1))
  }
  return rest
}

/** A place's name as its page's address has it. */
export function placeSlug(name: string): string {
  return name.replace(/\s+/g, '-')
}
