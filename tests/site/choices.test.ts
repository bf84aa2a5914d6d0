import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { type Browser, chromium } from 'playwright-core'
import { staticServer } from '../../scripts/static-server.ts'
import { renderSample } from './render-sample.ts'
import { sampleArchive } from './sample-archive.ts'

const executablePath = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
)

describe('what a reader chooses', { skip: executablePath === undefined && 'no Chromium: set CHROME_PATH' }, () => {
  let out: string
  let browser: Browser
  let server: Server
  let origin: string
  before(async () => {
    out = mkdtempSync(join(tmpdir(), 'arshif-choices-'))
    await renderSample(out, { language: 'ar' }, sampleArchive(3))
    ;({ server, origin } = await staticServer(out))
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    })
  })
  after(async () => {
    await browser.close()
    server.close()
    rmSync(out, { recursive: true })
  })

  for (const path of ['/', '/stories/', '/dates/2021/03/']) {
    test(`all versions of a story are shown by a switch that needs no script: ${path}`, async () => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto(origin + path)
      const versions = page.locator('.other-versions').first()
      assert.equal(await versions.isVisible(), false)
      await page.locator('#all-versions').check()
      assert.equal(await versions.isVisible(), true)
      await page.locator('#all-versions').uncheck()
      assert.equal(await versions.isVisible(), false)
      assert.equal(await page.locator('.theme').isVisible(), false)
      await context.close()
    })
  }

  for (const [device, theme] of [
    ['light', 'dark'],
    ['dark', 'light'],
  ] as const) {
    test(`a ${theme} theme is kept on a ${device} device until it is given up`, async () => {
      const context = await browser.newContext({ colorScheme: device })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      page.on('pageerror', (error) => faults.push(error.message))
      const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
      await page.goto(origin)
      const own = await paper()
      await page.locator('#theme').selectOption(theme)
      const other = await paper()
      assert.notEqual(other, own)
      await page.goto(`${origin}/about/`)
      assert.equal(await paper(), other)
      assert.equal(await page.locator('#theme').inputValue(), theme)
      await page.locator('#theme').selectOption('auto')
      assert.equal(await paper(), own)
      await page.reload()
      assert.equal(await paper(), own)
      assert.deepEqual(
        faults.filter((fault) => !fault.includes('status of 404')),
        [],
      )
      await context.close()
    })
  }
})
