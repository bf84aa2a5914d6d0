/**
 * What elements say of themselves by their names, classes, ids and microdata. Asked of every element of a page, so it looks
 * at attributes itself: CSS selectors took half of a page's time.
 */
import type { Region } from '../model/capture.ts'

/**
 * What an element makes of the lines in it, if they are no longer than `longest` characters: the first row that matches.
 * Rows are for lines about the article, from some above its title to its end.
 */
export interface Mark {
  type: Region['type']
  names?: readonly string[]
  rel?: string
  itemprop?: RegExp
  /** Over class and id. */
  classes: RegExp
  longest: number
  /** What the line must have. */
  has?: RegExp
}

/** The parts of class names: `post-date`, `post_date`, `postDate`. */
const part = (words: string) =>
  new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-]|[A-Z])|[a-z](?:${capitals(words)})(?=$|[\\s_-])`)

function capitals(words: string): string {
  return words.replace(/(^|\|)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
}

export const marks: readonly Mark[] = [
  { type: 'caption', names: ['figcaption'], classes: part('caption|captions'), longest: 400 },
  { type: 'tags', rel: 'tag', classes: part('tags|keywords|taglist'), longest: 400 },
  {
    type: 'byline',
    rel: 'author',
    itemprop: /^author$/,
    classes: part('byline|author|writer|journalist'),
    longest: 120,
  },
  {
    type: 'published',
    names: ['time'],
    itemprop: /^date/,
    classes: part('date|time|datetime|published|pubdate|posted|timestamp'),
    longest: 120,
    has: /\p{Nd}/u, // a date has a number in it; «الآن» under a class «time» is none
  },
  { type: 'source', itemprop: /^publisher$/, classes: part('source|agency'), longest: 120 },
]

/** Elements that hold a list of other articles. */
const relatedClasses = /related|similar|read-?also|see-?also|recommend|more-?news/i
/** Elements that are furniture wherever they stand, by name or role. */
const furnitureNames = new Set(['nav', 'header', 'footer', 'aside', 'form'])
const furnitureRoles = new Set(['navigation', 'banner', 'contentinfo', 'complementary'])

export interface OwnMarks {
  mark: Mark | null
  related: boolean
  furniture: boolean
}

/** The marks of elements, each looked at once. */
export class Marks {
  #known = new Map<Element, OwnMarks>()

  of(element: Element): OwnMarks {
    let own = this.#known.get(element)
    if (own === undefined) {
      own = look(element)
      this.#known.set(element, own)
    }
    return own
  }

  /** The nearest element that a line lies in, itself included, of which something holds. */
  nearest(element: Element | null, holds: (own: OwnMarks, element: Element) => boolean): Element | null {
    for (let at = element; at !== null; at = at.parentElement) if (holds(this.of(at), at)) return at
    return null
  }
}

function look(element: Element): OwnMarks {
  const name = element.localName
  const classes = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.trim()
  const itemprop = element.getAttribute('itemprop')
  const rel = element.getAttribute('rel')?.toLowerCase().split(/\s+/) ?? []
  const mark = marks.find(
    (row) =>
      row.names?.includes(name) ||
      (row.rel !== undefined && rel.includes(row.rel)) ||
      (itemprop !== null && row.itemprop?.test(itemprop)) ||
      (classes !== '' && row.classes.test(classes)),
  )
  return {
    mark: mark ?? null,
    related: classes !== '' && relatedClasses.test(classes),
    furniture: furnitureNames.has(name) || furnitureRoles.has(element.getAttribute('role') ?? ''),
  }
}

/** Whether an element's text is longer than a number of characters. */
export function isLonger(element: Element, limit: number): boolean {
  let left = limit
  const count = (node: Node): boolean => {
    if (node.nodeType === 3) left -= (node as Text).data.trim().length
    else for (const child of node.childNodes) if (count(child)) return true
    return left < 0
  }
  return count(element)
}
