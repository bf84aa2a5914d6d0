import { baseForm, exactForm } from '../analyser/forms.ts'
import { WordNumbers } from './word-numbers.ts'

/** The words of some of an archive's documents: see `Vocabulary` for what each list says. */
export interface WordCounts {
  forms: string[]
  baseOfForm: number[]
  occurrences: number[]
  documents: number[]
}

/** Every word met so far: its exact form, that one's base form, and in how many documents the base form stands. */
export class Vocabulary implements WordCounts {
  /** Exact forms by number, and the number of each one's base form. */
  readonly forms: string[] = []
  readonly baseOfForm: number[] = []
  /** Times each exact form was met. */
  readonly occurrences: number[] = []
  readonly bases: string[] = []
  /** Documents by base form. */
  readonly documents: number[] = []
  readonly #formOfWord = new WordNumbers((word) => this.#addForm(exactForm(detached(word))))
  readonly #formNumbers = new Map<string, number>()
  readonly #baseNumbers = new Map<string, number>()
  readonly #lastDocument: number[] = []

  /** The number of the exact form of the word that stands from `start` to `end` of a text of a document, which it counts. */
  add(text: string, start: number, end: number, document: number): number {
    const form = this.#formOfWord.numberOf(text, start, end)
    this.occurrences[form]!++
    const base = this.baseOfForm[form]!
    if (this.#lastDocument[base] !== document) {
      this.#lastDocument[base] = document
      this.documents[base]!++
    }
    return form
  }

  /** No more words come: what finds them, which is large, goes. */
  end(): void {
    this.#formOfWord.clear()
    this.#formNumbers.clear()
    this.#baseNumbers.clear()
    this.#lastDocument.length = 0
  }

  /** What another thread needs of it. */
  get counted(): WordCounts {
    const { forms, baseOfForm, occurrences, documents } = this
    return { forms, baseOfForm, occurrences, documents }
  }

  /** Takes in the words of other documents. @returns the number here of each of their forms. */
  merge({ forms, baseOfForm, occurrences, documents }: WordCounts): Uint32Array {
    const counted = new Uint8Array(documents.length)
    return Uint32Array.from(forms, (form, number) => {
      const here = this.#addForm(form)
      this.occurrences[here]! += occurrences[number]!
      const base = baseOfForm[number]!
      if (counted[base] === 0) this.documents[this.baseOfForm[here]!]! += documents[base]!
      counted[base] = 1
      return here
    })
  }

  /** Documents by base form, as the lexicon wants them. */
  counts(): Map<string, number> {
    return new Map(this.bases.map((base, number) => [base, this.documents[number]!]))
  }

  #addForm(form: string): number {
    const known = this.#formNumbers.get(form)
    if (known !== undefined) return known
    const number = this.forms.push(form) - 1
    this.#formNumbers.set(form, number)
    this.occurrences.push(0)
    this.baseOfForm.push(this.#addBase(baseForm(form)))
    return number
  }

  #addBase(base: string): number {
    const known = this.#baseNumbers.get(base)
    if (known !== undefined) return known
    const number = this.bases.push(base) - 1
    this.#baseNumbers.set(base, number)
    this.documents.push(0)
    this.#lastDocument.push(-1)
    return number
  }
}

/** A copy that does not keep alive the text it was cut from. */
function detached(word: string): string {
  return Buffer.from(word, 'utf16le').toString('utf16le')
}
