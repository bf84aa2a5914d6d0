/**
 * Records: documents whose text is one field among others (a JSON line, a row of a table).
 */
import type { Metadata } from '../model/metadata.ts'
import { capture } from './capture.ts'
import type { RawDocument, ReadContext, ReadEvent, ReadOptions } from './format.ts'
import { repairMojibake } from './mojibake.ts'
import { finding } from './reasons.ts'

type Field = keyof ReadOptions['fields'] & string
export type RecordFields = Record<string, unknown>

/**
 * Names under which crawlers, data sets and people's tables keep a field, in whatever capitals, with `_`, `-` and spaces or without;
 * the first one that has a value counts.
 */
const knownNames: Record<Field, readonly string[]> = {
  text: ['text', 'content', 'body', 'articleBody', 'maintext', 'النص', 'نص', 'المحتوى', 'نص الخبر'], // schema.org, news-please
  title: ['title', 'headline', 'العنوان', 'عنوان', 'عنوان الخبر'],
  url: ['url', 'link', 'الرابط', 'رابط'],
  published: ['date', 'published', 'timestamp', 'datePublished', 'date_publish', 'التاريخ', 'تاريخ', 'تاريخ النشر'],
  source: ['source', 'site', 'publisher', 'المصدر', 'الصحيفة', 'الموقع'],
  author: ['author', 'byline', 'authors', 'الكاتب', 'المؤلف'],
  tags: ['tags', 'keywords', 'الوسوم', 'الكلمات المفتاحية'],
  id: ['id', 'المعرف'],
}
const textFields = ['title', 'url', 'published', 'source', 'author'] as const

/** What a record is, where it stands, and the bytes its id is made from. */
export interface RecordDocument {
  fields: RecordFields
  bytes: Uint8Array | string
  encoding: string
  line?: number
  /** What it is called where it has no id of its own. Default: path and line. */
  ref?: string
}

/** The capture of a record. */
export function* captureRecord(
  record: RecordDocument,
  document: RawDocument,
  context: ReadContext,
): Generator<ReadEvent> {
  const { fields, line, bytes, encoding } = record
  const { options } = context
  const { path, folder } = document
  const metadata = { ...document.metadata, ...metadataOf(fields, options) }
  const { source } = metadata
  const where = { path, ...(line === undefined ? {} : { line }) }
  const place = { ...where, ...(source === undefined ? {} : { source }) }
  const text = textOf(valueAt(fields, nameOf('text', fields, options)), '\n\n')
  if (text === null) {
    const { text: chosen } = options.fields
    const known =
      chosen === undefined ? knownNames.text.some((name) => keyOf(fields, name)) : Object.hasOwn(fields, chosen)
    yield known ? finding('empty', place) : finding('no-text', place, Object.keys(fields).slice(0, 12).join(', '))
    return
  }
  const repaired = repairMojibake(text)
  if (repaired) yield finding('mojibake-repaired', place, repaired.mojibake.from, repaired.mojibake.as)
  const id = textOf(valueAt(fields, nameOf('id', fields, options)), ' ')
    ?.trim()
    .toWellFormed()
  const ref = id || record.ref || (line === undefined ? path : `${path}#${line}`)
  yield* capture({ ref, ...where, folder, bytes, encoding, reading: repaired?.text ?? text, metadata }, options)
}

/** What a record says of its text. */
export function metadataOf(fields: RecordFields, options: ReadOptions): Metadata {
  const names = new Map((Object.keys(knownNames) as Field[]).map((field) => [field, nameOf(field, fields, options)]))
  const metadata: Metadata = {}
  for (const field of textFields) {
    const given = valueAt(fields, names.get(field))
    const value = textOf(field === 'published' ? dateOf(given) : given, '، ')?.trim()
    if (value) metadata[field] = (repairMojibake(value)?.text ?? value).toWellFormed()
  }
  const tags = tagsOf(valueAt(fields, names.get('tags')))
  if (tags.length > 0) metadata.tags = tags
  const more = rest(fields, new Set(names.values()))
  takeCrawlDate(metadata, more, fields, options)
  if (Object.keys(more).length > 0) metadata.more = more
  return metadata
}

/** Whether a value is a record with a text in it. */
export function hasText(value: unknown, options: ReadOptions): value is RecordFields {
  return isRecord(value) && textOf(valueAt(value, nameOf('text', value, options)), '') !== null
}

export function isRecord(value: unknown): value is RecordFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The name a field goes by in a record: the user's, else the first known one with a value. */
function nameOf(field: Field, fields: RecordFields, options: ReadOptions): string | undefined {
  const chosen = options.fields[field]
  if (chosen !== undefined) return chosen
  for (const name of knownNames[field]) {
    if (isPresent(fields[name])) return name
    const key = keyOf(fields, name)
    if (key !== undefined && isPresent(fields[key])) return key
  }
  return undefined
}

/** The keys of a record by what is left of them without capitals, `_`, `-` and spaces; it is asked for every field. */
const foldedKeys = new WeakMap<RecordFields, ReadonlyMap<string, string>>()
const folded = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, '')
const foldedNames = new Map(Object.values(knownNames).flatMap((names) => names.map((name) => [name, folded(name)])))

/** The key that a record has for a known name; itself where it has that. */
function keyOf(fields: RecordFields, name: string): string | undefined {
  if (Object.hasOwn(fields, name)) return name
  let keys = foldedKeys.get(fields)
  if (keys === undefined) {
    // The first of several that are the same.
    keys = new Map(
      Object.keys(fields)
        .reverse()
        .map((key) => [folded(key), key]),
    )
    foldedKeys.set(fields, keys)
  }
  return keys.get(foldedNames.get(name) ?? folded(name))
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** The value of a field; a name with dots that no field has leads into objects. */
function valueAt(fields: RecordFields, name: string | undefined): unknown {
  if (name === undefined) return undefined
  if (Object.hasOwn(fields, name)) return fields[name]
  let value: unknown = fields
  for (const part of name.split('.')) value = isRecord(value) && Object.hasOwn(value, part) ? value[part] : undefined
  return value
}

/** A value as text: strings as they are, lists joined, an object by its `name` (schema.org's Person and Organization). */
function textOf(value: unknown, joint: string): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) {
    const parts = value.map((part) => textOf(part, joint)).filter((part) => part !== null && part !== '')
    return parts.length > 0 ? parts.join(joint) : null
  }
  return isRecord(value) && typeof value['name'] === 'string' ? value['name'] : null
}

/** Numbers of seconds or milliseconds since 1970, as crawlers' time stamps are, as ISO 8601; else the value itself. */
function dateOf(value: unknown): unknown {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return value
  const milliseconds = value >= 1e8 && value < 1e10 ? value * 1000 : value >= 1e11 && value < 1e13 ? value : null
  return milliseconds === null ? value : new Date(milliseconds).toISOString()
}

function tagsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,،;؛|]/) : []
  const tags = list.map((tag) => textOf(tag, ' ')?.trim() ?? '').filter((tag) => tag !== '')
  return [...new Set(tags.map((tag) => tag.toWellFormed()))]
}

function rest(fields: RecordFields, used: Set<string | undefined>): RecordFields {
  const more: RecordFields = {}
  for (const name of Object.keys(fields)) {
    if (used.has(name) || fields[name] === null || name === '__proto__') continue
    more[name.toWellFormed()] = fields[name]
  }
  return more
}

/** In the records of FineWeb-2 and its kin (those with a Common Crawl `dump`) `date` is when the page was crawled. */
function takeCrawlDate(metadata: Metadata, more: RecordFields, fields: RecordFields, options: ReadOptions): void {
  if (options.fields.published !== undefined || typeof fields['dump'] !== 'string') return
  if (!fields['dump'].startsWith('CC-MAIN') || typeof fields['date'] !== 'string') return
  delete metadata.published
  metadata.fetched = fields['date']
  more['date'] = fields['date']
}

/** A row of a table as JSON whose bytes do not depend on the order of columns. */
export function canonicalJson(fields: RecordFields): string {
  return JSON.stringify(plain(fields))
}

/** A value as JSON can have it, the names of objects in code-unit order. */
export function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
  if (Array.isArray(value)) return value.map(plain)
  if (!isRecord(value)) return value ?? null
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, plain(value[name])]),
  )
}
