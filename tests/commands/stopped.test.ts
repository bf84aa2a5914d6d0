import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { filesOf, temporaryFolder } from '../build/built-site.ts'
import { runCli } from './run-cli.ts'

const cli = resolve(import.meta.dirname, '../../src/cli.ts')

/** Starts a build and sends it a signal once it has said something; what it said, its exit code, and the id of its group. */
function stopped(folder: string, signal: NodeJS.Signals, when: RegExp) {
  const args = ['--disable-warning=ExperimentalWarning', cli, 'build', 'texts', '--out', '_site']
  const build = spawn(process.execPath, args, { cwd: folder, detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  return new Promise<{ code: number | null; said: string; group: number }>((done) => {
    let said = ''
    build.stderr.on('data', (chunk) => {
      const before = when.test(said)
      said += chunk
      if (!before && when.test(said)) build.kill(signal)
    })
    build.on('close', (code) => done({ code, said, group: build.pid! }))
  })
}

/** Resolves when no process of a group is left; the test's own time limit ends the wait. */
async function ended(group: number): Promise<void> {
  for (;;) {
    try {
      process.kill(-group, 0)
    } catch {
      return
    }
    await setTimeout(20)
  }
}

const moments = [
  ['SIGTERM', 143, /^Reading/m],
  ['SIGINT', 130, /^Archive/m],
] as const

for (const [signal, code, when] of moments) {
  test(`a build that gets ${signal} says that the old output stands, and leaves nothing at work`, async () => {
    const folder = temporaryFolder()
    cpSync('seeds', join(folder, 'texts'), { recursive: true })
    const first = await stopped(folder, signal, when)
    assert.equal(first.code, code)
    assert.match(
      first.said,
      new RegExp(`\\narshif: stopped \\(${signal}\\)\\. Nothing was written to .*_site\\. What was read`),
    )
    assert.doesNotMatch(first.said, /\n\s+at /)
    await ended(first.group)
    assert.ok(!existsSync(join(folder, '_site')))
    assert.equal(runCli(['build', 'texts', '--out', '_site'], { cwd: folder }).code, 0)
    const before = filesOf(join(folder, '_site'))
    writeFileSync(join(folder, 'texts', 'new.txt'), 'افتتحت المدينة مكتبة عامة جديدة في الحي القديم بحضور السكان.\n')
    const second = await stopped(folder, signal, when)
    assert.equal(second.code, code)
    assert.match(second.said, /The old output is untouched\./)
    await ended(second.group)
    assert.deepEqual(filesOf(join(folder, '_site')), before)
    const work = readdirSync(join(folder, '.arshif', '_site'))
    assert.ok(!work.includes('lock') && !work.includes('staging'), work.join(' '))
    const { code: last, stdout } = runCli(['build', 'texts', '--out', '_site'], { cwd: folder })
    assert.equal(last, 0)
    assert.match(stdout, /articles +5/)
  })
}
