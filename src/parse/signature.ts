import { plainText } from './entities.ts'
import { lineKey } from './key.ts'
import { agencies } from './markers/agencies.ts'
import { givenNames } from './markers/given-names.ts'
import { outlets } from './markers/outlets.ts'
import { places } from './markers/places.ts'

/** Who signs a text and from where: the parts of «عبدالله البرقاوي- سبق- الرياض:». */
export interface Signature {
  place: string | null
  outlet: string | null
  agency: string | null
  /** The reporter. */
  person: string | null
}

type Part = keyof Signature

/** The name without quotes, brackets and points around it: «الشرق الأوسط» of «"الشرق الأوسط":». */
const bare = (text: string) =>
  plainText(text).replace(/^[\s«»"“”'()[\]:：.،,\-–—/|]+|[\s«»"“”'()[\]:：،,\-–—/|]+$/g, '')

/** Initials are written with and without points: أ ف ب, أ.ف.ب, أ. ف. ب, (ا ف ب). */
const agencyKey = (text: string) => lineKey(text)

export function isAgency(text: string): boolean {
  return agencies.has(agencyKey(text))
}

export function isPlace(text: string): boolean {
  const key = lineKey(text)
  return places.has(key) || (key.includes(' ') && text.split(/[،,]/).some((part) => places.has(lineKey(part))))
}

/** What a part is by itself; null where it could be a name of any kind. */
function kindOf(text: string): Part | null {
  const key = lineKey(text)
  const quoted = /[«"“]/.test(text)
  if (!quoted && places.has(key) && !(agencies.has(key) || (outlets.has(key) && key !== 'الرياض' && key !== 'مكه')))
    return 'place'
  if (agencies.has(key)) return 'agency'
  if (outlets.has(key)) return 'outlet'
  return isPlace(text) ? 'place' : null
}

/** Words that stand where a name would, and name nobody (folded). */
const nobody: ReadonlySet<string> = new Set([
  'متابعات',
  'متابعه',
  'تصوير',
  'خاص',
  'تقرير',
  'ترجمه',
  'مراسلنا',
  'المحرر',
  'التحرير',
])

/** «د. », «أ.د. », «م. » before a name. */
const personTitle = /(?<!\p{L})(?:أ|ا|د|م)\.\s*(?=\p{L})/gu

const MOST_WORDS = 5

/**
 * Reads a line or field that is nothing but a signature. Null where no part of it is a known place, agency or
 * outlet: «محمد بن علي» alone is a name, and what kind of name the line does not say.
 */
export function readSignature(line: string, source?: string): Signature | null {
  const text = plainText(line)
  if (
    text.length < 2 ||
    text.length > 90 ||
    /[.؟!…](?!\p{L}\.)[^/]/u.test(text.replace(/\.\.\/?$/, '').replace(personTitle, ''))
  )
    return null
  const parts = text
    .split(/\s*[-–—:：/|()]\s*|\s+ـ+\s+|\.{2}\/?|،\s*/)
    .map((part) => part.trim())
    .filter((part) => bare(part) !== '')
  if (parts.length === 0 || parts.length > 4 || parts.some((part) => part.split(' ').length > MOST_WORDS)) return null
  const own = source ? lineKey(source) : ''
  const signature: Signature = { place: null, outlet: null, agency: null, person: null }
  let known = 0
  const open: string[] = []
  for (const part of parts) {
    const kind = own !== '' && lineKey(part) === own && parts.length > 1 ? 'outlet' : kindOf(part)
    if (kind && signature[kind] === null) {
      signature[kind] = bare(part)
      known++
    } else if (nobody.has(lineKey(part))) continue
    else if (kind === 'place') signature.place = `${signature.place}، ${bare(part)}`
    else open.push(bare(part))
  }
  if (known === 0) return null
  for (const part of open) {
    if (signature.person === null) signature.person = part
    else return null
  }
  return signature
}

/** «عبير الدخيل – خميس مطير»: two short names with a dash between, before a text; which is whose it does not say. */
export function looksSigned(line: string): boolean {
  const text = plainText(line)
  if (text.length > 45 || !/^[\p{L}\p{M}ـ .،]+$/u.test(text.replace(/\s[-–—]\s/, ' '))) return false
  const parts = text.split(/\s[-–—]\s/)
  return parts.length === 2 && parts.every((part) => /^\S+(?: \S+){0,3}$/.test(part.trim()))
}

/** «عبد العزيز حسين»: a line of two to five words that begins as names do, and has no sign in it. */
export function looksNamed(line: string): boolean {
  const text = plainText(line).replace(personTitle, '')
  if (text.length > 40 || !/^[\p{L}\p{M}ـ -]+$/u.test(text)) return false
  const words = lineKey(text).split(' ')
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    givenNames.has(words[0]!) &&
    !words.some(
      (word) =>
        /^(?:ي|ت)\p{L}{3}$|^(?:في|من|الي|علي(?= )|بعد|قبل|مع)$/u.test(word) &&
        word !== words[0] &&
        !givenNames.has(word),
    )
  )
}
