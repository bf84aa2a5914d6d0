import { offline } from './app/offline.ts'
import { webManifest } from './app/web-manifest.ts'
import { openSearch } from './crawlers/open-search.ts'
import { robots } from './crawlers/robots.ts'
import { sitemap } from './crawlers/sitemap.ts'
import { archiveData } from './data/archive-data.ts'
import { dataPackage } from './data/data-package.ts'
import { findings } from './data/findings.ts'
import { stories } from './data/stories.ts'
import { headers } from './host/headers.ts'
import { noJekyll } from './host/no-jekyll.ts'
import type { Output } from './output.ts'
import { manifest } from './trust/manifest.ts'
import { notices } from './trust/notices.ts'

/** What is made from the archive alone; it is written while pages are made; what tells its sizes waits for it. */
export const dataOutputs: readonly Output[] = [archiveData, stories, findings, dataPackage]

/** What goes with the pages. The manifest is last: it knows all files. */
export const siteOutputs: readonly Output[] = [
  sitemap,
  robots,
  openSearch,
  webManifest,
  offline,
  noJekyll,
  headers,
  notices,
  manifest,
]

/** All outputs, in the order they are written. */
export const outputs: readonly Output[] = [...dataOutputs, ...siteOutputs]
