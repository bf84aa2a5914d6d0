import { quoted } from './quoted.ts'
import type { Cite, Reference } from './reference.ts'

const months = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
] as const

/** How Arabic bibliographies write what is not known: «دون تاريخ». */
const undated = 'د.ت.'

/** A style of citing in words. */
export interface PlainStyle {
  name: 'apa' | 'mla' | 'chicago'
  cite: Cite
}

/** The date in words, in the archive's digits. */
interface WrittenDate {
  /** «2015، 10 أغسطس» */
  yearFirst: string
  /** «10 أغسطس 2015» */
  dayFirst: string
}

/** The parts of a citation in the order of a style; `null` where one is not known. */
type Arrange = (reference: Reference, date: WrittenDate) => (string | null)[]

export const plainStyles: readonly PlainStyle[] = [
  // Author. (2015، 10 أغسطس). Title. Source. Address. — APA 7, as its Arabic adaptations print it.
  style('apa', '. ', ({ author, source, title, titleMade, url }, { yearFirst }) => {
    const shown = titleMade ? `[${title}]` : title
    const responsible = author ?? source
    if (responsible === null) return [shown, `(${yearFirst})`, url]
    return [responsible, `(${yearFirst})`, shown, author === null ? null : source, url]
  }),
  // Author. «Title». Source، 10 أغسطس 2015، address. Archive، its address. — MLA 9, the archive as second container.
  style('mla', '. ', (reference, { dayFirst }) => [
    reference.author,
    quotedTitle(reference),
    joined([reference.source, dayFirst, reference.url]),
    joined([reference.archive, otherAddress(reference)]),
  ]),
  // Author، «Title»، Source، 10 أغسطس 2015، archive، address. — Chicago 17, as a note.
  style('chicago', '، ', (reference, { dayFirst }) => [
    reference.author,
    quotedTitle(reference),
    reference.source,
    dayFirst,
    reference.archive,
    reference.archiveUrl ?? reference.url,
  ]),
]

/** The citation that an article's page shows first. */
export const plain: Cite = plainStyles[0]!.cite

function style(name: PlainStyle['name'], separator: string, arrange: Arrange): PlainStyle {
  const cite: Cite = (reference) => {
    const date = written(reference)
    return punctuated(
      arrange(reference, date).filter((part) => part !== null),
      separator,
    )
  }
  return { name, cite }
}

/** Puts the separator between the parts; one that ends a sentence by itself gets no full stop more. */
function punctuated(parts: readonly string[], separator: string): string {
  return parts.reduce(
    (citation, part) => `${citation}${separator === '. ' && /[.؟!?…]$/.test(citation) ? ' ' : separator}${part}`,
  )
}

function written({ date, digits }: Reference): WrittenDate {
  const [year, month, day] = date
  if (year === undefined) return { yearFirst: undated, dayFirst: undated }
  const dayAndMonth = month === undefined ? '' : `${day === undefined ? '' : `${day} `}${months[month - 1]}`
  const shown = (text: string) =>
    digits === 'latin' ? text : text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
  return {
    yearFirst: shown(dayAndMonth === '' ? `${year}` : `${year}، ${dayAndMonth}`),
    dayFirst: shown(dayAndMonth === '' ? `${year}` : `${dayAndMonth} ${year}`),
  }
}

/** A title that the text did not have stands in brackets, the cataloguer's mark for what was supplied. */
function quotedTitle({ title, titleMade }: Reference): string {
  return titleMade ? `[${title}]` : quoted(title)
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('، ')
}

/** The archive's address where it is not the one already given. */
function otherAddress({ url, archiveUrl }: Reference): string | null {
  return archiveUrl === url ? null : archiveUrl
}
