/** The article with what may stand before it: what follows is a noun for sure. */
const article = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/
/** Letters that may be a particle or the word's own first letter. */
const particles = /^(?:[وف][بكل]|[وفبكل])(?=.{3})/
/** Letters that spellings of one name differ in: vowels, and the endings ه and ت. */
const weakLetters = /[اوي]|[هت]$/g
/** Endings of gender and origin, for words that have hardly another letter: «ألماني», «ألمانية». */
const endings = /(?<=.{2})[هتي]+$/

/** Letters that stand for one sound of another language: «غوغل» and «جوجل», «سوانسي» and «سوانزي». */
const soundLetters: readonly (readonly [RegExp, string])[] = [
  [/[غجق]/g, 'ك'],
  [/[زص]/g, 'س'],
  [/ط/g, 'ت'],
  [/ض/g, 'د'],
]

/** A folded word without the article: «التشادي» is counted with «تشادي». */
export function bareWord(word: string): string {
  return word.replace(article, '')
}

/**
 * What of a folded word stands for it where another text is searched for a mention: no article, no vowels, and one letter
 * for those that foreign names are written with, so that «أمريكا», «أميركا» and «الأمريكية» meet; where too little would be left, the word without its ending.
 */
export function skeleton(word: string): string {
  const bare = bareWord(word)
  const strong = bare.replace(weakLetters, '')
  const kept = strong.length > 2 ? strong : bare.replace(endings, '')
  return soundLetters.reduce((word, [letters, letter]) => word.replace(letters, letter), kept)
}

/** Words for which an answer is kept, for news repeats its words: about as many as a large archive's common ones. */
const mostKept = 100_000

/** A function of a word that keeps its answers. */
export function remembered<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const kept = new Map<string, Answer>()
  return (word) => {
    const known = kept.get(word)
    if (known !== undefined) return known
    const answer = ask(word)
    if (kept.size >= mostKept) kept.clear()
    kept.set(word, answer)
    return answer
  }
}

/** All that a folded word may be a mention of: its skeleton first, then those of what is left without particles before it. */
export const mentionsOf: (word: string) => readonly string[] = remembered((word) => {
  const without = word.replace(particles, '')
  return [...new Set([skeleton(word), ...(without === word ? [] : [skeleton(without), skeleton(word.slice(1))])])]
})

/** Whether a folded word, with or without particles before it, is in a list of bare words. */
export function isAmong(words: ReadonlySet<string>, word: string): boolean {
  return words.has(word) || words.has(word.replace(particles, '')) || words.has(word.slice(1))
}
