/** `arshif serve` as its user meets it: a page open in a real Chromium shows what was changed on disk. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { runCli } from '../commands/run-cli.ts'
import { launch } from './chromium.ts'

const cli = resolve(import.meta.dirname, '../../src/cli.ts')

describe('serve', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arshif-serve-'))
  let server: ChildProcess
  let browser: Browser
  let page: Page
  let address: string

  before(async () => {
    mkdirSync(join(folder, 'texts'))
    writeFileSync(
      join(folder, 'texts/a.txt'),
      'مكتبة المدينة\n\nافتتحت المدينة مكتبة عامة جديدة في الحي القديم بحضور عدد من السكان.\n',
    )
    // The output stands among its texts: what a build writes there must not start the next.
    assert.equal(runCli(['build', '.', '--out', 'site'], { cwd: folder }).code, 0)
    const flags = ['--disable-warning=ExperimentalWarning', cli, 'serve', 'site', '--port', '18380']
    server = spawn(process.execPath, flags, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
    address = await new Promise<string>((known) => {
      let said = ''
      server.stdout!.on('data', (chunk) => {
        said += chunk
        const found = said.match(/https?:\/\/\S+:\d+\//)
        if (found && said.includes('Watching')) known(found[0])
      })
    })
    browser = await launch()
    page = await browser.newPage()
    await page.goto(address)
  })
  after(async () => {
    await browser?.close()
    server?.kill()
    rmSync(folder, { recursive: true })
  })

  /** The open page comes to show it without anybody asking. */
  const shows = (words: string) =>
    page.waitForFunction((wanted) => document.body.innerText.includes(wanted), words, { timeout: 120_000 })

  test('an added text is on the page that is open', async () => {
    writeFileSync(
      join(folder, 'texts/b.txt'),
      'حديقة النهر\n\nأعلنت البلدية أن أشجار الزيتون ستزرع على ضفتي النهر قبل نهاية الشتاء.\n',
    )
    await shows('حديقة النهر')
  })

  test('so are a configuration and a template that were not there before', async () => {
    writeFileSync(join(folder, 'arshif.config.json'), '{ "title": "خزانة الحي" }')
    await shows('خزانة الحي')
    mkdirSync(join(folder, 'templates'))
    writeFileSync(
      join(folder, 'templates/home.11ty.ts'),
      "export const render = () => '<!doctype html><html><head><title>x</title></head><body>صفحة أولى</body></html>'\n",
    )
    await shows('صفحة أولى')
    writeFileSync(
      join(folder, 'templates/home.11ty.ts'),
      "export const render = () => '<!doctype html><html><head><title>x</title></head><body>صفحة ثانية</body></html>'\n",
    )
    await shows('صفحة ثانية')
  })

  test('and then nothing is built until something changes', async () => {
    const lock = () =>
      readdirSync(join(folder, '.arshif/site')).map((name) => statSync(join(folder, '.arshif/site', name)).mtimeMs)
    await wait(1500)
    const before = lock()
    await wait(2500)
    assert.deepEqual(lock(), before)
  })
})
