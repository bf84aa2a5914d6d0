import { decodeEndings, type EndingWord } from './ending-list.ts'
import { decodeFirsts } from './numbered-list.ts'
import type { SegmentFiles } from './segment-files.ts'
import { decodeSounds, type SoundingKey } from './sound-list.ts'
import { upperBound } from './upper-bound.ts'
import { decodeWords, type ListedWord } from './word-list.ts'

/** The lists of a segment's words in other orders than the dictionary's. */
export class SegmentLists {
  readonly #files: SegmentFiles

  constructor(files: SegmentFiles) {
    this.#files = files
  }

  /** First word of each file of the word list. */
  async wordFiles(): Promise<string[]> {
    return decodeFirsts(await this.#files.content('wordsRoot'))
  }

  async words(file: number): Promise<ListedWord[]> {
    return decodeWords(await this.#files.content('words', file))
  }

  /** First word of each file of the list by endings, backwards. */
  async endingFiles(): Promise<string[]> {
    return decodeFirsts(await this.#files.content('endingsRoot'))
  }

  async endings(file: number): Promise<EndingWord[]> {
    return decodeEndings(await this.#files.content('endings', file))
  }

  /** Keys that may be read as a name in Latin letters of that skeleton. */
  async sounding(skeleton: string): Promise<SoundingKey[]> {
    const firsts = decodeFirsts(await this.#files.content('soundsRoot'))
    const start = `${skeleton}\u0000`
    const from = Math.max(0, upperBound(firsts, start) - 1)
    const to = upperBound(firsts, `${start}\uffff`)
    const files = Array.from({ length: to - from }, async (_, index) => {
      return decodeSounds(await this.#files.content('sounds', from + index), start)
    })
    return (await Promise.all(files)).flat()
  }
}
