import type { Marks } from './html-marks.ts'

/**
 * The text of a page in order, with what each stretch of it is. White space collapses as browsers collapse it, blocks
 * stand on lines of their own, hidden elements and scripts are left out.
 */

/** A stretch of text in one block. */
export interface Stretch {
  start: number
  end: number
  /** The block's nearest element; what the stretch is, its ancestors say. */
  element: Element
  /** The entry of a list it stands in, and that list; kept here since Readability takes the page apart. */
  item: Element | null
  list: Element | null
  /** Numbers of its texts, and how many characters each gave. */
  texts: { index: number; length: number }[]
  /** Characters of it that are links, and the first link. */
  linked: number
  link: Element | null
  /** Elements inside the line that say of themselves that they are a byline or a date. */
  marked: { start: number; end: number; element: Element }[]
}

export interface PageText {
  reading: string
  stretches: Stretch[]
  /** The text nodes that gave the reading, by number. */
  texts: Text[]
}

/** Elements whose text a reader does not see, or that are no text. */
const unread = new Set(
  (
    'script style noscript template head svg math iframe object embed canvas video audio select option datalist textarea ' +
    'title meta link map'
  ).split(' '),
)

/** Elements that begin and end a line. */
const blocks = new Set(
  (
    'address article aside blockquote body button center caption dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ' +
    'table tbody tfoot thead tr ul'
  ).split(' '),
)
/** Elements after which a blank line stands. */
const paragraphs = new Set('p blockquote h1 h2 h3 h4 h5 h6 ul ol dl table figure article section pre'.split(' '))

/** Elements that are one line however they are broken. */
const wholes = new Set('h1 h2 h3 h4 h5 h6 li figcaption'.split(' '))
/** Marks that part a line: «بقلم فلان | 4 آذار» is two things. */
const partingTypes = new Set<string | undefined>(['byline', 'published', 'source'])
const entries = new Set(['li'])
const listNames = new Set(['ul', 'ol', 'menu'])
/** Elements that make lines inside a table's cell. */
const lineNames = new Set('br p div table ul ol h1 h2 h3 h4'.split(' '))

const TEXT_NODE = 3
const ELEMENT_NODE = 1

export function textOfPage(page: Document, marks: Marks): PageText {
  const writer = new Writer(page.documentElement, marks)
  for (const child of page.childNodes) writer.node(child)
  writer.endStretch(2)
  return { reading: writer.reading(), stretches: writer.stretches, texts: writer.texts }
}

class Writer {
  readonly stretches: Stretch[] = []
  readonly texts: Text[] = []
  #parts: string[] = []
  #length = 0
  #stretch: Stretch | null = null
  /** White space seen since the last character. */
  #space = false
  /** Line ends due before the next stretch. */
  #lineEnds = 0
  #block: Element
  #marks: Marks
  #link: Element | null = null
  #preformatted = 0

  constructor(root: Element, marks: Marks) {
    this.#block = root
    this.#marks = marks
  }

  reading(): string {
    return this.#parts.join('') + (this.#length > 0 ? '\n' : '')
  }

  node(node: Node): void {
    if (node.nodeType === TEXT_NODE) this.#text(node as Text)
    else if (node.nodeType === ELEMENT_NODE) this.#element(node as Element)
  }

  #element(element: Element): void {
    const name = element.localName
    if (unread.has(name) || element.hasAttribute('hidden')) return
    if (name === 'br') {
      this.#lineBreak()
      return
    }
    const isCell = name === 'td' || name === 'th'
    const isBlock = blocks.has(name) || (isCell && isLayout(element))
    const before = { block: this.#block, link: this.#link }
    if (isBlock) {
      this.endStretch(paragraphs.has(name) ? 2 : 1)
      this.#block = element
    }
    if (name === 'a' && element.hasAttribute('href')) this.#link = element
    if (name === 'pre') this.#preformatted++
    if (isCell && !isBlock && this.#stretch !== null) this.#append('\t', null)
    const from = this.#length
    for (const child of element.childNodes) this.node(child)
    if (
      !isBlock &&
      this.#stretch !== null &&
      this.#length > from &&
      partingTypes.has(this.#marks.of(element).mark?.type)
    ) {
      this.#stretch.marked.push({ start: Math.max(from, this.#stretch.start), end: this.#length, element })
    }
    if (name === 'pre') this.#preformatted--
    if (isBlock) this.endStretch(paragraphs.has(name) ? 2 : 1)
    this.#block = before.block
    this.#link = before.link
  }

  /** A line break parts stretches, but in headings, entries and captions, which are one however they are broken. */
  #lineBreak(): void {
    if (within(this.#block, wholes) !== null && this.#stretch !== null) this.#append('\n', null)
    else this.endStretch(1)
    this.#space = false
  }

  #text(text: Text): void {
    const data = text.data
    if (this.#preformatted > 0) {
      for (const [number, line] of data.split('\n').entries()) {
        if (number > 0) this.endStretch(line.trim() === '' ? 2 : 1)
        this.#collapsed(line, text)
      }
    } else this.#collapsed(data, text)
  }

  #collapsed(data: string, text: Text): void {
    const words = data.replace(/[ \t\n\f\r]+/g, ' ')
    if (words === '' || words === ' ') {
      this.#space ||= words === ' '
      return
    }
    const bare = words.trim() === '' ? words : words.replace(/^ | $/g, '')
    if (words.startsWith(' ')) this.#space = true
    this.#append(this.#space && this.#stretch !== null && !this.#endsLine() ? ` ${bare}` : bare, text)
    this.#space = words.endsWith(' ')
  }

  #endsLine(): boolean {
    return /\s$/.test(this.#parts.at(-1) ?? '\n')
  }

  #append(piece: string, text: Text | null): void {
    const stretch = (this.#stretch ??= this.#begin())
    this.#parts.push(piece)
    this.#length += piece.length
    stretch.end = this.#length
    if (text === null) return
    if (this.texts.at(-1) !== text) this.texts.push(text)
    stretch.texts.push({ index: this.texts.length - 1, length: piece.length })
    if (this.#link === null) return
    stretch.linked += piece.trim().length
    stretch.link ??= this.#link
  }

  #begin(): Stretch {
    if (this.#length > 0) {
      const ends = '\n'.repeat(Math.max(1, this.#lineEnds))
      this.#parts.push(ends)
      this.#length += ends.length
    }
    this.#lineEnds = 0
    const element = this.#block
    const item = within(element, entries)
    const list = within(item, listNames)
    return { start: this.#length, end: this.#length, element, item, list, texts: [], linked: 0, link: null, marked: [] }
  }

  endStretch(lineEnds: number): void {
    if (this.#stretch !== null) {
      const last = this.#parts.at(-1)!
      const bare = last.trimEnd()
      this.#parts[this.#parts.length - 1] = bare
      this.#length -= last.length - bare.length
      this.#stretch.end = this.#length
      if (this.#stretch.end > this.#stretch.start) this.stretches.push(this.#stretch)
      this.#stretch = null
    }
    this.#lineEnds = Math.max(this.#lineEnds, lineEnds)
    this.#space = false
  }
}

/** The nearest of an element and those around it that has one of some names. */
export function within(element: Element | null, names: ReadonlySet<string>): Element | null {
  for (let at = element; at !== null; at = at.parentElement) if (names.has(at.localName)) return at
  return null
}

/** Whether a cell belongs to a table that places things on the page, and not to one of figures, whose rows are lines. */
function isLayout(cell: Element): boolean {
  return cell.parentElement !== null && holdsLines(cell.parentElement)
}

function holdsLines(element: Element): boolean {
  for (const child of element.children) if (lineNames.has(child.localName) || holdsLines(child)) return true
  return false
}
