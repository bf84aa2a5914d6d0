import { relative } from 'node:path'
import { codeRoot, moduleExtension } from '../package-root.ts'
import { outputFile, type Rendering, render, type Unit } from './eleventy.ts'
import type { PageKind, Site } from './page.ts'
import { unitKinds } from './pages/registry.ts'
import { Templates } from './templates.ts'
import { type PageTarget, type WrittenFile, writePage } from './write-page.ts'

/** A range of the units of a page kind. */
export interface Range {
  kind: string
  from: number
  to: number
}

/** What is rendered at one time. */
export type Shard = Range[]

/** A unit that was made: what it was made from, and its pages. */
export interface MadeUnit {
  kind: string
  unit: number
  dependencies: string[]
  files: WrittenFile[]
}

/** To begin one takes 10 ms; the last of larger ones would keep one process busy while the others have nothing left. */
const largestShard = 200
/** A process that renders fewer pages takes longer to start than to render. */
const smallestShard = 150
/** So many are made here sooner than by two processes that start, load all and read the archive's lists first. */
const fewPages = 1500

/** Pages a shard: as many as let all processes share the work. */
function shardSize(ranges: readonly Range[], jobs: number): number {
  return Math.max(smallestShard, Math.min(largestShard, Math.ceil(workOf(ranges) / jobs)))
}

/** Work, as pages. */
function workOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { kind, from, to }) => sum + (to - from) * (kindOf(kind).weight ?? 1), 0)
}

/** Whether it is not worth a process. */
export function areFew(ranges: readonly Range[]): boolean {
  return workOf(ranges) <= fewPages
}

/** Work cut into shards of about as many pages, for so many processes. */
export function planShards(ranges: readonly Range[], jobs: number): Shard[] {
  const size = shardSize(ranges, jobs)
  const shards: Shard[] = [[]]
  let room = size
  for (const { kind, from: first, to: end } of ranges) {
    const { weight = 1 } = kindOf(kind)
    for (let from = first; from < end; ) {
      if (room <= 0) {
        shards.push([])
        room = size
      }
      const to = Math.min(end, from + Math.ceil(room / weight))
      shards.at(-1)!.push({ kind, from, to })
      room -= (to - from) * weight
      from = to
    }
  }
  return shards.filter((shard) => shard.length > 0)
}

/** Whether units are made when the data files are written. */
export const isAfterData = ({ kind }: Range) => kindOf(kind).afterData ?? false

const kindOf = (kind: string) => unitKinds.find(({ name }) => name === kind)!

/** All units there are. */
export function allUnits(site: Site): Range[] {
  return unitKinds.map(({ name, units }) => ({ kind: name, from: 0, to: units(site) }))
}

/** Where Eleventy finds what is its own, from where the process is. */
export function eleventyPaths(): Pick<Rendering, 'input' | 'configPath'> {
  const root = relative(process.cwd(), codeRoot) || '.'
  return { input: `${root}/templates`, configPath: `${root}/eleventy.config.${moduleExtension}` }
}

/** Makes and writes the pages of a shard. */
export async function renderShard(
  site: Site,
  shard: Shard,
  target: PageTarget,
  templates = new Templates(),
): Promise<MadeUnit[]> {
  const all: MadeUnit[] = []
  const units: Record<string, Unit[]> = {}
  for (const { kind, from, to } of shard) {
    const maker = kindOf(kind)
    for (let unit = from; unit < to; unit++) {
      const made: MadeUnit = { kind, unit, dependencies: [], files: [] }
      all.push(made)
      if ('pages' in maker) (units[kind] ??= []).push(unitOf(site, maker, made, target))
      else {
        const files = traced(site, made, () => [...maker.files(site, unit, unit + 1)])
        for (const { path, content } of files) made.files.push(writePage(target, path, content))
      }
    }
  }
  await render({ frame: site.frame, units, templates: await templates.of(Object.keys(units)), ...eleventyPaths() })
  return all
}

/** A unit of pages as it is rendered; what it was made from and its pages are noted. */
function unitOf(site: Site, maker: PageKind, made: MadeUnit, target: PageTarget): Unit {
  return {
    pages: () => traced(site, made, () => [...maker.pages(site, made.unit, made.unit + 1)]),
    take: (page, html) => made.files.push(writePage(target, outputFile(page.head.path), html)),
  }
}

/** Notes what a unit is made from. One is made at a time, so that each has a trace of its own. */
function traced<Made>({ trace }: Site, made: MadeUnit, make: () => Made): Made {
  trace.take()
  const result = make()
  made.dependencies = trace.take()
  return result
}
