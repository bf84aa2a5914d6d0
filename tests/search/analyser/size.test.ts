import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { packTables } from '../../../src/client/pack-tables.ts'

/** Bytes of the analyser in the page, gzipped: a promise of the search to its readers. */
const MOST = 24_000

const source = (name: string) => fileURLToPath(new URL(`../../../src/search/analyser/${name}.ts`, import.meta.url))

test('what the page loads of the analyser, its tables, the spelling and the transliteration', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: ['analyse', 'spelling', 'transliterate'].map((name) => `export * from '${source(name)}'`).join('\n'),
      resolveDir: '/',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    plugins: [packTables],
    write: false,
  })
  const bytes = gzipSync(outputFiles[0]!.contents, { level: 9 }).length
  assert.ok(bytes <= MOST, `${bytes} bytes`)
})
