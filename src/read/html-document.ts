import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** The adapter of linkedom and Readability: the rest of the code knows the DOM's standard types only. */

/** Texts in a page beyond which Readability is not asked: it would take minutes, and no article is so long. */
const mostTexts = 60_000
/** Depth beyond which elements are cut: pages broken in this way are traps, not articles. */
const deepest = 200

/** Parses a page. Fragments without `<body>` are given one. */
export function parsePage(html: string): Document {
  const source = /<body[\s>]/i.test(html) && /<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`
  return parseHTML(shallow(source)).document as unknown as Document
}

/** Drops opening tags that lie too deep, so that no recursion over the page runs out of stack. */
function shallow(html: string): string {
  let depth = 0
  let most = 0
  const tags =
    /<(\/?)(?:div|span|p|font|b|i|u|em|strong|blockquote|ul|ol|li|table|tbody|tr|td|center|a|section)\b[^>]*>/gi
  for (const [, closes] of html.matchAll(tags)) {
    depth = closes ? Math.max(0, depth - 1) : depth + 1
    if (depth > most) most = depth
  }
  if (most <= deepest) return html
  depth = 0
  return html.replace(tags, (tag, closes: string) => {
    if (closes) return depth-- > deepest ? '' : tag
    return ++depth > deepest ? '' : tag
  })
}

/** Characters of the private use area that carry a text's number through Readability's rebuilding of the page. */
const opening = '\uF8F0'
const closing = '\uF8F1'
const digitZero = 0xf8e0
const marks = /\uF8F0([\uF8E0-\uF8E9]{1,8})\uF8F1/g

/**
 * Which of a page's texts are its main text, by Readability; `null` where it finds none. The texts are given numbers that
 * stay with them however Readability moves and renames the elements around them. The page is spoilt by this.
 */
export function mainTexts(page: Document, texts: readonly Text[]): Set<number> | null {
  if (texts.length > mostTexts) return null
  for (const [index, text] of texts.entries()) text.data = mark(index) + text.data
  const options = { serializer: (node: Node) => node, keepClasses: true, disableJSONLD: true }
  let content: string
  try {
    content = new Readability(page, options).parse()?.content?.textContent ?? ''
  } catch {
    return null // a page that breaks Readability is still read, by its elements' names
  }
  const found = new Set<number>()
  for (const [, digits] of content.matchAll(marks)) found.add(unmark(digits!))
  return found.size === 0 ? null : found
}

function mark(index: number): string {
  return opening + String(index).replace(/\d/g, (digit) => String.fromCharCode(digitZero + Number(digit))) + closing
}

function unmark(digits: string): number {
  return Number(digits.replace(/./g, (digit) => String(digit.charCodeAt(0) - digitZero)))
}
