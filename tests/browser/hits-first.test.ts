/** Hits that stand before all is counted, in a real Chromium. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { openArchive } from '../../src/archive/store.ts'
import { OutputFolder } from '../../src/build/output-folder.ts'
import { searchDocuments } from '../../src/search/documents.ts'
import { indexFolder } from '../../src/search/index-folder.ts'
import { buildNative } from '../../src/search/native/build.ts'
import { defaultSizes } from '../../src/search/native/sizes.ts'
import { type BuiltSite, builtSite } from './built-site.ts'
import { launch } from './chromium.ts'
import { settled, status } from './search-page.ts'

/** A word whose kin («إضافة») stand in many articles of the made site too. */
const word = 'إضافي'

describe('hits before counts', () => {
  let site: BuiltSite
  let browser: Browser
  let context: BrowserContext
  let page: Page

  before(async () => {
    site = await builtSite(300, 'native')
    const archive = openArchive(new OutputFolder(site.folder).store)
    // Each list of postings in a file of its own, as those of frequent words are in large archives.
    await buildNative(searchDocuments(archive), join(site.folder, indexFolder), {
      sizes: { ...defaultSizes, inline: -1 },
    })
    archive.close()
    browser = await launch()
  })
  after(async () => {
    await browser?.close()
    site?.close()
  })
  beforeEach(async () => {
    context = await browser.newContext({ serviceWorkers: 'block' })
    page = await context.newPage()
  })
  afterEach(() => context.close())

  /** Asks for the word; what is to become of the lists after the first, the word's own, is told. */
  async function ask(others: (route: Route) => Promise<void>): Promise<void> {
    let lists = 0
    await page.route(/\/f\/\d+\.bin$/, (route) => (lists++ === 0 ? route.continue() : others(route)))
    await page.goto(`${site.address}search/?q=${encodeURIComponent(word)}`)
    await page.waitForSelector('#search-hits a[data-hit]')
  }

  const said = () => page.textContent('#search-status')

  test('the hits stand while the rest is counted, and stay when it is', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    await ask((route) => released.then(() => route.continue()))
    const hits = () => page.locator('#search-hits .headline').allTextContents()
    const first = await hits()
    assert.equal(first.length, 10)
    assert.match((await said()) ?? '', /^\d+ \S+ فأكثر، ويجري العدّ…$/)
    assert.equal(await page.getAttribute('#search-status', 'aria-busy'), 'true')
    assert.ok(await page.isVisible('#search-more'))
    assert.equal(await page.getAttribute('#search-hits', 'aria-busy'), null)
    // More of them stand as soon.
    await page.click('#search-more')
    await page.waitForFunction(() => document.querySelectorAll('#search-hits li').length === 20)
    assert.deepEqual((await hits()).slice(0, 10), first)
    release()
    assert.match(await status(page), /^\d+ \S+$/)
    assert.equal((await hits()).length, 20)
  })

  test('where counting fails the hits stay, and so does what is known of their number', async () => {
    await ask((route) => route.abort())
    await settled(page)
    assert.match((await said()) ?? '', /^\d+ \S+ فأكثر$/)
    assert.equal(await page.locator('#search-hits li').count(), 10)
    assert.ok(await page.isVisible('#search-more'))
    assert.ok(await page.isHidden('#search-problem'))
  })
})
