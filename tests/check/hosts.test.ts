import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CheckContext } from '../../src/check/check-kind.ts'
import { hosts, measure } from '../../src/check/checks/hosts.ts'
import type { Fault } from '../../src/check/fault.ts'

function advice(files: Record<string, number>): Fault[] {
  const site = { files: Object.keys(files), bytes: (path: string) => files[path]! }
  return [...(hosts.run({ site } as unknown as CheckContext) as Generator<Fault>)]
}

test('a small site fits every host', () => assert.deepEqual(advice({ 'index.html': 1000, 'a/1/index.html': 2000 }), []))

test('each limit is told with its host, its figures and what to do', () => {
  const many = Object.fromEntries(Array.from({ length: 54_001 }, (_, number) => [`a/${number}/index.html`, 20_000]))
  const told = advice({ ...many, 'data/articles.jsonl': 120e6 })
  assert.ok(told.every(({ severity }) => severity === 'advice'))
  const text = told.map(({ path, message }) => `${path}: ${message}`).join('\n')
  assert.match(text, /^: GitHub Pages takes 1000 MB, this has 1200 MB\./m)
  assert.match(
    text,
    /^data\/articles\.jsonl: GitHub Pages \(git push\) takes 105 MB in one file, this has 120 MB in one file/m,
  )
  assert.match(text, /^: Cloudflare Pages \(free plan\) takes 20,000 files, this has 54,002 files/m)
  assert.match(text, /^data\/articles\.jsonl: Cloudflare Pages takes 26 MB in one file/m)
  assert.match(text, /^a: Netlify takes 54,000 entries in one folder, this has 54,001 entries/m)
})

test('entries are counted a folder, files and folders alike', () => {
  const { fullest, largest, bytes } = measure(['a/1/x', 'a/2/x', 'a/2/y', 'b'], () => 7)
  assert.equal(fullest.entries, 2)
  assert.equal(largest.bytes, 7)
  assert.equal(bytes, 28)
})
