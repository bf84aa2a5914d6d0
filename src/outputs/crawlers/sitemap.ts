import { storyUrl } from '../../archive/permalinks.ts'
import { placeSlug } from '../../archive/places/places-in.ts'
import type { Archive } from '../../model/archive.ts'
import type { Configuration } from '../../model/configuration.ts'
import { absoluteUrl } from '../address.ts'
import type { Output, Written } from '../output.ts'
import type { TextTarget } from '../text-file.ts'
import { total, writeText } from '../write-text.ts'
import { element, xmlDeclaration } from '../xml.ts'

/** Addresses a sitemap may hold (sitemaps.org). */
const largestPart = 50_000

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** A page that crawlers should know. */
interface Page {
  path: string
  /** ISO day of what it shows. */
  day: string | null
}

/** `sitemap.xml`; beyond 50,000 addresses an index of `sitemap-1.xml`, `sitemap-2.xml`, …. It needs the `url`. */
export const sitemap: Output = {
  name: 'sitemap.xml',
  async write(context) {
    const { archive, configuration } = context
    if (configuration.url === undefined) return { files: 0, bytes: 0, withoutUrl: ['sitemap.xml'] }
    return writeSitemap(context, configuration, pages(archive))
  },
}

/** Writes the pages as one sitemap, or as an index and its parts. */
export async function writeSitemap(
  target: TextTarget,
  configuration: Configuration,
  pages: Iterable<Page>,
  part = largestPart,
): Promise<Written> {
  const iterator = pages[Symbol.iterator]()
  const written: Written[] = []
  let next = iterator.next()
  const lines = function* () {
    for (let count = 0; !next.done && count < part; count++, next = iterator.next()) {
      const { path, day } = next.value
      const lastmod = day === null ? '' : element('lastmod', day).trimEnd()
      yield `<url>${element('loc', absoluteUrl(configuration, path)).trimEnd()}${lastmod}</url>\n`
    }
  }
  const first = [...lines()]
  if (next.done) return writeText(target, 'sitemap.xml', urlset(first))
  written.push(await writeText(target, 'sitemap-1.xml', urlset(first)))
  while (!next.done) written.push(await writeText(target, `sitemap-${written.length + 1}.xml`, urlset(lines())))
  written.push(await writeText(target, 'sitemap.xml', index(configuration, written.length)))
  return total(written)
}

function* urlset(lines: Iterable<string>): Generator<string> {
  yield `${xmlDeclaration}<urlset ${namespace}>\n`
  yield* lines
  yield '</urlset>\n'
}

function* index(configuration: Configuration, parts: number): Generator<string> {
  yield `${xmlDeclaration}<sitemapindex ${namespace}>\n`
  for (let number = 1; number <= parts; number++)
    yield `<sitemap>${element('loc', absoluteUrl(configuration, `/sitemap-${number}.xml`)).trimEnd()}</sitemap>\n`
  yield '</sitemapindex>\n'
}

/** Summaries asked for at a time. */
const batch = 5000

/** Pages that every site has. */
const waysIn = [
  '/',
  '/stories/',
  '/sources/',
  '/dates/',
  '/places/',
  '/index/',
  '/about/',
  '/statistics/',
  '/data/',
  '/missing/',
]

/** What is worth finding. Captures are reached from the articles, and say the same once more. */
function* pages(archive: Archive): Generator<Page> {
  for (const path of waysIn) yield { path, day: null }
  for (let from = 0; ; from += batch) {
    const summaries = archive.summaries({}, from, from + batch)
    for (const { url, published } of summaries) yield { path: url, day: published?.slice(0, 10) ?? null }
    if (summaries.length < batch) break
  }
  for (const { id } of archive.stories()) yield { path: storyUrl(id), day: null }
  for (const { slug } of archive.sources()) yield { path: `/sources/${slug}/`, day: null }
  for (const { name } of archive.places()) yield { path: `/places/${placeSlug(name)}/`, day: null }
}
