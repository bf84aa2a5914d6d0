import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { openArchive } from '../archive/store.ts'
import type { Archive, Counts } from '../model/archive.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Assets } from './assets.ts'
import { CachedArchive } from './cached-archive.ts'
import { downloadsIn } from './downloads.ts'
import { Frame } from './frame.ts'
import { Answers } from './incremental/answers.ts'
import { NextRecord } from './incremental/next-record.ts'
import type { PageRecord } from './incremental/page-record.ts'
import { planUnits, type Recorded } from './incremental/plan.ts'
import { siteKey } from './incremental/site-key.ts'
import { stageKept } from './incremental/staged-pages.ts'
import { tracedSite } from './incremental/traced-site.ts'
import { makeHere, makeInWorkers } from './make-pages.ts'
import { relationsPath } from './passing-files.ts'
import { readRelations } from './relations.ts'
import { areFew, type MadeUnit, type Range } from './shard.ts'
import { runTasks, startWorker } from './worker-pool.ts'

export interface SiteOptions {
  /** The store; workers open it read-only. */
  archivePath: string
  /** The staging folder: exists; what `data/` has once `data` is done is described with its sizes. */
  out: string
  configuration: Configuration
  /** Names our code. */
  code: string
  /** What every page loads: written already. */
  assets: Assets
  /** Folder of the configuration: `about.md` and `templates/` of the user's own are looked for in it. */
  folder?: string
  /** Worker processes. */
  jobs: number
  /** Done when the relations are learnt, see `learnSite`. */
  learnt: Promise<void>
  /** The data files while they are written, by a process that takes the place of a worker. */
  data?: Promise<unknown>
  /** The output so far, and what is known of its pages. */
  last?: LastPages
  /** Other work of this process, for when few pages are made and the last of them wait for the data files. */
  meanwhile?(articles: Indexable): Promise<unknown>
  /** Units of work done, of all that have to be done. */
  onProgress?(done: number, all: number): void
}

export interface LastPages {
  /** The output that readers see. */
  live: string
  /** Its record, and how the files that this tells of stand there. */
  recorded: Recorded | undefined
  /** Whether the staging folder holds the pages of the output before that one. */
  isSpare: boolean
}

/** What an index of the articles is made from, and what of it can be taken over. */
export interface Indexable {
  /** Ids of all articles, in the archive's order. */
  articles: readonly string[]
  /** Ids of those of which nothing changed since the last build. */
  unchanged: ReadonlySet<string>
}

/** What a build of the pages made. */
export interface SiteBuilt extends Indexable {
  pages: number
  /** Pages that came out new or otherwise. */
  written: number
  counts: Counts
  record: Omit<PageRecord, 'manifest'>
}

const unitsOf = (ranges: readonly Range[]) => ranges.reduce((sum, { from, to }) => sum + to - from, 0)

/**
 * Learns what pages tell of articles beside one another, which `buildSite` waits for: in a process of its own, whose memory goes
 * with it, but where little is to be learnt, which whoever is at it does sooner.
 *
 * @param little whether that was so, and is done
 * @param code names the code that learns
 */
export async function learnSite(archivePath: string, code: () => string, little: Promise<boolean>): Promise<void> {
  if (await little) return
  await runTasks([{ type: 'learn', archivePath, code: code(), relations: relationsPath(archivePath) }], 1)
}

/**
 * Makes all pages of the archive that are not there yet as they would be, in worker processes, a few of them here.
 *
 *     archive ──> relations ──> plan ──> pages that stay ────────────────────────┐
 *            │                      └──> shards ──> workers: views ──> Eleventy ─┴──> staging, record
 */
export async function buildSite(options: SiteOptions): Promise<SiteBuilt> {
  const { archivePath, last, learnt } = options
  // Where there is nothing to build on, all is to be made, and much to be learnt, which takes memory.
  if (!last?.recorded) await learnt
  const ready = last?.recorded ? undefined : startWorker()
  const store = openArchive(archivePath)
  try {
    return await buildPages(options, new CachedArchive(store), ready)
  } finally {
    ready?.kill()
    store.close()
    await Promise.allSettled([learnt])
    rmSync(relationsPath(archivePath), { force: true })
  }
}

async function buildPages(options: SiteOptions, archive: Archive, ready: ChildProcess | undefined): Promise<SiteBuilt> {
  const { archivePath, out, configuration, code, folder, assets, last, learnt } = options
  const start = {
    archivePath,
    out,
    live: last?.live,
    configuration,
    folder,
    assets,
    relations: relationsPath(archivePath),
  }
  const counts = archive.counts()
  const capturePages = counts.captures <= configuration.capturePages
  const key = siteKey({ configuration, code, assets, folder, capturePages })
  const slugs = Object.fromEntries(archive.sources().map(({ name, slug }) => [name ?? '', slug]))
  const frame = new Frame(configuration, assets, counts)
  const before = last?.recorded?.record
  const comparable = before?.key === key && hasSlugs(slugs, before.slugs) ? last?.recorded : undefined
  const learning = learnt.then(() => readRelations(start.relations))
  const answers = new Answers(archive, learning)
  const digests = await answers.digests(comparable?.record.dependencies ?? [])
  const relations = await learning
  const site = tracedSite(archive, relations, { frame, downloads: () => downloadsIn(out) })
  const plan = planUnits(site, digests, comparable)
  if (last?.recorded) stageKept(out, last.live, last.recorded, plan.stays, last.isSpare)
  const next = new NextRecord(answers, plan, before)
  const all = unitsOf(plan.ranges)
  let done = 0
  let written = 0
  const take = (made: readonly MadeUnit[]) => {
    for (const unit of made) {
      next.add(unit)
      written += unit.files.filter(({ isNew }) => isNew).length
    }
    options.onProgress?.((done += made.length), all)
  }
  const articles = { articles: archive.revisions().map(({ id }) => id), unchanged: plan.unchanged }
  const work = { ...options, ranges: plan.ranges, start, take, meanwhile: () => options.meanwhile?.(articles) }
  if (ready === undefined && areFew(plan.ranges)) await makeHere(work, { archive, relations })
  else await makeInWorkers(work, ready)
  const record = next.end(key, slugs)
  const pages = record.files.paths.filter((path) => path.endsWith('.html')).length
  return { pages, written, counts, ...articles, record }
}

/** Whether the sources that were there before have the addresses they had. */
function hasSlugs(now: Record<string, string>, before: Record<string, string>): boolean {
  return Object.entries(before).every(([name, slug]) => now[name] === undefined || now[name] === slug)
}
