/** The search page as a reader uses it, in a real Chromium, on a site of 2,000 made articles. */
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type BuiltSite, base, builtSite, watch } from './built-site.ts'
import { launch } from './chromium.ts'
import { asks, headlines, settled, status } from './search-page.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

describe('the search page', () => {
  let site: BuiltSite
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let faults: string[]

  before(async () => {
    site = await builtSite(2000, 'native')
    browser = await launch()
  })
  after(async () => {
    await browser?.close()
    site?.close()
  })
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    page = await context.newPage()
    faults = watch(page, site.address)
  })
  afterEach(() => context.close())

  const open = (query: string) => page.goto(`${site.address}search/${query && `?${query}`}`)
  const ask = (text: string) => open(`q=${encodeURIComponent(text)}`)

  test('finds while one types, and says how much', async () => {
    await open('')
    assert.ok(await page.locator('#search-tips').isVisible())
    await page.keyboard.type('مخطوطة')
    await asks(page, 'q', 'مخطوطة')
    assert.match((await headlines(page)).join(), /مخطوطة زرافة الملك/)
    assert.equal(await page.getAttribute('#search-status', 'role'), 'status')
    assert.match(await status(page), /نتيجة/)
    assert.equal(await page.locator('#search-tips').isVisible(), false)
    assert.deepEqual(faults, [])
  })

  test('text of articles is text, never markup', async () => {
    await ask('خوارزميات')
    assert.deepEqual(await headlines(page), ['درس في <b>البرمجة</b> & كتابة الصفحات'])
    assert.equal(await page.locator('#search-hits b, #search-hits img').count(), 0)
    assert.deepEqual(faults, [])
  })

  test('a hit opens its article at the passage, marked there', async () => {
    await ask('خزانة مسجد')
    await settled(page)
    const href = (await page.getAttribute('#search-hits a[data-hit]', 'href'))!
    assert.ok(href.startsWith(`${base}a/`), href)
    assert.match(href, /#p\d+:~:text=/)
    await page.click('#search-hits a[data-hit]')
    await page.waitForURL(/\/a\//)
    const passage = await page.locator(':target').textContent()
    assert.match(passage ?? '', /خزانة مسجد/)
    assert.deepEqual(faults, [])
  })

  test('every link stays below the base', async () => {
    await ask('مشروع')
    await settled(page)
    const links = await page
      .locator('a[href], form[action]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? one.getAttribute('action')!))
    for (const link of links) assert.ok(link.startsWith(base) || link.startsWith('#'), link)
  })

  test('back and forward go through what was asked', async () => {
    await ask('الفنار')
    const first = await headlines(page)
    await page.fill('#search-page', 'المخطوطة')
    await asks(page, 'q', 'المخطوطة')
    await page.selectOption('#search-sort', 'newest')
    await asks(page, 'sort', 'newest')
    await page.goBack()
    await asks(page, 'sort', null)
    assert.equal(await page.inputValue('#search-page'), 'المخطوطة')
    assert.equal(await page.inputValue('#search-sort'), 'relevance')
    await page.goBack()
    await asks(page, 'q', 'الفنار')
    assert.deepEqual(await headlines(page), first)
    await page.goForward()
    await asks(page, 'q', 'المخطوطة')
  })

  test('back from an article leads to the place one left', async () => {
    await ask('مشروع')
    await settled(page)
    await page.locator('#search-hits a[data-hit]').last().scrollIntoViewIfNeeded()
    const left = await page.evaluate(() => window.scrollY)
    assert.ok(left > 300, String(left))
    await page.locator('#search-hits a[data-hit]').last().click()
    await page.waitForURL(/\/a\//)
    await page.goBack()
    await settled(page)
    await page.waitForFunction((wanted) => Math.abs(window.scrollY - wanted) < 5, left)
    assert.deepEqual(faults, [])
  })

  test('typing is one step of the history', async () => {
    await open('')
    await page.locator('#search-page').pressSequentially('مخطوطة الملك', { delay: 60 })
    await asks(page, 'q', 'مخطوطة الملك')
    await page.goBack()
    await asksNothing(page)
  })

  test('the keyboard alone is enough', async () => {
    await ask('مشروع الجسر')
    await settled(page)
    await page.locator('#search-sort').focus()
    await page.locator('#main').evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('/')
    const focus = () =>
      page.evaluate(() => (document.activeElement as HTMLElement).dataset['hit'] ?? document.activeElement!.id)
    assert.equal(await focus(), 'search-page')
    await page.keyboard.press('ArrowDown')
    assert.equal(await focus(), '1')
    await page.keyboard.press('ArrowDown')
    assert.equal(await focus(), '2')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    assert.equal(await focus(), 'search-page')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    assert.equal(await focus(), 'search-page')
    await page.keyboard.press('Escape')
    assert.equal(await page.inputValue('#search-page'), '')
    await page.keyboard.type('الفنار')
    await asks(page, 'q', 'الفنار')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/a\//)
  })

  test('shows more hits, and keeps them in the address', async () => {
    await ask('مشروع')
    assert.equal((await headlines(page)).length, 10)
    await page.click('#search-more')
    await asks(page, 'shown', '20')
    assert.equal((await headlines(page)).length, 20)
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['hit']), '11')
    await page.reload()
    assert.equal((await headlines(page)).length, 20)
  })

  test('says that nothing was found, and what to try', async () => {
    await open('q=قسطنطينوبوليس&source=البوابة')
    assert.equal(await status(page), 'لا نتائج')
    assert.match((await page.textContent('#search-note'))!, /لم نجد شيئًا/)
    assert.ok(await page.getByRole('button', { name: 'أزل التضييق كله' }).isVisible())
  })

  test('offers what was meant, wherever in the word the fault is, and searches for it', async () => {
    for (const typed of ['نشروع', 'شروع الجسر', 'مشرزع']) {
      await ask(typed)
      await settled(page)
      const offered = page.locator('#search-note .suggestion button')
      const meant = typed.includes(' ') ? 'مشروع الجسر' : 'مشروع'
      assert.equal(await offered.textContent(), meant, typed)
      await offered.click()
      await asks(page, 'q', meant)
      assert.ok((await headlines(page)).length > 0)
    }
    assert.deepEqual(faults, [])
  })

  test('says what a word in Latin letters was taken for', async () => {
    await ask('lav,u hg[sv')
    await settled(page)
    const notes = await page.locator('#search-note .suggestion').allTextContents()
    const told = (typed: string, word: string) => `فُهمت \u2068${typed}\u2069 على أنها \u2068${word}\u2069.`
    assert.deepEqual(notes, [told('lav,u', 'مشروع'), told('hg[sv', 'الجسر')])
  })

  test('without JavaScript there are other ways', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false })
    const still = await plain.newPage()
    await still.goto(`${site.address}search/`)
    assert.match((await still.textContent('main'))!, /JavaScript/)
    assert.ok(await still.locator(`main a[href="${base}sources/"]`).first().isVisible())
    await still.fill('#search-page', 'الفنار')
    await still.press('#search-page', 'Enter')
    assert.equal(new URL(still.url()).searchParams.get('q'), 'الفنار')
    await plain.close()
  })

  test('opened from a disk, the page says what to do', async () => {
    await page.goto(pathToFileURL(join(site.folder, 'search/index.html')).href)
    const fallback = page.locator('#search-fallback')
    await page.waitForFunction(
      () => getComputedStyle(document.getElementById('search-fallback')!).visibility === 'visible',
    )
    assert.ok(await fallback.isVisible())
    assert.match((await fallback.textContent())!, /arshif serve/)
  })

  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing serious at ${width}, ${colorScheme}`, async () => {
        const other = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
        const seen = await other.newPage()
        await seen.goto(`${site.address}search/?q=مشروع&source=البوابة`)
        await settled(seen)
        await seen.waitForSelector('#search-facets .choice', { state: 'attached' })
        await seen.addScriptTag({ path: axe })
        const violations = await seen.evaluate(async () => {
          const { violations } = await (
            globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
          ).axe.run()
          return violations.map(
            ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
          )
        })
        assert.deepEqual(
          violations.filter((one) => /^(?:serious|critical)/.test(one)),
          [],
        )
        await other.close()
      })
    }
  }

  test('fits 320 px', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await open('q=مشروع&source=البوابة&from=2013-02-01')
    await settled(page)
    await page.locator('#search-filters > summary').click()
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    assert.equal(overflow, 0)
  })
})

interface Violation {
  id: string
  impact: string
  nodes: { html: string }[]
}

async function asksNothing(page: Page): Promise<void> {
  await page.waitForFunction(() => location.search === '' && document.querySelectorAll('#search-hits li').length === 0)
}
