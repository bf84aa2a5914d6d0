import { fileURLToPath } from 'node:url'
import { runBundler } from '../../client/bundler.ts'
import { moduleExtension } from '../../package-root.ts'
import { basePath } from '../address.ts'
import type { Output } from '../output.ts'
import { total, writeText } from '../write-text.ts'

/**
 * `service-worker.js`, and `offline.js` that the pages start it with, where the configuration says `offline`. Else a worker
 * that takes itself away, for readers whose browser still has the one of an earlier build.
 */
export const offline: Output = {
  name: 'service-worker.js',
  async write(context) {
    const { configuration } = context
    const base = basePath(configuration, '/')
    if (!configuration.offline) return writeText(context, 'service-worker.js', [await bundle('departing-worker', base)])
    return total([
      await writeText(context, 'service-worker.js', [await bundle('reading-worker', base)]),
      await writeText(context, 'offline.js', [await bundle('register', base)]),
    ])
  },
}

async function bundle(name: string, base: string): Promise<string> {
  const { outputFiles } = await runBundler({
    entryPoints: [fileURLToPath(new URL(`worker/${name}.${moduleExtension}`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022'],
    define: { SITE_BASE: JSON.stringify(base) },
    logLevel: 'silent',
    legalComments: 'none',
  })
  return outputFiles![0]!.text
}
