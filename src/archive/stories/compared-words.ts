import { bareFrom, isAmong, particleEnd, skeleton } from './guards/bare-word.ts'
import { numbersOf } from './guards/numbers.ts'
import { passingWords } from './guards/passing-words.ts'
import { codeUnits, NumberedWords } from './numbered-words.ts'

/** What the guards ask of a word; all words by number. */
export interface WordFacts {
  /** As it stands where it is a person's name: without the article. */
  bare: number
  /** As it is counted among the salient words, -1 where it never is. */
  salient: number
  /** All that it may be a mention of: its skeleton first, then those of what is left without particles before it. */
  mentions: readonly number[]
  /** The numbers it gives. */
  numbers: readonly number[]
}

/** Letters of a word that may be salient. */
const fewestSalient = 3

/** The words of the texts that are compared with one another, and what was asked of them. */
export class ComparedWords extends NumberedWords {
  readonly #facts: (WordFacts | undefined)[] = []

  facts(word: number): WordFacts {
    return this.#facts[word] ?? this.#learn(word)
  }

  #learn(word: number): WordFacts {
    const text = this.word(word)
    const codes = codeUnits(text)
    const whole = skeleton(this, codes, 0, codes.length)
    const after = particleEnd(codes, 0, codes.length)
    const rests = after === 0 ? [] : [after, 1].map((from) => skeleton(this, codes, from, codes.length))
    const bare = text.slice(bareFrom(codes, 0, codes.length))
    const isSalient = bare.length >= fewestSalient && !/[0-9]/.test(bare) && !isAmong(passingWords, bare)
    const number = this.numberOf(bare)
    const facts = {
      bare: number,
      salient: isSalient ? number : -1,
      mentions: [whole, ...rests],
      numbers: numbersOf(text).map((digits) => this.numberOf(digits)),
    }
    this.#facts[word] = facts
    return facts
  }
}
