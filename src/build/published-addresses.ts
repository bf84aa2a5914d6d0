import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PublishedAddress } from '../archive/redirects.ts'

/** First parts of the addresses that keep answering: articles, stories, captures. */
const kinds = ['a', 's', 'c'] as const

/** Where an old redirect page led, from its own canonical link. */
const target = /<link rel="canonical" href="[^"]*?(\/[asc]\/[0-9a-f]{16}\/)"/

/** The addresses that the last build published into a folder. */
export function* publishedAddresses(out: string): IterableIterator<PublishedAddress> {
  for (const kind of kinds) {
    const folder = join(out, kind)
    if (!existsSync(folder)) continue
    for (const id of readdirSync(folder).sort()) {
      if (!/^[0-9a-f]{16}$/.test(id)) continue
      const path = `/${kind}/${id}/`
      yield { path, kind, id, ledTo: () => oldTarget(join(folder, id, 'index.html'), path) }
    }
  }
}

function oldTarget(page: string, path: string): string | null {
  if (!existsSync(page)) return null
  const led = readFileSync(page, 'utf8').match(target)?.[1]
  return led === undefined || led === path ? null : led
}
