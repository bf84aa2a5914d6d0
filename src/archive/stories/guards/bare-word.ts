/*
 * What of a folded word stands for it, where texts are compared by their words. Words are ranges of code units, for every word
 * of the compared texts is looked at; the comments give the same as regular expressions.
 */
import { codeUnits, type NumberedWords } from '../numbered-words.ts'
import { hashUnits } from '../word-hashes.ts'

/** Letters a word must keep when something is taken off its beginning. */
const fewestKept = 3

const [ALEF, BEH, TEH, FEH, KAF, LAM, HEH, WAW, YEH] = [...'ابتفكلهوي'].map((letter) => letter.charCodeAt(0))

/** Letters that stand for one sound of another language, by code unit: «غوغل» and «جوجل», «سوانسي» and «سوانزي». */
const sounds = new Map(
  ['غك', 'جك', 'قك', 'زس', 'صس', 'طت', 'ضد'].map((row) => [row.charCodeAt(0), row.charCodeAt(1)] as const),
)

/**
 * Where a word begins without the article and what may stand before it, so that what follows is a noun for sure: «التشادي» is
 * counted with «تشادي». `^[وف]?(?:[بك]?ال|لل)(?=.{3})`
 */
export function bareFrom(codes: Uint16Array, from: number, to: number): number {
  let at = from
  if (codes[at] === WAW || codes[at] === FEH) at++
  const isJoined = codes[at] === BEH || codes[at] === KAF
  if (isJoined) at++
  const isArticle = codes[at + 1] === LAM && (codes[at] === ALEF || (codes[at] === LAM && !isJoined))
  return isArticle && to - at - 2 >= fewestKept ? at + 2 : from
}

/**
 * Where a word begins without letters that may be particles or its own first ones. `^(?:[وف][بكل]|[وفبكل])(?=.{3})`
 */
export function particleEnd(codes: Uint16Array, from: number, to: number): number {
  const [first, second] = [codes[from], codes[from + 1]]
  const isConjunction = first === WAW || first === FEH
  if (isConjunction && isPreposition(second) && to - from - 2 >= fewestKept) return from + 2
  return (isConjunction || isPreposition(first)) && to - from - 1 >= fewestKept ? from + 1 : from
}

const isPreposition = (code: number | undefined) => code === BEH || code === KAF || code === LAM

let own = new Uint16Array(64)

/**
 * What of a word stands for it where another text is searched for a mention: no article, no vowels (`[اوي]|[هت]$`), and one
 * letter for those that foreign names are written with, so that «أمريكا», «أميركا» and «الأمريكية» meet; where too little would
 * be left, the word without its ending of gender and origin (`(?<=.{2})[هتي]+$`): «ألماني», «ألمانية».
 */
export function skeleton(words: NumberedWords, codes: Uint16Array, start: number, to: number): number {
  const from = bareFrom(codes, start, to)
  if (own.length < to - from) own = new Uint16Array((to - from) * 2)
  let length = 0
  for (let at = from; at < to; at++) {
    const code = codes[at]!
    const isWeak = code === ALEF || code === WAW || code === YEH || (at === to - 1 && (code === HEH || code === TEH))
    if (!isWeak) own[length++] = sounds.get(code) ?? code
  }
  if (length < fewestKept) {
    let end = to
    while (end > from + 2 && isEnding(codes[end - 1]!)) end--
    length = 0
    for (let at = from; at < end; at++) own[length++] = sounds.get(codes[at]!) ?? codes[at]!
  }
  return words.number(own, 0, length, hashUnits(own, 0, length))
}

const isEnding = (code: number) => code === HEH || code === TEH || code === YEH

/** Whether a folded word, with or without particles before it, is in a list of bare words. */
export function isAmong(list: ReadonlySet<string>, word: string): boolean {
  const rest = word.slice(particleEnd(codeUnits(word), 0, word.length))
  return list.has(word) || list.has(rest) || list.has(word.slice(1))
}
