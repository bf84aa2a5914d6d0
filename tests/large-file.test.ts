import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { readLargeFile, writeLargeFile } from '../src/large-file.ts'
import { temporaryFolder } from './build/built-site.ts'

test('a file is written and read whole, however many parts that takes', () => {
  const path = join(temporaryFolder(), 'file')
  for (const length of [0, 1, 9, 10, 11, 1000]) {
    const bytes = randomBytes(length)
    writeLargeFile(path, bytes, 10)
    assert.deepEqual(readFileSync(path), bytes)
    assert.deepEqual(readLargeFile(path, 10), bytes)
  }
})
