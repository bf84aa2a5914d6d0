import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { resources } from '../../src/outputs/data/resources.ts'
import { fieldDescriptions } from '../../src/site/language/data/ar.ts'
import { renderSample } from './render-sample.ts'

test('every field of the data files is described in Arabic, and no field that is not there', () => {
  const described = resources.flatMap(({ name, fields = [] }) => {
    const table = fieldDescriptions[name] ? name : 'table'
    return fields.map((field) => `${table}.${field.name}`)
  })
  const there = Object.entries(fieldDescriptions).flatMap(([table, fields]) =>
    Object.keys(fields).map((field) => `${table}.${field}`),
  )
  assert.deepEqual(there.sort(), [...new Set(described)].sort())
})

test('a file that stands there comes with the command that opens it', async (t) => {
  const out = mkdtempSync(join(tmpdir(), 'arshif-downloads-'))
  t.after(() => rmSync(out, { recursive: true }))
  mkdirSync(join(out, 'data'))
  writeFileSync(join(out, 'data/archive.db'), '')
  await renderSample(out)
  const page = readFileSync(join(out, 'data/index.html'), 'utf8')
  assert.match(page, /<code dir="ltr">datasette archive\.db</)
  assert.doesNotMatch(page, /duckdb/)
})
