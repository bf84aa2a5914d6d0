import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { codeRoot } from '../../src/package-root.ts'
import { findOverrides } from '../../src/site/overrides.ts'

test("only templates of the user's own are told, not ours where a build runs in the checkout", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'arshif-overrides-'))
  t.after(() => rmSync(folder, { recursive: true }))
  assert.deepEqual(await findOverrides(undefined), [])
  assert.deepEqual(await findOverrides(folder), [])
  assert.deepEqual(await findOverrides(codeRoot), [])
  mkdirSync(join(folder, 'templates'))
  writeFileSync(join(folder, 'templates', 'home.11ty.js'), "export const render = () => 'صفحة'")
  writeFileSync(join(folder, 'templates', 'own.js'), '')
  assert.deepEqual(
    (await findOverrides(folder)).map(({ name }) => name),
    ['home'],
  )
})
