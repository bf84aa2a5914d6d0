import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { link, mkdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { filesBelow } from '../../../src/files-below.ts'
import { captures } from '../../../src/outputs/data/captures.ts'
import { outputs } from '../../../src/outputs/registry.ts'
import { manifest } from '../../../src/outputs/trust/manifest.ts'
import { notices } from '../../../src/outputs/trust/notices.ts'
import { writeOutputs } from '../../../src/outputs/write.ts'
import { configured, sampleArchive } from '../sample-archive.ts'
import { only, run, temporaryFolder } from '../staging.ts'

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')

test('the manifest lists every file but itself, in order, with its hash', async (t) => {
  const out = await temporaryFolder(t)
  await mkdir(join(out, 'a/b'), { recursive: true })
  const files = { 'a.html': 'أ', 'a/b/page.html': 'ب', 'ملف.txt': 'ج'.repeat(1_000_000) }
  for (const [path, content] of Object.entries(files)) await writeFile(join(out, path), content)
  const archive = sampleArchive()
  const context = { archive, configuration: configured(), out, findings: [], toolVersion: '1.2.3' }
  await only(captures).write(context)
  await manifest.write(context)
  const written = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))
  assert.equal(written.arshif, '1.2.3')
  assert.deepEqual(
    written.inputs,
    [...archive.captures()].map(({ path, sha256 }) => ({ path, captures: 1, sha256 })),
  )
  assert.deepEqual(
    written.files.filter(({ path }: { path: string }) => path !== 'data/captures.jsonl'),
    Object.entries(files).map(([path, content]) => ({
      path,
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
    })),
  )
})

test('what was carried over from the last build is not hashed again, what was written anew is', async (t) => {
  const [previous, out] = [await temporaryFolder(t), await temporaryFolder(t)]
  const context = { archive: sampleArchive(), configuration: configured(), findings: [], toolVersion: '1' }
  for (const folder of [previous, out]) {
    await only(captures).write({ ...context, out: folder })
    for (const path of ['kept.txt', 'rewritten.txt']) await writeFile(join(folder, path), 'نص')
  }
  const time = new Date('2020-01-01T00:00:00Z')
  for (const folder of [previous, out]) await utimes(join(folder, 'kept.txt'), time, time)
  // Times of change are as coarse as the clock of the file system: this one is a build older.
  await utimes(join(previous, 'rewritten.txt'), time, time)
  await manifest.write({ ...context, out: previous })
  // A hash that no reading would give shows where it was taken from.
  const marked = (await readFile(join(previous, 'manifest.json'), 'utf8')).replaceAll(sha256('نص'), 'f'.repeat(64))
  await writeFile(join(previous, 'manifest.json'), marked)
  await manifest.write({ ...context, out, previous })
  const { files } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))
  const hashes = new Map(files.map(({ path, sha256 }: { path: string; sha256: string }) => [path, sha256]))
  assert.equal(hashes.get('kept.txt'), 'f'.repeat(64))
  assert.equal(hashes.get('rewritten.txt'), sha256('نص'))
})

test('a file that somebody changed in the last output, and that is carried over so, is hashed', async (t) => {
  const [previous, out] = [await temporaryFolder(t), await temporaryFolder(t)]
  const context = { archive: sampleArchive(), configuration: configured(), findings: [], toolVersion: '1' }
  await writeFile(join(previous, 'robots.txt'), 'نص')
  await manifest.write({ ...context, out: previous })
  await writeFile(join(previous, 'robots.txt'), 'صن')
  const later = new Date(Date.now() + 60_000)
  await utimes(join(previous, 'robots.txt'), later, later)
  await link(join(previous, 'robots.txt'), join(out, 'robots.txt'))
  await manifest.write({ ...context, out, previous })
  const { files } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))
  assert.equal(files[0].sha256, sha256('صن'))
})

test('all outputs together: the manifest is last, and everything is in it', async (t) => {
  const out = await temporaryFolder(t)
  const archive = sampleArchive()
  const configuration = configured({ url: 'https://example.org', offline: true })
  const names: string[] = []
  const written = await writeOutputs(
    { archive, configuration, out, findings: archive.findings(), toolVersion: '1' },
    (name) => names.push(name),
  )
  assert.deepEqual(
    names,
    outputs.map(({ name }) => name),
  )
  assert.equal(new Set(names).size, names.length)
  assert.equal(names.at(-1), 'manifest.json')
  const paths = filesBelow(out)
  assert.equal(written.files, paths.length)
  const { files } = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))
  assert.deepEqual(
    files.map(({ path }: { path: string }) => path),
    paths.filter((path) => path !== 'manifest.json'),
  )
  assert.deepEqual(written.withoutUrl, [])
})

test('without an address one note names what is left out', async (t) => {
  const out = await temporaryFolder(t)
  const archive = sampleArchive()
  const { withoutUrl } = await writeOutputs({
    archive,
    configuration: configured(),
    out,
    findings: [],
    toolVersion: '1',
  })
  assert.deepEqual(withoutUrl, ['data/oai.xml', 'sitemap.xml', 'opensearch.xml'])
})

test('the same archive gives the same bytes everywhere', async (t) => {
  const archive = sampleArchive()
  const configuration = configured({ url: 'https://example.org', offline: true })
  const manifests = []
  for (let round = 0; round < 2; round++) {
    const out = await temporaryFolder(t)
    await writeOutputs({ archive, configuration, out, findings: archive.findings(), toolVersion: '1' })
    manifests.push(await readFile(join(out, 'manifest.json'), 'utf8'))
  }
  assert.equal(manifests[0], manifests[1])
})

test('the notices name the fonts and their licence, and Pagefind where it is shipped', async (t) => {
  const native = await (await run(t, notices)).read('third-party-notices.txt')
  assert.match(native, /@fontsource\/noto-naskh-arabic \d+\.\d+\.\d+ \(OFL-1\.1\)/)
  assert.match(native, /SIL OPEN FONT LICENSE/i)
  assert.doesNotMatch(native, /^pagefind /m)
  const pagefind = await run(t, notices, { configuration: configured({ search: { engine: 'pagefind' } }) })
  assert.match(await pagefind.read('third-party-notices.txt'), /^pagefind \d/m)
})
