import { existsSync, statSync } from 'node:fs'
import type { SearchEngine } from '../search/engine.ts'
import { openEngine, verifyIndex } from '../search/open-engine.ts'
import type { CheckContext } from './check-kind.ts'
import type { Fault } from './fault.ts'
import { NoSiteError } from './no-site-error.ts'
import { checks } from './registry.ts'
import { SiteFolder } from './site-folder.ts'

export interface CheckOptions {
  /** Articles of which the index is asked, spread evenly; 20. 0 leaves the index alone. */
  sample?: number
  /** Told before each check. */
  onCheck?: (name: string) => void
  /** Opens the search index of a site; that of `src/search`. */
  openIndex?: (folder: string) => Promise<SearchEngine>
  /** Reads every file of it; that of `src/search`, and nothing where another one opens it. */
  verifyIndex?: (folder: string) => Promise<string[]>
}

/**
 * Checks a built site: files, links, records, index and the limits of the usual hosts. Gives the faults in the order of the
 * checks; none means that all is well. Throws NoSiteError where the folder holds no site.
 */
export async function check(folder: string, options: CheckOptions = {}): Promise<Fault[]> {
  requireSite(folder)
  const context: CheckContext = {
    site: new SiteFolder(folder),
    sample: options.sample ?? 20,
    openIndex: options.openIndex ?? openEngine,
    verifyIndex: options.verifyIndex ?? (options.openIndex ? async () => [] : verifyIndex),
  }
  const faults: Fault[] = []
  for (const { name, run } of checks) {
    options.onCheck?.(name)
    for await (const fault of run(context)) faults.push(fault)
  }
  return faults
}

/** Throws NoSiteError unless the folder holds a built site. */
export function requireSite(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new NoSiteError(`${folder} is no folder. Build the site first: arshif build`)
  if (!existsSync(`${folder}/index.html`))
    throw new NoSiteError(`${folder} holds no site: it has no index.html. Build it first: arshif build`)
}
