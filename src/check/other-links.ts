import { decodeReferences } from './references.ts'
import type { SiteFolder } from './site-folder.ts'

/** Files other than pages that hold links: the name's pattern and the pattern whose first group is the address. */
const kinds: readonly (readonly [file: RegExp, address: RegExp])[] = [
  [/\.css$/, /url\(\s*["']?(?!data:)([^"')]+)/g],
  [/(^|\/)sitemap(-\d+)?\.xml$/, /<loc>([^<]+)/g],
  [/(^|\/)feed\.xml$/, /<link [^>]*href="([^"]+)"/g],
  [/(^|\/)feed\.json$/, /"(?:url|home_page_url|feed_url)": ?"([^"]+)"/g],
  [/^manifest\.webmanifest$/, /"(?:src|start_url)": ?"([^"]+)"/g],
]

/** The addresses in a style sheet, sitemap, feed or web app manifest; none in others. */
export function linksOfFile(site: SiteFolder, path: string): string[] {
  const kind = kinds.find(([file]) => file.test(path))
  if (kind === undefined) return []
  return [...site.text(path).matchAll(kind[1])].map(([, address = '']) => decodeReferences(address))
}
