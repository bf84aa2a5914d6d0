import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicationLines } from '../../src/commands/publish.ts'
import type { Publication } from '../../src/publish/publish.ts'

const publication = (changes: Publication['changes'], dryRun: boolean): Publication => ({
  target: 's3://archive/',
  changes,
  bytes: 2000,
  dryRun,
})

test('a dry run tells how much of what first, then the files', () => {
  const changes = [
    { action: 'add' as const, path: 'a/1/index.html', bytes: 1500 },
    { action: 'change' as const, path: 'index.html', bytes: 500 },
    { action: 'remove' as const, path: 'a/2/index.html', bytes: 0 },
  ]
  assert.deepEqual(publicationLines(publication(changes, true)), [
    's3://archive/: 1 file would be added, 1 changed, 1 removed, 2.0 kB to send.',
    '  add a/1/index.html',
    '  change index.html',
    '  remove a/2/index.html',
  ])
  assert.deepEqual(publicationLines(publication(changes, false)), [
    's3://archive/: 1 file was added, 1 changed, 1 removed, 2.0 kB sent.',
  ])
})

test('a place that is up to date is said to be', () => {
  assert.deepEqual(publicationLines(publication([], true)), ['s3://archive/ is up to date: nothing to change.'])
})
