import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { lookInSwapped } from '../../src/build/swapped-folder.ts'
import { temporaryFolder } from './built-site.ts'

const serving = `
  const { serveFolder } = await import(process.argv[1])
  await serveFolder(process.argv[2], { port: 18480, base: '/', live: false })
`

/** Puts one folder in the place of another over and over, as builds do, and says when it is done. */
const swapping = `
  const { renameSync } = await import('node:fs')
  const [live, next, aside] = process.argv.slice(1)
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let count = 0; count < 100; count++) {
    // Longer than the clock of the file system takes from one time to the next.
    Atomics.wait(pause, 0, 0, 12)
    renameSync(live, aside)
    renameSync(next, live)
    renameSync(aside, next)
  }
`

const node = (script: string, ...args: string[]) =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

describe('a served folder', () => {
  const place = temporaryFolder()
  const [live, next, aside] = ['_site', 'next', 'aside'].map((name) => join(place, name)) as [string, string, string]
  let server: ChildProcess
  let address: string

  before(async () => {
    for (const [folder, text] of [
      [live, 'القديم'],
      [next, 'الجديد'],
    ] as const) {
      mkdirSync(join(folder, 'a'), { recursive: true })
      writeFileSync(join(folder, 'a/index.html'), `<!DOCTYPE html><p>${text}</p>`)
      writeFileSync(join(folder, '404.html'), '<!DOCTYPE html><p>لا شيء هنا</p>')
    }
    server = node(serving, join(import.meta.dirname, '../../src/build/serve-folder.ts'), live)
    address = await new Promise<string>((known) =>
      server.stdout!.on('data', (chunk) => {
        const found = String(chunk).match(/https?:\/\/\S+:\d+/)
        if (found) known(found[0])
      }),
    )
  })
  after(() => server.kill())

  test('answers a request that comes while it is away as soon as it is there again', async () => {
    renameSync(live, aside)
    const answer = fetch(`${address}/a/`)
    await wait(150)
    renameSync(next, live)
    const { status } = await answer
    assert.equal(status, 200)
    assert.match(await (await fetch(`${address}/a/`)).text(), /الجديد/)
    renameSync(aside, next)
  })

  test('is never found missing, however often it is swapped', async () => {
    const swaps = node(swapping, live, next, aside)
    let isOver = false
    swaps.on('exit', () => (isOver = true))
    let asked = 0
    for (; !isOver; asked++) {
      const answer = await fetch(`${address}/a/`)
      assert.equal(answer.status, 200)
      assert.match(await answer.text(), /القديم|الجديد/)
    }
    assert.ok(asked > 0)
  })

  test('has no file that it has not, at once, and says so with its own page', async () => {
    const answer = await fetch(`${address}/b/`)
    assert.equal(answer.status, 404)
    assert.match(await answer.text(), /لا شيء هنا/)
  })

  test('sends a file of any length, with its length', async () => {
    const bytes = Buffer.alloc(3_000_000, 'نص')
    writeFileSync(join(live, 'archive.db'), bytes)
    const answer = await fetch(`${address}/archive.db`)
    assert.equal(answer.headers.get('content-length'), '3000000')
    assert.ok(Buffer.from(await answer.arrayBuffer()).equals(bytes))
  })

  test('outlives addresses that are none or lead out of it', async () => {
    const statusOf = (path: string) =>
      new Promise((known, failed) =>
        request(address, { path }, (answer) => known(answer.resume().statusCode))
          .on('error', failed)
          .end(),
      )
    for (const path of ['/%E0%A4%A', '//', '/..%2f..%2fetc/passwd', '/%00'])
      assert.ok([400, 404].includes(Number(await statusOf(path))), path)
    assert.equal((await fetch(`${address}/a/`)).status, 200)
  })
})

test('what is not there is not waited for while the same folder stands', async () => {
  const folder = temporaryFolder()
  let looks = 0
  assert.equal(await lookInSwapped(folder, () => void looks++), undefined)
  assert.equal(looks, 1)
})

test('what a folder has is found though another stands there meanwhile, whatever is thrown of files that are gone', async () => {
  const place = temporaryFolder()
  const [live, other] = [join(place, 'live'), join(place, 'other')]
  mkdirSync(live)
  mkdirSync(other)
  let looks = 0
  const look = () => {
    if (++looks > 1) return 'found'
    rmSync(live, { recursive: true })
    renameSync(other, live)
    throw Object.assign(new Error('no such file'), { code: 'ENOENT' })
  }
  assert.equal(await lookInSwapped(live, look), 'found')
  await assert.rejects(
    lookInSwapped(live, () => {
      throw new Error('another')
    }),
    /another/,
  )
})
