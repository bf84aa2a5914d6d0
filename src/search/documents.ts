import type { Archive } from '../model/archive.ts'
import type { ArchivedArticle } from '../model/article.ts'
import type { SearchDocument, SearchField } from './engine.ts'

/** The archive's articles as the engines index them, in the archive's order, `from` up to `to`. Related titles are not searched. */
export function* searchDocuments(archive: Archive, from?: number, to?: number): IterableIterator<SearchDocument> {
  for (const article of archive.articles(from, to)) yield searchDocument(archive, article)
}

export function searchDocument(archive: Archive, article: ArchivedArticle): SearchDocument {
  return {
    id: article.id,
    url: article.url,
    refs: [...new Set(article.captures.map(({ ref }) => ref))],
    story: article.story,
    versions: archive.story(article.story)?.members.length ?? 1,
    headline: article.headline,
    date: article.published,
    source: article.source,
    places: archive.placesOf(article.id),
    fields: [...fieldsOf(article)],
  }
}

/** A headline made from the opening is no field of its own: its words stand in the body. */
function* fieldsOf(article: ArchivedArticle): IterableIterator<SearchField> {
  if (article.headlineFrom !== 'opening') yield { name: 'headline', text: article.headline }
  const { place, outlet, agency } = article.dateline
  const dateline = [place, outlet, agency].filter((part) => part !== null).join(' ')
  if (dateline) yield { name: 'dateline', text: dateline }
  const source = [...article.sources, article.byline].filter((part) => part !== null).join(' ')
  if (source) yield { name: 'source', text: source }
  for (const [index, block] of article.blocks.entries()) {
    const anchor = `p${index + 1}`
    yield { name: 'body', anchor, text: block.type === 'list' ? block.items.join('\n') : block.text }
  }
}
