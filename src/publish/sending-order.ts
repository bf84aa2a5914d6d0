import { byCodeUnit } from '../model/order.ts'
import { manifestPath } from '../outputs/trust/manifest.ts'
import { indexFolder } from '../search/index-folder.ts'

/**
 * Groups of files in the order they are sent, so that a reader in the middle of it never meets half a site: what pages need
 * before the pages, pages before what links to them, the index's parts before the file that names them. The first group whose
 * pattern fits has the file.
 */
const groups: readonly (readonly [pattern: RegExp, place: number])[] = [
  [new RegExp(`^${manifestPath}$`), 8], // says what is there, so it is true only at the end
  [/^index\.html$/, 7], // the way in
  [/^(sitemap(-\d+)?\.xml|robots\.txt|_headers|service-worker\.js|(.*\/)?feed\.(xml|json))$/, 6], // tell others of pages
  [new RegExp(`^${indexFolder}/(manifest\\.json|pagefind-entry\\.json)$`), 5], // names the index's parts
  [new RegExp(`^${indexFolder}/`), 2], // the parts, under names of their own
  [/^(assets|icons)\//, 0], // what every page is drawn with
  [/^[asc]\//, 3], // articles, stories, captures
  [/\.html$/, 4], // lists, which link to them
  [/./, 1], // data
]

/** Place of a file in the order; files of one place may be sent together. */
export function sendingPlace(path: string): number {
  return groups.find(([pattern]) => pattern.test(path))![1]
}

/** Files by place, and by path within one. */
export function inSendingOrder<File extends { path: string }>(files: readonly File[]): File[] {
  return [...files].sort((a, b) => sendingPlace(a.path) - sendingPlace(b.path) || byCodeUnit(a.path, b.path))
}

/** The files in order, parted into groups that may be sent together. */
export function sendingGroups<File extends { path: string }>(files: readonly File[]): File[][] {
  const byPlace = Map.groupBy(inSendingOrder(files), ({ path }) => sendingPlace(path))
  return [...byPlace.values()]
}
