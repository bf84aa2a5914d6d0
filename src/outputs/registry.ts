import { robots } from './crawlers/robots.ts'
import { sitemap } from './crawlers/sitemap.ts'
import { archiveData } from './data/archive-data.ts'
import { findings } from './data/findings.ts'
import { stories } from './data/stories.ts'
import { atom } from './feed/atom.ts'
import { jsonFeed } from './feed/json-feed.ts'
import { headers } from './host/headers.ts'
import { noJekyll } from './host/no-jekyll.ts'
import type { Output } from './output.ts'

/** The outputs, in the order they are written. */
export const outputs: readonly Output[] = [
  archiveData,
  stories,
  findings,
  atom,
  jsonFeed,
  sitemap,
  robots,
  noJekyll,
  headers,
]
