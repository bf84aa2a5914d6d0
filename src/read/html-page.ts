import { foldedWords } from '../arabic/words.ts'
import type { Region } from '../model/capture.ts'
import type { Metadata } from '../model/metadata.ts'
import { mainTexts, parsePage } from './html-document.ts'
import { isLonger, type Mark, Marks } from './html-marks.ts'
import { metadataOfPage } from './html-metadata.ts'
import { type Stretch, textOfPage, within } from './html-text.ts'

/** A page's text, what stands where in it, and what it says of itself. */
export interface HtmlPage {
  reading: string
  regions: Region[]
  metadata: Metadata
}

const articleNames = new Set(['article'])
const titleNames = new Set(['h1', 'h2', 'h3'])
/** Elements that say what a line is. */
const kindNames = new Set('h1 h2 h3 h4 h5 h6 li blockquote figcaption caption'.split(' '))

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
  const marks = new Marks()
  const { reading, stretches: lines, texts } = textOfPage(page, marks)
  const stretches = lines.flatMap(partMarked)
  // All that is asked of the elements is asked before Readability takes them apart.
  const sights = stretches.map((stretch) => sightOf(stretch, reading, marks))
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

function sightOf(stretch: Stretch, reading: string, marks: Marks): Sight {
  const { element } = stretch
  const furniture = marks.nearest(element, (own) => own.furniture)
  // The header and footer of an article are about it.
  const ofArticle = /^(?:header|footer)$/.test(furniture?.localName ?? '') && within(furniture, articleNames) !== null
  return {
    region: plainRegion(stretch, reading),
    row: markOf(stretch, reading, marks),
    inRelatedList: marks.nearest(element, (own) => own.related) !== null,
    inFurniture: furniture !== null && !ofArticle,
    heading: within(element, titleNames)?.localName ?? null,
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
  for (const [index, { region, row, inFurniture }] of sights.entries()) {
    if (index < from || index > last + linesBelow || row === null || inFurniture || region === title) continue
    // Below the text, dates and names belong to other articles.
    if (index <= last || row === 'tags' || row === 'source') Object.assign(region, { type: row, main: true })
  }
}

/** A line above the title that is no link and in no site header. */
function isAbout({ region, inFurniture }: Sight): boolean {
  return !inFurniture && region.type === 'paragraph' && region.href === undefined
}

/** Links that lead to other articles: in a box that says so by its class, or right under a heading that says so. */
function nameRelated(sights: readonly Sight[], reading: string): void {
  let under: Sight | null = null
  for (const sight of sights) {
    const { region, inRelatedList, inFurniture } = sight
    const { type, start, end, href } = region
    const isLine = type === 'paragraph' || type === 'heading' || type === 'list-item'
    const isUnder = under !== null && under.inFurniture === inFurniture
    if (isLine && href !== undefined && (isUnder || inRelatedList))
      Object.assign(region, { type: 'related', main: true })
    else {
      const says = isLine && end - start < 60 && relatedHeadings.test(foldedWords(reading.slice(start, end)).join(' '))
      under = says ? sight : null
    }
  }
}

/** What a stretch is by its element alone. */
function plainRegion(stretch: Stretch, reading: string): Region {
  const { end, element } = stretch
  const start = stretch.start + (/^\s*/.exec(reading.slice(stretch.start, end))?.[0].length ?? 0)
  const region: Region = { type: 'paragraph', start, end, main: false }
  const nearest = within(element, kindNames)
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

/** The type that the elements around a line, or the only one in it, give it. */
function markOf({ start, end, element }: Stretch, reading: string, marks: Marks): Region['type'] | null {
  const text = reading.slice(start, end)
  const only = element.children.length === 1 ? element.children[0]! : element
  const fits = (mark: Mark | null, holder: Element) =>
    mark !== null &&
    text.length <= mark.longest &&
    (mark.has === undefined || mark.has.test(text)) &&
    // What holds many lines is a box named after its first («post-date-and-content»), not the thing itself.
    !isLonger(holder, 2 * mark.longest)
  const holder = marks.nearest(only, ({ mark }, at) => fits(mark, at))
  return holder === null ? null : marks.of(holder).mark!.type
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
