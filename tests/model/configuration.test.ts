import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { colourRoles } from '../../src/model/configuration.ts'

test('the colours that may be configured are those of the design', () => {
  const tokens = readFileSync('public/styles/tokens.css', 'utf8').split('@media', 1)[0]!
  const roles = [...tokens.matchAll(/--([a-z-]+): #[0-9a-f]{6};/g)].map(([, role]) => role)
  assert.deepEqual([...colourRoles], roles)
})
