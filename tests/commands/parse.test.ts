import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runCli } from './run-cli.ts'

test('parse prints one line a capture, in the documented shape', () => {
  const { code, stdout } = runCli(['parse', 'seeds'])
  assert.equal(code, 0)
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual(
    lines.map(({ ref }) => ref),
    ['000_1f1856e168336150.txt', '001_9f1ab18b41e7fbbd.txt', '002_90fbb64db2948ff7.txt'],
  )
  assert.deepEqual(Object.keys(lines[0]), ['capture', 'ref', 'sections', 'articles'])
  assert.equal(lines[0].articles.length, 2)
  assert.deepEqual(Object.keys(lines[0].articles[0].dateline), ['place', 'outlet', 'agency'])
})

test('an unknown command is wrong use', () => {
  const { code, stderr } = runCli(['bild'])
  assert.equal(code, 2)
  assert.match(stderr, /unknown command/)
})
