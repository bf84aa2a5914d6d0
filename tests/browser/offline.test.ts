/** Reading offline as a reader meets it, in a real Chromium. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { type BuiltSite, builtSite, watch } from './built-site.ts'
import { launch } from './chromium.ts'

describe('offline', () => {
  let site: BuiltSite
  let browser: Browser

  before(async () => {
    site = await builtSite(20, 'native', { offline: true })
    browser = await launch()
  })
  after(async () => {
    await browser?.close()
    site?.close()
  })

  test('what was read can be read again, what was not says so', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const faults = watch(page, site.address)
    await page.goto(site.address)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const [read, unread] = await page
      .locator('a[href*="/a/"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
    await page.goto(read!)
    const headline = await page.locator('h1').textContent()
    assert.deepEqual(faults, [])
    await context.setOffline(true)
    await page.goto(read!)
    assert.equal(await page.locator('h1').textContent(), headline)
    assert.ok(
      await page.evaluate(() => (document.styleSheets[0]?.cssRules.length ?? 0) > 0),
      'its style sheet is kept as well',
    )
    await page.goto(unread!)
    assert.equal(await page.locator('h1').textContent(), 'لا اتصال بالشبكة')
    await context.close()
  })
})
