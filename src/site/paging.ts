/** Which part of a list a page shows, and where its neighbours are. */
export interface Paging {
  /** 1-based, in reading order. */
  page: number
  pages: number
  /** All that the list holds. */
  total: number
  /** Range of the list on this page. */
  from: number
  to: number
  /** Site path of the list's first page. */
  path: string
  /** Whether pages are numbered from the end of the list, see `pagingFromEnd`. */
  fromEnd: boolean
}

export const pageSize = 50

/** Pages before one that a pager tells apart: the first, a gap, and the two that stand next. */
export const shownBefore = 4

export function pagesOf(total: number, size = pageSize): number {
  return Math.max(1, Math.ceil(total / size))
}

export function paging(path: string, total: number, page: number, size = pageSize): Paging {
  const from = (page - 1) * size
  return { page, pages: pagesOf(total, size), total, from, to: Math.min(total, from + size), path, fromEnd: false }
}

/** Pages of a list whose pages are cut from its end: the first holds from half a page to one and a half. */
export function pagesFromEnd(total: number): number {
  return Math.max(1, Math.floor(total / pageSize + 0.5))
}

/**
 * A page of a list that grows at its beginning, such as one with the newest first. All pages but the first are cut and numbered
 * from the end, so that a page once full stays as it is under the same address, whatever is added before it.
 */
export function pagingFromEnd(path: string, total: number, page: number): Paging {
  const pages = pagesFromEnd(total)
  const to = total - (pages - page) * pageSize
  return { page, pages, total, from: page === 1 ? 0 : to - pageSize, to, path, fromEnd: true }
}

/** The number by which addresses and readers know a page; that of the first page of a list that is cut from its end is not said. */
export function pageNumber({ page, pages, fromEnd }: Pick<Paging, 'page' | 'pages' | 'fromEnd'>): number {
  return fromEnd ? pages - page + 1 : page
}

/** Names for units that are told apart by their place alone, the pages of the one list of their kind. */
export function numberedUnits(units: number): string[] {
  return Array.from({ length: units }, (_, unit) => String(unit))
}

/** Names for the pages of the one list of their kind, where they are cut from its end. */
export function unitsFromEnd(pages: number): string[] {
  return Array.from({ length: pages }, (_, unit) => nameOfPage({ page: unit + 1, pages, fromEnd: true }))
}

function nameOfPage(place: Pick<Paging, 'page' | 'pages' | 'fromEnd'>): string {
  return place.page === 1 ? 'first' : String(pageNumber(place))
}

/** Path of a page of a list, by default the page's own: the first is the list's. */
export function pagePath(place: Pick<Paging, 'page' | 'pages' | 'fromEnd' | 'path'>, page = place.page): string {
  return page === 1 ? place.path : `${place.path}page/${pageNumber({ ...place, page })}/`
}

/** Every page of every list, lists in order: the n-th of them. */
export class PagedLists<List> {
  readonly #lists: readonly List[]
  readonly #name: (list: List) => string
  readonly #fromEnd: boolean
  readonly #starts: number[] = [0]

  /** `name` tells the lists apart, in this build and the next; `size`, of pages that are cut from the beginning. */
  constructor(
    lists: readonly List[],
    { name, total, size }: { name(list: List): string; total(list: List): number; size?: number },
  ) {
    this.#lists = lists
    this.#name = name
    this.#fromEnd = size === undefined
    const pages = size === undefined ? pagesFromEnd : (entries: number) => pagesOf(entries, size)
    for (const list of lists) this.#starts.push(this.#starts.at(-1)! + pages(total(list)))
  }

  /** A name for every page. */
  names(): string[] {
    return Array.from(
      this.range(0, this.units),
      ({ list, page, pages }) => `${this.#name(list)} ${nameOfPage({ page, pages, fromEnd: this.#fromEnd })}`,
    )
  }

  get units(): number {
    return this.#starts.at(-1)!
  }

  /** The lists and 1-based pages of a range of units. */
  *range(from: number, to: number): Generator<{ list: List; page: number; pages: number }> {
    let at = this.#starts.findLastIndex((start) => start <= from)
    for (let unit = from; unit < Math.min(to, this.units); unit++) {
      while (unit >= this.#starts[at + 1]!) at++
      const start = this.#starts[at]!
      yield { list: this.#lists[at]!, page: unit - start + 1, pages: this.#starts[at + 1]! - start }
    }
  }
}
