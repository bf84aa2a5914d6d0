import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Configuration } from '../../model/configuration.ts'
import { packageRoot } from '../../package-root.ts'
import type { Output } from '../output.ts'
import { writeText } from '../write-text.ts'

/** A package of which the site carries files. */
interface Shipped {
  name: string
  /** What of it is in the site. */
  what: string
  /** Its licence's file, `LICENSE` where not said. */
  licence?: string
  /** Whether a site of this configuration has it; always, where not said. */
  where?(configuration: Configuration): boolean
}

/** What a reader's browser gets, a package a row. What only builds the site is not here. */
const shipped: readonly Shipped[] = [
  { name: 'arshif', what: 'the design and the scripts: assets/*.css, assets/*.js, icons/, service-worker.js' },
  { name: '@fontsource/noto-naskh-arabic', what: 'assets/fonts/naskh-*.woff2' },
  { name: '@fontsource-variable/vazirmatn', what: 'assets/fonts/sans-*.woff2' },
  {
    name: 'pagefind',
    what: 'the search index and its WebAssembly',
    licence: 'LICENSE/LICENSE',
    where: ({ search }) => search.engine === 'pagefind',
  },
]

const require = createRequire(import.meta.url)

/** `third-party-notices.txt`: what of the site is whose work, ours included, and under which licence. The texts are their papers'. */
export const notices: Output = {
  name: 'third-party-notices.txt',
  write(context) {
    const texts = shipped.filter(({ where }) => where?.(context.configuration) ?? true).map(notice)
    return writeText(context, 'third-party-notices.txt', [texts.join(`\n${'='.repeat(80)}\n\n`)])
  },
}

function notice({ name, what, licence = 'LICENSE' }: Shipped): string {
  const folder = packageFolder(name)
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
  const text = readFileSync(join(folder, licence), 'utf8').trim()
  return `${name} ${version} (${license})\nIn this site: ${what}\n\n${text}\n`
}

/** Folder of an installed package, also of one that exports no `package.json`. */
function packageFolder(name: string): string {
  if (name === 'arshif') return packageRoot
  for (const folder of require.resolve.paths(name) ?? []) {
    const candidate = join(folder, name)
    try {
      readFileSync(join(candidate, 'package.json'))
      return candidate
    } catch {}
  }
  return dirname(require.resolve(`${name}/package.json`))
}
