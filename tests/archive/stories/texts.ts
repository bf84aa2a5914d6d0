import fc from 'fast-check'
import type { StoryArticle } from '../../../src/archive/stories/group.ts'

/** Syllables that invented words are made of: any two texts of such words are unrelated. */
const syllables = [
  'با',
  'تو',
  'ثي',
  'جا',
  'حو',
  'خي',
  'دا',
  'رو',
  'زي',
  'سا',
  'شو',
  'صي',
  'ضا',
  'طو',
  'عي',
  'غا',
  'فو',
  'قي',
]

/** An invented word of three or four syllables. */
export const word: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...syllables), { minLength: 3, maxLength: 4 })
  .map((parts) => parts.join(''))

/** The words of an article of 60 to 300 words. */
export const body: fc.Arbitrary<string[]> = fc.array(word, { minLength: 60, maxLength: 300 })

/** An article with the words as paragraphs of 50. */
export function article(id: string, words: readonly string[], facts: Partial<StoryArticle> = {}): StoryArticle {
  const blocks: string[] = []
  for (let start = 0; start < words.length; start += 50) blocks.push(`${words.slice(start, start + 50).join(' ')}.`)
  return { id, headline: words.slice(0, 8).join(' '), published: null, source: null, blocks, ...facts }
}

/** Each word at its place `position * every` replaced by an invented one. */
export function changed(words: readonly string[], every: number, shift: number): string[] {
  return words.map((own, index) => (index % every === shift % every ? `${own}مك` : own))
}
