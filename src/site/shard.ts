import { relative } from 'node:path'
import { codeRoot, moduleExtension } from '../package-root.ts'
import { type Override, render } from './eleventy.ts'
import type { Page, Site } from './page.ts'
import { pageKinds } from './pages/registry.ts'

/** A range of the units of a page kind. */
export interface Range {
  kind: string
  from: number
  to: number
}

/** What is rendered at one time. */
export type Shard = Range[]

/** Eleventy holds about 20 kB for every page until a shard is written. */
const shardUnits = 1000

/** All work, cut into shards of about as many pages. The order and the cuts depend on the archive alone. */
export function planShards(site: Site, size = shardUnits): Shard[] {
  const shards: Shard[] = [[]]
  let room = size
  for (const { name, units } of pageKinds) {
    const all = units(site)
    for (let from = 0; from < all; ) {
      if (room === 0) {
        shards.push([])
        room = size
      }
      const to = Math.min(all, from + room)
      shards.at(-1)!.push({ kind: name, from, to })
      room -= to - from
      from = to
    }
  }
  return shards
}

/** Makes and writes the pages of a shard; pages written, by kind. */
export async function renderShard(
  site: Site,
  shard: Shard,
  out: string,
  overrides: readonly Override[] = [],
): Promise<Record<string, number>> {
  const pages: Record<string, Page[]> = Object.fromEntries(pageKinds.map(({ name }) => [name, []]))
  for (const { kind, from, to } of shard) {
    const { pages: make } = pageKinds.find(({ name }) => name === kind)!
    for (const page of make(site, from, to)) pages[kind]!.push(page)
  }
  const root = relative(process.cwd(), codeRoot) || '.'
  await render({
    frame: site.frame,
    pages,
    overrides,
    templates: `${root}/templates`,
    configPath: `${root}/eleventy.config.${moduleExtension}`,
    out: relative(process.cwd(), out) || '.',
  })
  return Object.fromEntries(
    Object.entries(pages).flatMap(([kind, made]) => (made.length > 0 ? [[kind, made.length]] : [])),
  )
}
