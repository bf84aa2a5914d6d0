import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { check } from '../../src/check/check.ts'
import { buildSite, temporaryFolder } from './built-site.ts'

test('an archive of a paper by itself, with mark-up inside its sentences, has no faults', async () => {
  const folder = join(temporaryFolder(), 'texts')
  mkdirSync(folder)
  const matter = '---\ntitle: معرض الكتاب يعود\nurl: https://example.org/news/fair\n---\n\n'
  const text =
    'شهدت المدينة أمس افتتاح **معرض الكتاب** السنوي بحضور كبير من الناشرين والقراء.\n\nويستمر المعرض أسبوعين.\n'
  writeFileSync(join(folder, 'fair.md'), matter + text)
  const { out } = await buildSite([folder], { url: 'https://example.org', base: '/archive/' })
  assert.deepEqual(await check(out), [])
})
