import { readDate } from '../arabic/dates.ts'
import type { Capture } from '../model/capture.ts'
import type { Configuration, Marker } from '../model/configuration.ts'
import type { Finding } from '../model/finding.ts'
import type { ParsedArticle, ParsedCapture } from '../model/parsed.ts'
import type { Role, Section } from '../model/section.ts'
import { articleId } from './article-id.ts'
import { readBody } from './body.ts'
import { type Draft, Page } from './draft.ts'
import { plainText } from './entities.ts'
import { lineKey } from './key.ts'
import { type LearntBoilerplate, learntLines } from './learn.ts'
import { ownRule } from './match-line.ts'
import { openingHeadline } from './opening-headline.ts'
import { sectionsOf } from './sections.ts'
import { readSignature } from './signature.ts'
import type { Unit } from './unit.ts'
import { unitsOf } from './units.ts'

/** What the parser knows beside the tables: rules of the configuration, and boilerplate learnt from all captures. */
export interface ParseRules {
  markers: Marker[]
  sources: Configuration['sources']
  learnt?: LearntBoilerplate
}

/** Roles that an article's own range runs over; lists of other headlines may stand far from it. */
const ownRoles: ReadonlySet<Role> = new Set([
  'headline',
  'dateline',
  'byline',
  'published',
  'body',
  'caption',
  'source',
  'sign-off',
])

/**
 * Reads a capture into sections and articles. Pure; never throws on any text. Sections cover every byte once; the
 * text of an article's blocks is what stands in its `body` and `caption` sections, white space and entities aside.
 */
export function parse(capture: Capture, rules: ParseRules): ParsedCapture {
  const { reading } = capture
  if (capture.setAside) return { sections: wholeSection(reading), articles: [], findings: [] }
  const titleText = plainText(capture.metadata.title ?? '')
  const title = lineKey(titleText)
  const own = rules.markers.map(ownRule)
  const isTitle = (key: string) => key !== '' && (key === title || (key.length >= 12 && title.startsWith(`${key} `)))
  const { units, markup } = unitsOf(capture, own, isTitle, learntLines(capture, rules.learnt))
  let page = new Page(reading, units, lineKey(plainText(capture.metadata.author ?? '')))
  readBody(page, title)
  promote(page)
  if (page.drafts[0]!.blocks.length === 0 && units.length > 0) {
    page = new Page(reading, units.map(asText))
    readPlain(page)
  }
  for (const [start, end] of markup) page.label(start, end, 'boilerplate', 'markup', -1)
  return assemble(capture, rules, page, titleText)
}

function wholeSection(reading: string): Section[] {
  const end = Buffer.byteLength(reading)
  if (end === 0) return []
  return [{ role: reading.trim() === '' ? 'blank' : 'boilerplate', start: 0, end, rule: 'set-aside' }]
}

/** An embedded article without an own one before it is the page's own. */
function promote(page: Page): void {
  const [own, ...embedded] = page.drafts
  if (own!.blocks.length > 0 || embedded.length === 0) return
  const first = embedded[0]!
  first.related = first.related.concat(own!.related)
  first.source ??= own!.source
  first.headline ??= own!.headline
  page.drafts.shift()
  for (const label of page.labels) if (label.article > 0) label.article--
}

const asText = (unit: Unit): Unit => ({
  ...unit,
  mark: null,
  furniture: null,
  start: unit.glued?.start ?? unit.bullet?.start ?? unit.start,
  bullet: null,
  glued: null,
})

/** The last resort, where the rules would leave a text without a body: every unit is a paragraph. */
function readPlain(page: Page): void {
  for (const unit of page.units) {
    const text = page.textOf(unit)
    if (text === '') continue
    page.draft.blocks.push({ type: 'paragraph', text })
    page.claim(unit, 'body', 'only-text')
  }
}

function assemble(capture: Capture, rules: ParseRules, page: Page, title: string): ParsedCapture {
  const drafts = page.drafts.map((draft, index) => articleOf(capture, rules, draft, index === 0, title))
  const ids = drafts.map((article, index) => (page.drafts[index]!.blocks.length > 0 ? article.id : undefined))
  const sections = sectionsOf(capture.reading, page.labels, ids)
  // The same text twice in a capture is one article; the first keeps its headline.
  const articles = new Map<string, ParsedArticle>()
  for (const [index, article] of drafts.entries()) {
    if (ids[index] !== undefined && !articles.has(article.id)) articles.set(article.id, article)
  }
  for (const section of sections) {
    const article =
      section.article !== undefined && ownRoles.has(section.role) ? articles.get(section.article) : undefined
    if (!article) continue
    if (article.end === 0) article.start = section.start
    article.end = section.end
  }
  const found = [...articles.values()]
  return { sections, articles: found, findings: findingsOf(capture, found) }
}

function findingsOf(capture: Capture, articles: readonly ParsedArticle[]): Finding[] {
  const { published, source } = capture.metadata
  if (articles.length === 0 || !published || readDate(published)) return []
  const place = { path: capture.path, ...(capture.line ? { line: capture.line } : {}), ...(source ? { source } : {}) }
  const message = `The date “${published.slice(0, 60)}” is in no form that is known; the article is undated unless its text says more.`
  return [{ reason: 'unknown-date', ...place, message }]
}

/** Finishes a draft: metadata fill in what the text does not say, for the page's own article only. */
function articleOf(capture: Capture, rules: ParseRules, draft: Draft, own: boolean, title: string): ParsedArticle {
  const { metadata } = capture
  const first = draft.blocks.find((block) => block.type === 'paragraph' || block.type === 'quote') ?? draft.blocks[0]
  const opening = first ? (first.type === 'list' ? (first.items[0] ?? '') : first.text) : ''
  const given = own && draft.headline === null && title !== '' ? title : null
  const headline = draft.headline ?? given ?? openingHeadline(opening)
  const dated = own && metadata.published ? readDate(metadata.published) : null
  const byMeta = own && metadata.author ? plainText(metadata.author) : ''
  const signature = byMeta === '' ? null : readSignature(byMeta, metadata.source)
  const byline = draft.byline ?? (signature ? signature.person : byMeta || null)
  const source = (own && metadata.source ? plainText(metadata.source) : null) || draft.source
  return {
    id: articleId(draft.blocks, headline),
    headline,
    headlineFrom: draft.headline !== null ? 'text' : given !== null ? 'metadata' : 'opening',
    published: finer(draft.published, dated),
    publishedText:
      finer(draft.published, dated) === draft.published ? draft.publishedText : (metadata.published ?? null),
    dateline: {
      place: draft.dateline.place ?? signature?.place ?? null,
      outlet: draft.dateline.outlet ?? signature?.outlet ?? null,
      agency: draft.dateline.agency ?? signature?.agency ?? null,
    },
    byline,
    source: source === null ? null : sourceName(source, rules.sources),
    tags: [...new Set([...(own ? (metadata.tags ?? []) : []), ...draft.tags])],
    blocks: draft.blocks,
    related: draft.related,
    originalUrl: own ? (metadata.url ?? null) : null,
    truncated: draft.truncated,
    start: 0,
    end: 0,
  }
}

/** What the text says wins, unless the metadata say the same day more exactly. */
function finer(text: string | null, metadata: string | null): string | null {
  if (text === null || metadata === null) return text ?? metadata
  return metadata.startsWith(text) ? metadata : text
}

/** The name that the configuration gives a source, by its key or an alias. */
function sourceName(source: string, sources: Configuration['sources']): string {
  const key = lineKey(source)
  for (const [name, { name: shown, aliases }] of Object.entries(sources)) {
    if (name === source || lineKey(name) === key || aliases.some((alias) => lineKey(alias) === key))
      return shown ?? name
  }
  return source
}
