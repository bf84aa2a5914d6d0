import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bundleClient } from '../client/bundle.ts'
import { endBundler, runBundler } from '../client/bundler.ts'
import type { Configuration } from '../model/configuration.ts'
import { packageRoot } from '../package-root.ts'
import { colourStyles } from './colours.ts'

/** Paths of what every page loads, below the base, with the hash of their content so that a rebuild is seen at once. */
export interface Assets {
  styles: string
  scripts: Record<string, string>
  fonts: string[]
}

const require = createRequire(import.meta.url)

/**
 * The faces: a Naskh for reading, a variable sans for headings and interface; file name here -> file in its npm
 * package. Latin letters of the interface come from the reader's own sans, so a first visit loads 110 kB at most.
 */
const fonts: Record<string, string> = {
  'naskh-arabic.woff2': '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2',
  'naskh-latin.woff2': '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-latin-400-normal.woff2',
  'naskh-latin-ext.woff2': '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-latin-ext-400-normal.woff2',
  'sans-arabic.woff2': '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
}

/** Files of others that assets are made from or by. */
export function assetSources(): string[] {
  return [...Object.values(fonts), 'esbuild/package.json'].map((path) => require.resolve(path))
}

/** The faces worth asking for before the style sheet has been read. */
const preloaded = ['fonts/naskh-arabic.woff2', 'fonts/sans-arabic.woff2']

/** Style sheets are read from `public/styles/`, joined, and written as one. */
const styleEntry = 'public/styles/site.css'

function hashed(folder: string, path: string): string {
  const hash = createHash('sha256')
    .update(readFileSync(join(folder, path)))
    .digest('hex')
  return `${path}?v=${hash.slice(0, 8)}`
}

/** Writes styles, fonts, icons and client scripts into the site. */
export async function writeAssets(out: string, configuration: Configuration): Promise<Assets> {
  const folder = join(out, 'assets')
  mkdirSync(join(folder, 'fonts'), { recursive: true })
  cpSync(join(packageRoot, 'public', 'icons'), join(out, 'icons'), { recursive: true })
  for (const [name, path] of Object.entries(fonts)) cpSync(require.resolve(path), join(folder, 'fonts', name))
  await runBundler({
    bundle: true,
    minify: true,
    logLevel: 'silent',
    legalComments: 'none',
    entryPoints: { site: join(packageRoot, styleEntry) },
    outdir: folder,
    external: ['*.woff2'],
    target: ['chrome111', 'firefox113', 'safari16'],
  })
  const overrides = colourStyles(configuration)
  if (overrides) writeFileSync(join(folder, 'site.css'), readFileSync(join(folder, 'site.css'), 'utf8') + overrides)
  const { files } = await bundleClient(out, configuration.search)
  await endBundler()
  return {
    styles: hashed(out, 'assets/site.css'),
    scripts: Object.fromEntries(Object.entries(files).map(([name, path]) => [name, hashed(out, path)])),
    fonts: preloaded.map((path) => `assets/${path}`),
  }
}
