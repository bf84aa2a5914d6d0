import { foldedWords } from '../arabic/words.ts'
import type { Region } from '../model/capture.ts'
import type { Metadata } from '../model/metadata.ts'
import { mainTexts, parsePage } from './html-document.ts'
import { metadataOfPage } from './html-metadata.ts'
import { type Stretch, textOfPage } from './html-text.ts'

/** A page's text, what stands where in it, and what it says of itself. */
export interface HtmlPage {
  reading: string
  regions: Region[]
  metadata: Metadata
}

/** Elements that are furniture wherever they stand, for pages that Readability makes nothing of. */
const furniture =
  'nav, header, footer, aside, form, [role="navigation"], [role="banner"], [role="contentinfo"], [role="complementary"]'

/**
 * What an element's class, id or microdata makes of a stretch: the first row that matches, the stretch shorter than
 * `longest`. Rows are for stretches about the article: from some lines above its title to its end.
 */
const rows: readonly { type: Region['type']; selector: string; longest: number; has?: RegExp }[] = [
  { type: 'caption', selector: 'figcaption, [class*="caption" i]', longest: 400 },
  {
    type: 'tags',
    selector: '[rel~="tag"], [class~="tags" i], [class*="tag-list" i], [class*="keywords" i]',
    longest: 400,
  },
  {
    type: 'byline',
    selector: '[rel~="author"], [itemprop="author"], [class*="byline" i], [class*="author" i], [class*="writer" i]',
    longest: 120,
  },
  {
    type: 'published',
    selector: 'time, [itemprop^="date"], [class*="date" i], [class*="time" i], [class*="publish" i]',
    longest: 120,
    has: /\p{Nd}/u, // a date has a number in it; «الآن» under a class «time» is none
  },
  { type: 'source', selector: '[itemprop="publisher"], [class~="source" i], [class*="news-source" i]', longest: 120 },
]

/** Elements that hold a list of other articles. */
const relatedLists =
  '[class*="related" i], [id*="related" i], [class*="similar" i], [class*="read-also" i], [class*="readalso" i], ' +
  '[class*="see-also" i], [class*="recommend" i], [class*="more-news" i], [class*="morenews" i]'

/** Characters of the longest headline. */
const longestTitle = 400
/** Lines above the title that may still speak of the article: date, section, agency. */
const linesAbove = 4
/** Lines below the main text that may: tags, source, byline. */
const linesBelow = 12

/** Folded openings of the headings under which pages list other articles. */
const relatedHeadings =
  /^(?:\S+ )?(?:(?:مواضيع|اخبار|مقالات|روابط|موضوعات|مواد) (?:ذات (?:صله|علاقه)|مشابهه|متعلقه|اخري|اضافيه)|اقر\S* (?:ايض\S*|المزيد)|شاهد\S* ايض\S*|قد يهمك|قد يعجبك|حول هذه القصه|المزيد حول)/

/** Takes a page apart. */
export function htmlPage(html: string): HtmlPage {
  const page = parsePage(html)
  const metadata = metadataOfPage(page)
  const { reading, stretches: lines, texts } = textOfPage(page)
  const stretches = lines.flatMap(partMarked)
  // All that is asked of the elements is asked before Readability takes them apart.
  const sights = stretches.map((stretch) => sightOf(stretch, reading))
  const regions = sights.map((sight) => sight.region)
  const main = mainTexts(page, texts)
  for (const [index, { region, inFurniture }] of sights.entries()) {
    region.main = main === null ? !inFurniture : isMain(stretches[index]!, main)
  }
  const title = titleOf(sights, reading, metadata.title)
  if (title !== null) {
    Object.assign(title, { type: 'title', main: true })
    // Readability takes a whole layout table, the menu beside the article included.
    for (const region of regions) if (region.start < title.start && region.href !== undefined) region.main = false
  }
  nameLinesAbout(sights, title)
  nameRelated(sights, reading)
  return { reading, regions: joinEntries(regions, stretches), metadata }
}

/** A stretch as a region, and what was seen of its elements. */
interface Sight {
  region: Region
  /** Type by class or microdata, for lines about the article. */
  row: Region['type'] | null
  inRelatedList: boolean
  inFurniture: boolean
  heading: string | null
}

function sightOf(stretch: Stretch, reading: string): Sight {
  const { element } = stretch
  return {
    region: plainRegion(stretch, reading),
    row: rowTypes(stretch, reading),
    inRelatedList: element.closest(relatedLists) !== null,
    inFurniture: element.closest(furniture) !== null && element.closest('article header, article footer') === null,
    heading: element.closest('h1, h2, h3')?.localName ?? null,
  }
}

/** Parts a line that is made of a byline, a date and the like, and of little else. */
function partMarked(stretch: Stretch): Stretch[] {
  const { marked, start, end } = stretch
  const covered = marked.reduce((sum, piece) => sum + piece.end - piece.start, 0)
  if (marked.length === 0 || covered < (end - start) * 0.6) return [stretch]
  const pieces = marked.filter((piece, index) => index === 0 || piece.start >= marked[index - 1]!.end)
  return pieces.map((piece, index) => ({
    ...stretch,
    start: index === 0 ? start : piece.start,
    end: pieces[index + 1]?.start ?? end,
    element: piece.element,
  }))
}

/** Gives date, byline, tags and so on their types: between some lines above the title and some below the main text. */
function nameLinesAbout(sights: readonly Sight[], title: Region | null): void {
  const first = sights.findIndex(({ region }) => region.main)
  const last = sights.findLastIndex(({ region }) => region.main)
  let from = first
  while (from > 0 && first - from < linesAbove && isAbout(sights[from - 1]!)) from--
  for (const { region, row } of sights.slice(Math.max(0, from), last + 1 + linesBelow)) {
    if (row !== null && region !== title) Object.assign(region, { type: row, main: true })
  }
}

/** A line above the title that is no link and in no site header. */
function isAbout({ region, inFurniture }: Sight): boolean {
  return !inFurniture && region.type === 'paragraph' && region.href === undefined
}

/** Links that lead to other articles: in a box that says so by its class, or right under a heading that says so. */
function nameRelated(sights: readonly Sight[], reading: string): void {
  let under = false
  for (const { region, inRelatedList } of sights) {
    const { type, start, end, href } = region
    const isLine = type === 'paragraph' || type === 'heading' || type === 'list-item'
    if (isLine && href !== undefined && (under || inRelatedList)) Object.assign(region, { type: 'related', main: true })
    else under = isLine && end - start < 60 && relatedHeadings.test(foldedWords(reading.slice(start, end)).join(' '))
  }
}

/** What a stretch is by its element alone. */
function plainRegion(stretch: Stretch, reading: string): Region {
  const { end, element } = stretch
  const start = stretch.start + (/^\s*/.exec(reading.slice(stretch.start, end))?.[0].length ?? 0)
  const region: Region = { type: 'paragraph', start, end, main: false }
  const nearest = element.closest('h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, caption')
  const name = nearest?.localName ?? ''
  if (/^h[1-6]$/.test(name)) Object.assign(region, { type: 'heading', level: Number(name[1]) })
  else if (name === 'li') region.type = 'list-item'
  else if (name === 'blockquote') region.type = 'quote'
  else if (name.endsWith('caption')) region.type = 'caption'
  if (isLink(stretch)) region.href = stretch.link!.getAttribute('href')!
  return region
}

/** Whether a stretch is all link, but for a bullet or the like. */
function isLink({ start, end, linked, link }: Stretch): boolean {
  return link !== null && linked >= (end - start) * 0.9
}

function rowTypes({ start, end, element }: Stretch, reading: string): Region['type'] | null {
  const text = reading.slice(start, end)
  for (const { type, selector, longest, has } of rows) {
    if (text.length > longest || (has && !has.test(text))) continue
    const holder = element.closest(selector) ?? (element.children.length === 1 ? element.querySelector(selector) : null)
    // What holds many lines is a box named after its first («post-date-and-content»), not the thing itself.
    if (holder !== null && (holder.textContent ?? '').trim().length <= 2 * longest) return type
  }
  return null
}

function isMain({ texts }: Stretch, main: ReadonlySet<number>): boolean {
  let inside = 0
  let all = 0
  for (const { index, length } of texts) {
    all += length
    if (main.has(index)) inside += length
  }
  return inside * 2 > all
}

/**
 * The stretch that is the page's headline: the heading that says most of what the page's title says; without such a title
 * the first `h1`, or the heading that the main text begins with.
 */
function titleOf(sights: readonly Sight[], reading: string, title: string | undefined): Region | null {
  const wanted = new Set(title === undefined ? [] : foldedWords(title))
  let best: Region | null = null
  let bestScore = 0
  for (const { region, heading } of sights) {
    if (region.end - region.start > longestTitle) continue
    const found = foldedWords(reading.slice(region.start, region.end))
    const shared = found.filter((word) => wanted.has(word)).length
    if (found.length < 2 || shared < found.length * 0.7 || shared < Math.min(3, wanted.size)) continue
    const score = shared + (heading === 'h1' ? 1.5 : heading !== null ? 1 : 0)
    if (score > bestScore) [best, bestScore] = [region, score]
  }
  const first = sights.find(({ region }) => region.main)
  return best ?? sights.find(({ heading }) => heading === 'h1')?.region ?? (first?.heading ? first.region : null)
}

/** One region for an entry of a list, however many stretches it has, and the lists numbered. */
function joinEntries(regions: readonly Region[], stretches: readonly Stretch[]): Region[] {
  const joined: Region[] = []
  const lists = new Map<Element | null, number>()
  let entry: Element | null = null
  for (const [index, region] of regions.entries()) {
    const item = region.type === 'list-item' ? stretches[index]!.item : null
    const before = joined.at(-1)
    if (item !== null && item === entry && before?.type === 'list-item' && before.main === region.main) {
      before.end = region.end
      continue
    }
    entry = item
    if (region.type === 'list-item') {
      const list = stretches[index]!.list
      if (!lists.has(list)) lists.set(list, lists.size + 1)
      region.list = lists.get(list)!
    }
    joined.push(region)
  }
  return joined
}
