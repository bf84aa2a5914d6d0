import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { columns } from '../../../src/outputs/data/columns.ts'
import { resources } from '../../../src/outputs/data/resources.ts'
import { dataOutputs } from '../../../src/outputs/registry.ts'
import { writeOutputs } from '../../../src/outputs/write.ts'
import { configured, sampleArchive } from '../sample-archive.ts'
import { temporaryFolder } from '../staging.ts'

interface Described {
  path: string
  bytes: number
  hash: string
  schema?: { fields: { name: string }[] }
}

test('datapackage.json describes every data file as it is', async (t) => {
  const out = await temporaryFolder(t)
  const archive = sampleArchive()
  const configuration = configured({ url: 'https://example.org', licence: { text: 'CC BY 4.0' } })
  await writeOutputs(
    { archive, configuration, out, findings: archive.findings(), toolVersion: '1.2.3' },
    undefined,
    dataOutputs,
  )
  const described = JSON.parse(await readFile(join(out, 'data/datapackage.json'), 'utf8'))
  const found = described.resources as Described[]
  assert.deepEqual(
    found.map(({ path }) => path),
    // The SQL is a large archive's.
    resources.map(({ path }) => path),
  )
  for (const { path, bytes, hash } of found) {
    const content = await readFile(join(out, 'data', path))
    assert.equal(bytes, content.length, path)
    assert.equal(hash, `sha256:${createHash('sha256').update(content).digest('hex')}`, path)
  }
  const fields = (path: string) =>
    found.find((resource) => resource.path === path)?.schema?.fields.map(({ name }) => name)
  assert.deepEqual(
    fields('articles.csv'),
    columns.map(({ name }) => name),
  )
  for (const path of ['articles.jsonl', 'captures.jsonl', 'stories.jsonl', 'findings.jsonl']) {
    const lines = (await readFile(join(out, 'data', path), 'utf8')).trimEnd().split('\n')
    const known = new Set(fields(path))
    for (const line of lines)
      for (const key of Object.keys(JSON.parse(line))) assert.ok(known.has(key), `${path}: ${key}`)
  }
  assert.deepEqual(described.licenses, [{ title: 'CC BY 4.0' }])
})
