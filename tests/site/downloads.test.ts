import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resources } from '../../src/outputs/data/resources.ts'
import { fieldDescriptions } from '../../src/site/language/data/ar.ts'

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
