import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { unusedConfigurations } from '../../../src/build/warnings/unused-configurations.ts'
import { temporaryFolder } from '../built-site.ts'

const folder = temporaryFolder()
const archive = join(folder, 'archive')
mkdirSync(join(archive, 'texts'), { recursive: true })
mkdirSync(join(folder, 'elsewhere'))
const [own, json, far] = ['archive/arshif.config.ts', 'archive/arshif.config.json', 'elsewhere/arshif.config.json'].map(
  (path) => join(folder, path),
)
for (const path of [own, far]) writeFileSync(path!, '{}')

const places = {
  inputs: [join(archive, 'texts')],
  out: join(folder, 'elsewhere', '_site'),
  configuration: null as string | null,
  isChosen: false,
}

test('configurations beside inputs and output are told where they are not used', () => {
  assert.deepEqual(unusedConfigurations(places), [own, far])
  assert.deepEqual(unusedConfigurations({ ...places, configuration: far! }), [own])
  assert.deepEqual(unusedConfigurations({ ...places, inputs: [archive, '-'] }), [own, far])
})

test('what was chosen, and what is not there, is no reason to warn', () => {
  assert.deepEqual(unusedConfigurations({ ...places, configuration: far!, isChosen: true }), [])
  const out = join(folder, '_site')
  assert.deepEqual(unusedConfigurations({ ...places, inputs: ['nowhere/texts'], out }), [])
})

test('of two configurations in one folder the one that is not used is told', () => {
  writeFileSync(json!, '{}')
  assert.deepEqual(unusedConfigurations({ ...places, configuration: own!, out: join(archive, '_site') }), [json])
})
