import { lineKey } from './key.ts'
import { endsSentence } from './layout.ts'
import type { Line } from './lines.ts'
import { leadVerbs } from './markers/lead-verbs.ts'
import type { Unit } from './unit.ts'

/** Longest headline, in UTF-16 units. */
const LONGEST_HEADLINE = 150

const lengthOf = (line: Line) => line.end - line.start
const endsWithStop = (text: string, end: number) => /[.:؛][\s"”»’')\]]*$/.test(text.slice(Math.max(0, end - 4), end))

/** Tells soft wraps from paragraph borders in a text whose paragraphs are parted by blank lines. */
export class SoftWraps {
  readonly #text: string
  readonly #lines: readonly Line[]
  readonly #isHeadline: (key: string) => boolean
  /** True below a marker that announces titles: they stand one a line until a blank line follows them. */
  #titles = false

  constructor(text: string, lines: readonly Line[], isHeadline: (key: string) => boolean) {
    this.#text = text
    this.#lines = lines
    this.#isHeadline = isHeadline
  }

  /** Whether the unit of a line goes on with the paragraph before it. */
  joins(before: Unit, unit: Unit, index: number): boolean {
    const line = this.#lines[index]!
    const previous = this.#lines[index - 1]!
    const announced = before.mark !== null && (before.mark.kind === 'read-also' || before.mark.kind === 'related')
    if (announced && before.mark!.valueStart >= before.end) this.#titles = true
    else if (line.afterBlank) this.#titles = false
    if (line.afterBlank || before.mark || unit.mark || before.furniture || unit.furniture) return false
    if (this.#titles) return false
    if (unit.bullet) return this.#isDash(before, unit, index)
    if (before.bullet) return lengthOf(previous) >= 60 && !endsSentence(this.#text, previous.end)
    if (before.lines > 1) return true
    if (index > 1) return !(previous.afterBlank && this.#isHeadline(before.key))
    // Two short lines that end no sentence are a headline and a signature, not a wrapped paragraph.
    const next = this.#lines[2]
    const short = Math.max(lengthOf(previous), lengthOf(line)) < 100 && !endsSentence(this.#text, line.end)
    if (short && next && (next.afterBlank || lengthOf(next) > 100)) return false
    return !(this.#isHeadline(before.key) || this.#heads(previous, line))
  }

  /** «- أيدها الله -» wrapped to a line's start is no bullet: it stands alone, inside a sentence. */
  #isDash(before: Unit, unit: Unit, index: number): boolean {
    if (
      before.bullet ||
      unit.bullet!.ordered ||
      endsSentence(this.#text, before.end) ||
      lengthOf(this.#lines[index - 1]!) < 40
    )
      return false
    const next = this.#lines[index + 1]
    return !next || next.afterBlank || !/^[-–—*]\s/.test(this.#text.slice(next.start, next.start + 2))
  }

  /**
   * Whether the first line is the headline of the text right below it: its words come again there, and the second
   * line begins as a sentence does. A wrapped sentence goes on in the middle instead.
   */
  #heads(line: Line, next: Line): boolean {
    const text = this.#text
    if (lengthOf(line) > LONGEST_HEADLINE || endsWithStop(text, line.end)) return false
    if (lengthOf(next) <= lengthOf(line) && !next.afterBlank && !this.#lines[2]) return false
    const first = lineKey(text.slice(line.start, line.end)).split(' ')
    const below = lineKey(text.slice(next.start, Math.min(next.end, next.start + 900))).split(' ')
    const again = shareAgain(first, new Set(below.map(stem)))
    let sign = again
    if (leadVerbs.has(below[0]!)) sign += 0.3
    // A past verb opens a text's first sentence; headlines begin with a noun, or a verb in the present.
    else if (leadVerbs.has(first[0]!)) sign -= /^[يت]/.test(first[0]!) ? 0.25 : 0.8
    if (/^ال/.test(below[0]!) && /^(?:و|ب|ل|ف|ك)?ال/.test(first.at(-1)!)) sign -= 0.35
    if (continuing.test(below[0]!) || dangling.has(first.at(-1)!)) sign -= 0.4
    return sign >= 0.25
  }
}

const stem = (word: string) => word.replace(/^(?:وال|بال|فال|كال|لل|ال|و|ب|ل)(?=\p{L}{3})/u, '')

/** Share of a line's content words that come again in the text below. */
function shareAgain(line: readonly string[], below: ReadonlySet<string>): number {
  const words = line.map(stem).filter((word) => word.length > 2)
  return words.length === 0 ? 0 : words.filter((word) => below.has(word)).length / words.length
}

/** First words of a line that goes on with a sentence (folded). */
const continuing = /^(?:في|من|الي|علي|عن|مع|التي|الذي|الذين|ان|او|ثم|حيث|بعد|قبل|خلال|ضمن|بين|و\p{L}{3,})$/u
/** Last words that a line cannot end a headline with. */
const dangling: ReadonlySet<string> = new Set([
  'في',
  'من',
  'الي',
  'علي',
  'عن',
  'مع',
  'التي',
  'الذي',
  'ان',
  'او',
  'بن',
  'بنت',
  'عبد',
  'ابو',
  'ال',
  'و',
  'بعد',
  'قبل',
  'خلال',
  'بين',
  'حيث',
  'كما',
  'لدي',
  'عند',
  'منذ',
  'حتي',
])
