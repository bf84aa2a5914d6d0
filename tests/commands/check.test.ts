import assert from 'node:assert/strict'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildSite, temporaryFolder } from '../build/built-site.ts'
import { runCli } from './run-cli.ts'

test('check ends with 0 where all is well, with 1 and what to do where something is not, and with 2 where there is no site', async () => {
  const { out } = await buildSite(['seeds'])
  assert.deepEqual(runCli(['check', out]).code, 0)
  assert.deepEqual(JSON.parse(runCli(['check', out, '--json']).stdout), [])
  appendFileSync(join(out, 'index.html'), '<b>')
  const { code, stdout } = runCli(['check', out])
  assert.equal(code, 1)
  assert.match(stdout, /^index\.html: has \d+ bytes, the manifest says \d+\.$/m)
  assert.match(stdout, /^What to do: Build the site again: /m)
  assert.match(stdout, /^index\.html: line \d+: <b> has no end tag$/m)
  assert.match(stdout, /^2 faults\.$/m)
  const told = runCli(['check', out, '--json'])
  assert.equal(told.code, 1)
  assert.deepEqual(
    JSON.parse(told.stdout).map(({ check, severity, path }: Record<string, string>) => [check, severity, path]),
    [
      ['manifest', 'fault', 'index.html'],
      ['pages', 'fault', 'index.html'],
    ],
  )
  const none = runCli(['check', temporaryFolder()])
  assert.equal(none.code, 2)
  assert.match(none.stderr, /Build it first: arshif build/)
})
