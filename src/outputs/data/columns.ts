import type { ArchivedArticle, Block } from '../../model/article.ts'
import type { Configuration } from '../../model/configuration.ts'
import { link } from '../address.ts'

/** A cell: a list is written as each format can. */
export type Cell = string | number | boolean | readonly string[] | null
export type Row = readonly Cell[]

/** A column of the tables of articles: CSV, Parquet and SQLite. */
export interface Column {
  name: string
  type: 'string' | 'integer' | 'boolean' | 'list'
  /** For people who have only the file. */
  description: string
  cell(article: ArchivedArticle, configuration: Configuration): Cell
}

/** The columns, in order. Names are those of `articles.jsonl` in the spelling that SQL wants. */
export const columns: readonly Column[] = [
  column('id', 'string', 'Permanent id: 16 hexadecimal digits made from the text.', ({ id }) => id),
  column('headline', 'string', 'Headline.', ({ headline }) => headline),
  column('headline_from', 'string', 'text, metadata, or opening: made from the first words.', (a) => a.headlineFrom),
  column('published', 'string', 'Date as exact as known, ISO 8601.', ({ published }) => published),
  column('published_text', 'string', 'The words the date came from.', ({ publishedText }) => publishedText),
  column('place', 'string', 'Place it was filed from.', ({ dateline }) => dateline.place),
  column('outlet', 'string', 'Paper or site named in the dateline.', ({ dateline }) => dateline.outlet),
  column('agency', 'string', 'News agency named in the dateline.', ({ dateline }) => dateline.agency),
  column('byline', 'string', 'Author, as printed.', ({ byline }) => byline),
  column('source', 'string', 'Paper or site that published it.', ({ source }) => source),
  column('sources', 'list', 'Every source that carried the same text.', ({ sources }) => sources),
  column('tags', 'list', 'Tags the source gave it.', ({ tags }) => tags),
  column('text', 'string', 'Body: a blank line parts its blocks, a line break the entries of a list.', bodyText),
  column('story', 'string', 'Id of the story it is a version of; its own id where it is alone.', ({ story }) => story),
  column('captures', 'list', 'Captures it stands in, by their ref.', ({ captures }) => captures.map(({ ref }) => ref)),
  column('truncated', 'boolean', 'The text says that it was cut off.', ({ truncated }) => truncated),
  column('original_url', 'string', 'Address it was published at.', ({ originalUrl }) => originalUrl),
  column('url', 'string', 'Its page in this archive.', ({ url }, configuration) => link(configuration, url)),
]

function column(name: string, type: Column['type'], description: string, cell: Column['cell']): Column {
  return { name, type, description, cell }
}

/** The article as a row of the tables. */
export function rowOf(article: ArchivedArticle, configuration: Configuration): Row {
  return columns.map(({ cell }) => cell(article, configuration))
}

function bodyText({ blocks }: ArchivedArticle): string {
  return blocks.map(blockText).join('\n\n')
}

function blockText(block: Block): string {
  return block.type === 'list' ? block.items.join('\n') : block.text
}
