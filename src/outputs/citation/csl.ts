import type { Cite, Reference } from './reference.ts'

/** The article in CSL's data model (CSL-JSON 1.0), for Zotero, Pandoc and the like. What is unknown is left out. */
export function cslEntry({ key, title, author, source, place, date, url, archive, archiveUrl, tags }: Reference) {
  return {
    id: key,
    type: 'article-newspaper' as const,
    title,
    author: author === null ? undefined : [{ literal: author }],
    'container-title': source ?? undefined,
    'publisher-place': place ?? undefined,
    issued: date.length === 0 ? undefined : { 'date-parts': [date] },
    URL: url ?? undefined,
    archive,
    archive_location: archiveUrl ?? undefined,
    keyword: tags.length === 0 ? undefined : tags.join(', '),
    language: 'ar',
  }
}

/** A CSL-JSON file of one entry. */
export const csl: Cite = (reference) => `${JSON.stringify([cslEntry(reference)])}\n`
