import type { Metadata } from '../model/metadata.ts'
import { webAddress } from './web-address.ts'

/** A fact that the crawl told of a capture; `href` where it is an address that may be linked. */
export type MetadataRow = [name: string, value: string, href?: string]

const ownNames = ['title', 'url', 'published', 'source', 'author', 'fetched'] as const

/** What the crawl told of a capture, the facts that we know by name first. */
export function metadataRows(metadata: Metadata): MetadataRow[] {
  const rows: MetadataRow[] = []
  for (const name of ownNames) {
    const value = metadata[name]
    const href = name === 'url' ? webAddress(value) : undefined
    if (value) rows.push(href === undefined ? [name, value] : [name, value, href])
  }
  if (metadata.tags && metadata.tags.length > 0) rows.push(['tags', metadata.tags.join('، ')])
  for (const [name, value] of Object.entries(metadata.more ?? {}))
    rows.push([name, typeof value === 'string' ? value : JSON.stringify(value)])
  return rows
}
