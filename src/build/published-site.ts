import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PublishedAddress, PublishedSite } from '../archive/redirects.ts'
import { fileLines } from './file-lines.ts'

/** First parts of the addresses that keep answering: articles, stories, captures. */
const kinds = ['a', 's', 'c'] as const

/** Where an old redirect page led. */
const refresh = /<meta http-equiv="refresh" content="0; url=[^"]*?(\/[asc]\/[0-9a-f]{16}\/)"/

const articleId = /^\{"id":"([0-9a-f]{16})"/

/** The output of the last build in a folder, as far as its addresses go. An empty or absent folder published nothing. */
export function publishedSite(out: string): PublishedSite {
  return {
    addresses: kinds.flatMap((kind) => addressesOf(out, kind)),
    capturesOf: (articles) => capturesOf(join(out, 'data', 'articles.jsonl'), articles),
    ledTo: ({ path }) => ledTo(join(out, path, 'index.html'), path),
  }
}

function addressesOf(out: string, kind: PublishedAddress['kind']): PublishedAddress[] {
  const folder = join(out, kind)
  if (!existsSync(folder)) return []
  const ids = readdirSync(folder).filter((name) => /^[0-9a-f]{16}$/.test(name))
  return ids.sort().map((id) => ({ path: `/${kind}/${id}/`, kind, id }))
}

/** Looks the articles up in the data that the last build published; what cannot be read there is not known. */
function capturesOf(file: string, articles: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  if (articles.size === 0 || !existsSync(file)) return found
  for (const line of fileLines(file)) {
    const id = line.match(articleId)?.[1]
    if (id === undefined || !articles.has(id)) continue
    const captures = capturesIn(line)
    if (captures) found.set(id, captures)
  }
  return found
}

/** `undefined` where the line is damaged. */
function capturesIn(line: string): string[] | undefined {
  try {
    return (JSON.parse(line) as { captures: { capture: string }[] }).captures.map(({ capture }) => capture)
  } catch {
    return undefined
  }
}

function ledTo(page: string, path: string): string | null {
  if (!existsSync(page)) return null
  const target = readFileSync(page, 'utf8').match(refresh)?.[1]
  return target === undefined || target === path ? null : target
}
