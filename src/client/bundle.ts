import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BuildOptions } from 'esbuild'
import type { Configuration } from '../model/configuration.ts'
import { moduleExtension } from '../package-root.ts'
import { runBundler } from './bundler.ts'
import { lazyModules } from './lazy-modules.ts'
import { packTables } from './pack-tables.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const suffix = `.entry.${moduleExtension}`
const searchPrefix = 'search-'

/**
 * Scripts of the client by name: `NAME.entry.ts` of this folder becomes `NAME.js`; of the search scripts, one an engine, only
 * that of the engine given, as `search.js`.
 */
function entriesFor(engine: Configuration['search']['engine']): Record<string, string> {
  const entries: Record<string, string> = {}
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(suffix)) continue
    const name = file.slice(0, -suffix.length)
    if (!name.startsWith(searchPrefix)) entries[name] = join(folder, file)
    else if (name === searchPrefix + engine) entries['search'] = join(folder, file)
  }
  return entries
}

/** Bundles the client's scripts into `assets/` of the output, and beside them what they load later. @returns paths of the files below it, by name of the script. */
export async function bundleClient(
  out: string,
  { engine }: { engine: Configuration['search']['engine'] },
): Promise<{ files: Record<string, string> }> {
  const entryPoints = entriesFor(engine)
  const { theme, ...modules } = entryPoints
  const shared: BuildOptions = {
    // Names of what is loaded later come from its modules' paths too: those below here, so that they are the same wherever one builds.
    absWorkingDir: folder,
    outdir: resolve(out, 'assets'),
    bundle: true,
    minify: true,
    target: ['chrome111', 'firefox115', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [packTables, lazyModules],
  }
  await runBundler({ ...shared, entryPoints: modules, format: 'esm' })
  // Of the others it must not wait for the page to be read: it is no module.
  if (theme !== undefined) await runBundler({ ...shared, entryPoints: { theme }, format: 'iife' })
  return { files: Object.fromEntries(Object.keys(entryPoints).map((name) => [name, `assets/${name}.js`])) }
}
