import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { packTables } from '../../src/client/pack-tables.ts'
import { packLetters, unpackLetters } from '../../src/client/search/arabic-letters.ts'

const folder = new URL('../../src/search/analyser/tables/', import.meta.url)

async function bundle(source: URL, plugins: Plugin[]): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
    plugins,
  })
  return outputFiles[0]!.contents
}

for (const name of ['names', 'nouns', 'particles', 'verbs', 'words']) {
  test(`the table of ${name} is the same in the bundle, in fewer bytes`, async () => {
    const source = new URL(`${name}.ts`, folder)
    const [whole, packed] = await Promise.all([bundle(source, []), bundle(source, [packTables])])
    assert.ok(packed.length < whole.length * 0.7)
    const bundled = await import(`data:text/javascript;base64,${Buffer.from(packed).toString('base64')}`)
    assert.deepEqual(bundled[name], (await import(source.href))[name])
  })
}

test('letters survive, and a text with Latin letters is left alone', () => {
  const arabic = 'ء آ أ ؤ إ ئ ا ب ة ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ـ ف ق ك ل م ن ه و ى ي\n!=-:'
  assert.match(packLetters(arabic)!, /^[\0-\x7f]+$/)
  assert.equal(unpackLetters(packLetters(arabic)!), arabic)
  assert.equal(packLetters('كلمة Word'), undefined)
})
