import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lostSettings } from '../../../src/build/warnings/lost-settings.ts'
import { configurationSchema } from '../../../src/model/configuration.ts'

test('settings that a build no more has are told as they were given', () => {
  const last = {
    title: 'أرشيف الصحيفة',
    url: 'https://example.org',
    base: '/archive/',
    language: 'en' as const,
    search: { engine: 'pagefind' as const },
    fields: { text: 'content', published: 'date of it' },
  }
  assert.deepEqual(lostSettings(last, configurationSchema.parse({})), [
    '--title "أرشيف الصحيفة"',
    '--url https://example.org',
    '--base /archive/',
    '--lang en',
    '--engine pagefind',
    '--field text=content --field published="date of it"',
  ])
  assert.deepEqual(lostSettings(last, configurationSchema.parse(last)), [])
  assert.deepEqual(lostSettings({}, configurationSchema.parse(last)), [])
})
