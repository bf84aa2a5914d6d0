import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headers } from '../../../src/outputs/host/headers.ts'
import { noJekyll } from '../../../src/outputs/host/no-jekyll.ts'
import { pagePolicy } from '../../../src/site/content-security-policy.ts'
import { configured } from '../sample-archive.ts'
import { run } from '../staging.ts'

test('_headers gives each path its rule once, below the base, within the limits of Cloudflare Pages', async (t) => {
  const { read } = await run(t, headers, { configuration: configured({ base: '/repo/' }) })
  const lines = (await read('_headers')).trimEnd().split('\n')
  const paths = lines.filter((line) => !line.startsWith('  '))
  assert.equal(new Set(paths).size, paths.length)
  assert.ok(paths.length <= 100)
  for (const path of paths) assert.match(path, /^\/repo\/[^*]*\*[^*]*$/, 'one splat a rule')
  for (const line of lines) assert.ok(line.length < 2000)
  assert.match(lines.join('\n'), /Content-Security-Policy: default-src 'none';/)
  assert.doesNotMatch(lines.join('\n'), /'unsafe-(inline|eval)'/)
})

test('.nojekyll is there', async (t) => assert.equal(await (await run(t, noJekyll)).read('.nojekyll'), ''))

test('the header asks for what the pages ask for themselves, and that nobody frames them', async (t) => {
  const { read } = await run(t, headers)
  const [, sent] = /Content-Security-Policy: (.*)/.exec(await read('_headers'))!
  assert.equal(sent, `${pagePolicy}; frame-ancestors 'none'`)
})
