/** Which part of a list a page shows, and where its neighbours are. */
export interface Paging {
  /** 1-based. */
  page: number
  pages: number
  /** All that the list holds. */
  total: number
  /** Range of the list on this page. */
  from: number
  to: number
  /** Site path of the list's first page. */
  path: string
}

export const pageSize = 50

export function pagesOf(total: number, size = pageSize): number {
  return Math.max(1, Math.ceil(total / size))
}

export function paging(path: string, total: number, page: number, size = pageSize): Paging {
  return { page, pages: pagesOf(total, size), total, from: (page - 1) * size, to: Math.min(total, page * size), path }
}

/** Names for units that are told apart by their place alone, the pages of the one list of their kind. */
export function numberedUnits(units: number): string[] {
  return Array.from({ length: units }, (_, unit) => String(unit))
}

/** Path of a page of a list: the first is the list's own. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}page/${page}/`
}

/** Every page of every list, lists in order: the n-th of them. */
export class PagedLists<List> {
  readonly #lists: readonly List[]
  readonly #name: (list: List) => string
  readonly #starts: number[] = [0]

  /** `name` tells the lists apart, in this build and the next. */
  constructor(
    lists: readonly List[],
    { name, total, size = pageSize }: { name(list: List): string; total(list: List): number; size?: number },
  ) {
    this.#lists = lists
    this.#name = name
    for (const list of lists) this.#starts.push(this.#starts.at(-1)! + pagesOf(total(list), size))
  }

  /** A name for every page. */
  names(): string[] {
    return Array.from(this.range(0, this.units), ({ list, page }) => `${this.#name(list)} ${page}`)
  }

  get units(): number {
    return this.#starts.at(-1)!
  }

  /** The lists and 1-based pages of a range of units. */
  *range(from: number, to: number): Generator<{ list: List; page: number }> {
    let at = this.#starts.findLastIndex((start) => start <= from)
    for (let unit = from; unit < Math.min(to, this.units); unit++) {
      while (unit >= this.#starts[at + 1]!) at++
      yield { list: this.#lists[at]!, page: unit - this.#starts[at]! + 1 }
    }
  }
}
