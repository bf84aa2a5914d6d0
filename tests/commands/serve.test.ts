import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '../build/built-site.ts'
import { runCli } from './run-cli.ts'

const cli = resolve(import.meta.dirname, '../../src/cli.ts')

test('serve shows the site below its own base and builds it again when a text is added', async () => {
  const folder = temporaryFolder()
  cpSync('seeds', join(folder, 'texts'), { recursive: true })
  assert.equal(runCli(['build', 'texts', '--base', '/archive/'], { cwd: folder }).code, 0)
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'serve', '--port', '18080']
  const server = spawn(process.execPath, flags, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    const said = await textThat(server.stdout, /https?:\/\/\S+:\d+\/archive\//)
    const address = said.match(/https?:\/\/\S+:\d+\/archive\//)![0]
    assert.match(await (await fetch(address)).text(), /<html lang="ar" dir="rtl">/)
    const missing = await fetch(`${address}nothing/here/`)
    assert.equal(missing.status, 404)
    assert.doesNotMatch(await missing.text(), /<script(?![^>]* src=)/)
    const added = join(folder, 'texts', 'below', 'new.txt')
    const built = textThat(server.stdout, /Built again in [\d.]+ s: 5 articles, \d+ pages\. Open pages load anew\.\n/)
    mkdirSync(join(folder, 'texts', 'below'))
    writeFileSync(added, 'افتتحت المدينة مكتبة عامة جديدة في الحي القديم بحضور عدد كبير من السكان.\n')
    assert.match(await built, /^Changed: .*texts\/below.*\. Building again\nBuilt again/)
    const rebuilt = textThat(server.stdout, /Built again in [\d.]+ s: 4 articles/)
    rmSync(added)
    assert.match(await rebuilt, /^Changed: .*new\.txt\. Building again\nBuilt again/)
    server.kill('SIGTERM')
    assert.deepEqual(await once(server, 'exit'), [null, 'SIGTERM'])
  } finally {
    server.kill()
  }
})

/** Resolves with what a stream has said once it matches; the test's own time limit ends the wait. */
function textThat(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    stream.on('data', (chunk) => {
      said += chunk
      if (pattern.test(said)) resolve(said)
    })
  })
}
