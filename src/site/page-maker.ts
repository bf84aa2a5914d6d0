import { openArchive } from '../archive/store.ts'
import type { Archive } from '../model/archive.ts'
import { codeRoot } from '../package-root.ts'
import { aboutFile } from './about-file.ts'
import { CachedArchive } from './cached-archive.ts'
import { downloadsIn } from './downloads.ts'
import { loadEleventy } from './eleventy.ts'
import { Frame } from './frame.ts'
import { tracedSite } from './incremental/traced-site.ts'
import { findOverrides } from './overrides.ts'
import type { Site } from './page.ts'
import { type Relations, readRelations } from './relations.ts'
import { eleventyPaths, type MadeUnit, renderShard, type Shard } from './shard.ts'
import { Templates } from './templates.ts'
import type { WorkerStart } from './worker-pool.ts'
import type { PageTarget } from './write-page.ts'

/** What pages are made from, where it is at hand already. */
export interface AtHand {
  archive: Archive
  relations: Relations
}

/** Makes and writes pages, in a process that may do other things too. */
export class PageMaker {
  readonly #site: Site
  readonly #target: PageTarget
  readonly #templates: Templates

  private constructor(site: Site, target: PageTarget, templates: Templates) {
    this.#site = site
    this.#target = target
    this.#templates = templates
  }

  static async begin(start: WorkerStart, atHand?: AtHand): Promise<PageMaker> {
    const archive = atHand?.archive ?? new CachedArchive(openArchive(start.archivePath))
    const overrides = await findOverrides(start.folder)
    const site = tracedSite(archive, atHand?.relations ?? readRelations(start.relations), {
      frame: new Frame(start.configuration, start.assets, archive.counts()),
      downloads: () => downloadsIn(start.out),
      about: aboutFile(start.folder),
      overridden: overrides.length > 0,
    })
    return new PageMaker(site, { out: start.out, live: start.live }, new Templates(overrides))
  }

  make(shard: Shard): Promise<MadeUnit[]> {
    return atCodeRoot(() => renderShard(this.#site, shard, this.#target, this.#templates))
  }
}

/** Loads what the first page would wait for. */
export function loadPageMaker(): Promise<void> {
  return atCodeRoot(() => loadEleventy(eleventyPaths()))
}

/** Eleventy looks for its files from where the process is: from the folder of the code. */
async function atCodeRoot<Made>(work: () => Promise<Made>): Promise<Made> {
  const before = process.cwd()
  process.chdir(codeRoot)
  try {
    return await work()
  } finally {
    process.chdir(before)
  }
}
