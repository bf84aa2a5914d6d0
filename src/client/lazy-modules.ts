import { basename, resolve } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Bundles what a script imports only when it needs it (`import('./x.ts')`) into a script of its own, with all that this one
 * needs: esbuild's own way puts what both need into a third, for which the first results would have to wait.
 */
export const lazyModules: Plugin = {
  name: 'lazy-modules',
  setup({ onResolve, initialOptions, esbuild }) {
    const bundled = new Map<string, Promise<string>>()
    const bundle = async (file: string): Promise<string> => {
      const { metafile } = await esbuild.build({
        ...initialOptions,
        entryPoints: [file],
        entryNames: '[name]-[hash]',
        metafile: true,
      })
      return `./${basename(Object.keys(metafile.outputs)[0]!)}`
    }
    onResolve({ filter: /^\./ }, async ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined
      const file = resolve(resolveDir, path)
      if (!bundled.has(file)) bundled.set(file, bundle(file))
      return { path: await bundled.get(file)!, external: true }
    })
  },
}
