import type { ArticleFilter } from '../../model/archive.ts'

/** A range of a list, as `slice` takes it. */
export interface ListRange {
  filter: ArticleFilter
  from: number
  to?: number
}

/** One form for a filter, in whatever order it was written. */
const inOrder = (filter: ArticleFilter): ArticleFilter =>
  Object.fromEntries(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The name of a whole list as a dependency; whether it is told by article or by story, it changes with its articles. */
export function listName({ once, ...filter }: ArticleFilter): string {
  return `list ${JSON.stringify(inOrder(filter))}`
}

/** The name of a range of a list as a dependency. */
export function rangeName(filter: ArticleFilter, from: number, to?: number): string {
  return `range ${JSON.stringify({ filter: inOrder(filter), from, to } satisfies ListRange)}`
}

/** The name of how many pages stand before one, as far as a pager shows them; `page` counts from the end of the list. */
export function pagesBeforeName(filter: ArticleFilter, page: number): string {
  return `pages-before ${JSON.stringify({ filter: inOrder(filter), from: page } satisfies ListRange)}`
}
