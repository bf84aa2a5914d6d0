import { type Column, columns } from './columns.ts'

/** A field of a record or a column of a table, in Frictionless Table Schema's types. */
export interface DataField {
  name: string
  type: 'string' | 'integer' | 'boolean' | 'array' | 'object'
  description: string
}

/** A published data file, for people and for `datapackage.json`. */
export interface DataResource {
  name: string
  /** Below `data/`; that of a large archive's CSV has `.gz` behind it. */
  path: string
  title: string
  format: string
  mediatype: string
  /** What opens it, once downloaded, on a command line. */
  command?: string
  fields?: readonly DataField[]
}

const articleFields: readonly DataField[] = [
  field('id', 'string', 'Permanent id: 16 hexadecimal digits made from the text.'),
  field('headline', 'string', 'Headline.'),
  field('headlineFrom', 'string', 'text, metadata, or opening: made from the first words.'),
  field('published', 'string', 'Date as exact as known, ISO 8601; null where unknown.'),
  field('publishedText', 'string', 'The words the date came from.'),
  field('dateline', 'object', 'place, outlet and agency it was filed from.'),
  field('byline', 'string', 'Author, as printed.'),
  field('source', 'string', 'Paper or site that published it.'),
  field('sources', 'array', 'Every source that carried the same text.'),
  field('tags', 'array', 'Tags the source gave it.'),
  field('blocks', 'array', 'Body: paragraph, heading, quote and caption have text, list has items.'),
  field('originalUrl', 'string', 'Address it was published at.'),
  field('truncated', 'boolean', 'The text says that it was cut off.'),
  field('story', 'string', 'Id of the story it is a version of; its own id where it is alone.'),
  field('captures', 'array', 'Where it stands: capture, ref, and the first and last byte of the reading.'),
  field('related', 'array', 'Titles listed beside it; article is the id of the one meant, where the archive has it.'),
  field('url', 'string', 'Path of its page in this archive.'),
]

const captureFields: readonly DataField[] = [
  field('capture', 'string', 'Id: the first 16 digits of sha256.'),
  field('ref', 'string', 'Id the input gave the document, or its path.'),
  field('path', 'string', 'File it was read from, relative to the input folder.'),
  field('bytes', 'integer', 'Length of the document as crawled.'),
  field('sha256', 'string', 'SHA-256 of those bytes.'),
  field('encoding', 'string', 'Encoding the bytes were read in.'),
  field('sections', 'array', 'Byte ranges of the reading in order, covering it: role, start, end, article.'),
  field('line', 'integer', 'Line of the file, where a line is a document.'),
  field('places', 'array', 'Every place the same bytes were met in, where there are several.'),
  field('setAside', 'string', 'Why it yields no article: not-arabic or too-short.'),
  field('metadata', 'object', 'What the crawl said of it beside the text.'),
]

const storyFields: readonly DataField[] = [
  field('id', 'string', 'Id of the story: that of its lead version.'),
  field('lead', 'string', 'Id of the version shown first.'),
  field('members', 'array', 'Ids of all versions, the lead first.'),
  field('links', 'array', 'Why they are one story: pairs with resemblance, containment and rule.'),
  field('url', 'string', 'Path of its page in this archive.'),
]

const findingFields: readonly DataField[] = [
  field('reason', 'string', 'Stable name of the reason.'),
  field('path', 'string', 'File it was found in.'),
  field('line', 'integer', '1-based line.'),
  field('column', 'integer', '1-based column.'),
  field('message', 'string', 'What, and what to do.'),
  field('source', 'string', 'Source of the document, where known.'),
]

const jsonLines = { format: 'jsonl', mediatype: 'application/x-ndjson' }
/** Types of the tables' columns; a list is one cell of CSV. */
const columnType = { string: 'string', integer: 'integer', boolean: 'boolean', list: 'string' } satisfies Record<
  Column['type'],
  DataField['type']
>

const table = columns.map(({ name, type, description }) => field(name, columnType[type], description))

/** The data files that are worth a description, in the order they are offered. */
export const resources: readonly DataResource[] = [
  {
    name: 'articles',
    path: 'articles.jsonl',
    title: 'Articles, one JSON line each',
    ...jsonLines,
    fields: articleFields,
  },
  {
    name: 'captures',
    path: 'captures.jsonl',
    title: 'Captures and their sections',
    ...jsonLines,
    fields: captureFields,
  },
  {
    name: 'stories',
    path: 'stories.jsonl',
    title: 'Stories of two and more versions',
    ...jsonLines,
    fields: storyFields,
  },
  {
    name: 'findings',
    path: 'findings.jsonl',
    title: 'What was set aside or repaired',
    ...jsonLines,
    fields: findingFields,
  },
  {
    name: 'articles-csv',
    path: 'articles.csv',
    title: 'Articles as a table',
    format: 'csv',
    mediatype: 'text/csv',
    fields: table,
  },
  {
    name: 'articles-parquet',
    path: 'articles.parquet',
    title: 'Articles as a Parquet table',
    format: 'parquet',
    command: `duckdb -c "SELECT source, count(*) FROM 'articles.parquet' GROUP BY source"`,
    mediatype: 'application/vnd.apache.parquet',
    fields: table,
  },
  {
    name: 'archive-sqlite',
    path: 'archive.db',
    title: 'The archive as a SQLite database, for Datasette',
    format: 'sqlite',
    mediatype: 'application/vnd.sqlite3',
    command: 'datasette archive.db',
  },
  {
    name: 'references-bibtex',
    path: 'references.bib',
    title: 'References, BibTeX',
    format: 'bib',
    mediatype: 'application/x-bibtex',
  },
  {
    name: 'references-ris',
    path: 'references.ris',
    title: 'References, RIS',
    format: 'ris',
    mediatype: 'application/x-research-info-systems',
  },
  {
    name: 'references-csl',
    path: 'references.json',
    title: 'References, CSL-JSON',
    format: 'json',
    mediatype: 'application/vnd.citationstyles.csl+json',
  },
  {
    name: 'oai',
    path: 'oai.xml',
    title: 'OAI-PMH static repository, Dublin Core',
    format: 'xml',
    mediatype: 'text/xml',
  },
]

function field(name: string, type: DataField['type'], description: string): DataField {
  return { name, type, description }
}
