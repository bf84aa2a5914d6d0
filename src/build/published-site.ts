import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PublishedAddress, PublishedPlace, PublishedSite } from '../archive/redirects.ts'
import { fileLines } from './file-lines.ts'

const id = /^[0-9a-f]{16}$/
/** Any name that is no part of a list, see `pagePath`. */
const slug = /^(?!page$|\.)/

/** First parts of the addresses that keep answering, articles, stories, captures, sources and places, and what follows them. */
const kinds = new Map<PublishedAddress['kind'], RegExp>([
  ['a', id],
  ['s', id],
  ['c', id],
  ['sources', slug],
  ['places', slug],
])

/** Where an old redirect page led. */
const refresh = /<meta http-equiv="refresh" content="0; url=[^"]*?(\/[asc]\/[0-9a-f]{16}\/)"/

const articleId = /^\{"id":"([0-9a-f]{16})"/

/** The output of the last build in a folder, as far as its addresses go. An empty or absent folder published nothing. */
export function publishedSite(out: string): PublishedSite {
  return {
    addresses: [...kinds].flatMap(([kind, form]) => addressesOf(out, kind, form)),
    placesOf: (articles) => placesOf(join(out, 'data', 'articles.jsonl'), articles),
    ledTo: ({ path }) => ledTo(join(out, path, 'index.html'), path),
  }
}

function addressesOf(out: string, kind: PublishedAddress['kind'], form: RegExp): PublishedAddress[] {
  const folder = join(out, kind)
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  const ids = entries.filter((entry) => entry.isDirectory() && form.test(entry.name)).map(({ name }) => name)
  return ids.sort().map((id) => ({ path: `/${kind}/${id}/`, kind, id }))
}

/** Looks the articles up in the data that the last build published; what cannot be read there is not known. */
function placesOf(file: string, articles: ReadonlySet<string>): Map<string, PublishedPlace[]> {
  const found = new Map<string, PublishedPlace[]>()
  if (articles.size === 0 || !existsSync(file)) return found
  for (const line of fileLines(file)) {
    const id = line.match(articleId)?.[1]
    if (id === undefined || !articles.has(id)) continue
    const places = placesIn(line)
    if (places) found.set(id, places)
  }
  return found
}

/** `undefined` where the line is damaged. */
function placesIn(line: string): PublishedPlace[] | undefined {
  try {
    return (JSON.parse(line) as { captures: PublishedPlace[] }).captures.map(({ capture, ref }) => ({ capture, ref }))
  } catch {
    return undefined
  }
}

function ledTo(page: string, path: string): string | null {
  if (!existsSync(page)) return null
  const target = readFileSync(page, 'utf8').match(refresh)?.[1]
  return target === undefined || target === path ? null : target
}
