import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { check } from '../../src/check/check.ts'
import { type BuiltSite, buildSite, filesOf } from './built-site.ts'

let site: BuiltSite
let sound: Map<string, string>
before(async () => {
  site = await buildSite(['seeds'], { url: 'https://archive.example' })
  sound = filesOf(site.out)
})

/** The file with another byte in its middle, of the same length. */
function change(path: string): void {
  const bytes = readFileSync(path)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = bytes[middle]! ^ 1
  // A file of its own: the build may hold the old one under another name.
  rmSync(path)
  writeFileSync(path, bytes)
}

/** Every kind of file of a site: a name for it and one of them. */
const kinds: Record<string, RegExp> = {
  'a page': /^a\/[0-9a-f]+\/index\.html$/,
  'a page of a capture': /^c\/[0-9a-f]+\/index\.html$/,
  'a page of a source': /^sources\/.+\/index\.html$/,
  'a feed': /^feed\.xml$/,
  'the sitemap': /^sitemap\.xml$/,
  'a data file': /^data\/articles\.jsonl$/,
  'a table': /^data\/articles\.parquet$/,
  'the database': /^data\/archive\.db$/,
  'a list of references': /^data\/references\.bib$/,
  'the index’s own list': /^search-index\/manifest\.json$/,
  'a file of the index': /^search-index\/.*\.bin$/,
  'a style sheet': /\.css$/,
  'a script': /\.js$/,
  'a font': /\.woff2$/,
}

for (const [name, pattern] of Object.entries(kinds))
  test(`${name} that was changed or removed is found by the check, and the next build makes it whole`, async () => {
    const files = readdirSync(site.out, { recursive: true, encoding: 'utf8' })
    const path = files.find((file) => pattern.test(file))
    assert.ok(path, `there is no such file: ${pattern}`)
    for (const damage of [change, rmSync]) {
      damage(join(site.out, path))
      const faults = await check(site.out)
      assert.ok(
        faults.some((fault) => fault.severity === 'fault' && (fault.path === path || fault.message.includes(path))),
        `not found: ${JSON.stringify(faults)}`,
      )
      await buildSite(['seeds'], { url: 'https://archive.example' }, site.out)
      assert.deepEqual(await check(site.out), [])
      assert.deepEqual(filesOf(site.out), sound)
    }
  })

test('so are a manifest that was cut short, and files that somebody put there', async () => {
  const manifest = join(site.out, 'manifest.json')
  for (const damage of [
    () => writeFileSync(manifest, readFileSync(manifest, 'utf8').slice(0, 300)),
    () => writeFileSync(join(site.out, 'stray.txt'), 'غريب'),
  ]) {
    damage()
    assert.ok((await check(site.out)).some((fault) => fault.check === 'manifest'))
    await buildSite(['seeds'], { url: 'https://archive.example' }, site.out)
    assert.deepEqual(filesOf(site.out), sound)
  }
})
