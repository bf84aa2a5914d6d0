import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildSite, temporaryFolder } from '../build/built-site.ts'
import { runCli } from './run-cli.ts'

test('asking why of a site that was not built here, or of no article, is wrong use', async () => {
  const absent = runCli(['why', 'a', 'b', '--site', join(temporaryFolder(), 'nowhere')])
  assert.equal(absent.code, 2)
  assert.match(absent.stderr, /not built here/)
  const { out } = await buildSite(['seeds'])
  const unknown = runCli(['why', '0123456789abcdef', 'b', '--site', out])
  assert.equal(unknown.code, 2)
  assert.match(unknown.stderr, /no article 0123456789abcdef/)
})

test('an input that is not there is told with the folder it was looked for in', () => {
  const cwd = temporaryFolder()
  const { code, stderr } = runCli(['build', 'texts'], { cwd })
  assert.equal(code, 2)
  assert.ok(stderr.includes(`texts does not exist in ${cwd}: check the path`), stderr)
})

test('an order of hits that there is not is wrong use', () => {
  const { code, stderr } = runCli(['search', '--sort', 'bogus', 'نفط'])
  assert.equal(code, 2)
  assert.match(stderr, /relevance, newest, oldest/)
})

test('a search in a folder that holds no index is wrong use, told without a stack', () => {
  const nowhere = join(temporaryFolder(), 'nowhere')
  for (const command of [['search', 'نفط'], ['analyze']]) {
    const { code, stderr } = runCli([...command, '--site', nowhere])
    assert.equal(code, 2)
    assert.match(stderr, /holds no search index/)
    assert.doesNotMatch(stderr, /\n\s+at /)
  }
})
