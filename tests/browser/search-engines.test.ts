/** What the search finds and how it narrows, in a real Chromium, with either engine. */
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { type BuiltSite, builtSite } from './built-site.ts'
import { launch } from './chromium.ts'
import { asks, headlines, settled, status } from './search-page.ts'

/** Arabic digits as numbers are written. */
const digits = (text: string) =>
  text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(/[^0-9]/g, '')

for (const engine of ['native', 'pagefind'] as const) {
  describe(`searching with the engine ${engine}`, () => {
    let site: BuiltSite
    let browser: Browser
    let context: BrowserContext
    let page: Page

    before(async () => {
      site = await builtSite(300, engine)
      browser = await launch()
    })
    after(async () => {
      await browser?.close()
      site?.close()
    })
    beforeEach(async () => {
      context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
      page = await context.newPage()
    })
    afterEach(() => context.close())

    const open = (query: string) => page.goto(`${site.address}search/${query && `?${query}`}`)
    const ask = (text: string) => open(`q=${encodeURIComponent(text)}`)

    for (const spelling of [
      'أمريكا الفنار',
      'امريكا فنار',
      'المسئولون بحاره',
      'الـفَنار بحّارة',
      '2014 صيادين',
      '٢٠١٤ فنارات',
      'hgtkhv',
    ]) {
      test(`finds by another spelling: ${spelling}`, async () => {
        await ask(spelling)
        assert.match((await headlines(page))[0] ?? '', /فنار الجزيرة/)
      })
    }

    test('marks the words found in the spelling of the text', async () => {
      await ask('بحاره امريكا')
      await settled(page)
      const marks = await page.locator('#search-hits li:first-child .opening mark').allTextContents()
      assert.deepEqual(marks, ['بحارة', 'وأميركا'])
    })

    test('a phrase is found in its order only', async () => {
      await ask('«طاقة شمسية»')
      assert.deepEqual((await headlines(page)).slice(0, 1), ['فنار الجزيرة يعود إلى العمل بعد ترميمه'])
      await ask('"الشمسية الطاقة"')
      assert.deepEqual(await headlines(page), [])
    })

    test('filters narrow, count, show in the address, and come off again', async () => {
      await ask('مشروع')
      const all = await status(page)
      const choice = page.locator('#search-facets .choice', { hasText: 'وكالة النهر' })
      const count = await choice.locator('.aside').textContent()
      await choice.locator('input').check()
      await asks(page, 'source', 'وكالة النهر')
      assert.ok((await status(page)).includes(count!), `${await status(page)} is not ${count}`)
      await page.waitForSelector('#search-chosen .chip')
      for (const source of await page.locator('#search-hits .source').allTextContents())
        assert.equal(source, 'وكالة النهر')
      await page.locator('#search-chosen .chip').first().click()
      await asks(page, 'source', null)
      assert.equal(await status(page), all)
    })

    test('a year, a month, days and the size of stories narrow too', async () => {
      await open('q=مشروع&published=2014')
      const dates = () =>
        page.locator('#search-hits time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime')!))
      await settled(page)
      assert.ok((await dates()).length > 0)
      for (const date of await dates()) assert.match(date, /^2014/)
      await open('q=مشروع&from=2014-03-01&to=2014-04-30')
      await settled(page)
      assert.ok((await dates()).length > 0)
      for (const date of await dates()) assert.ok(date >= '2014-03-01' && date <= '2014-04-30', date)
      await open('q=مشروع&versions=2')
      await settled(page)
      const versions = await page.locator('#search-hits .versions').count()
      assert.ok(versions > 0)
      assert.equal(versions, await page.locator('#search-hits li').count())
    })

    test('a switch shows every version of a story, by the keyboard too, and the address keeps it', async () => {
      await ask('مشروع')
      const stories = await status(page)
      const once = (await headlines(page)).length
      await page.locator('#search-all').focus()
      await page.keyboard.press('Space')
      await asks(page, 'all', '1')
      assert.equal(await page.getByRole('checkbox', { name: 'كل النسخ' }).isChecked(), true)
      const all = await status(page)
      assert.notEqual(all, stories)
      await open('q=مشروع&all=1&shown=500')
      assert.equal(await status(page), all)
      const shown = await page
        .locator('#search-hits li:has(.versions) .versions')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
      const often = shown.filter((story, index) => shown.indexOf(story) !== index)
      assert.ok(often.length > 0, 'no story has two hits')
      const counted = await page.locator('#search-facets input[name="source"] ~ .aside').allTextContents()
      const sum = counted.reduce((total, count) => total + Number(digits(count)), 0)
      assert.equal(sum, await page.locator('#search-hits li').count(), 'each version is counted')
      await page.locator('#search-all').uncheck()
      await asks(page, 'all', null)
      assert.equal(await status(page), stories)
      assert.equal(once, 10)
    })

    test('places are counted when they are asked for', async () => {
      const fetched: string[] = []
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
      await ask('مشروع')
      await page.waitForSelector('#search-facets .choice')
      if (engine === 'native') assert.ok(!fetched.some((path) => path.endsWith('places.bin')))
      await page.getByRole('button', { name: 'أظهر الأماكن' }).click()
      const place = page.locator('#search-facets input[name="place"]').first()
      await place.waitFor()
      assert.equal(await place.evaluate((box) => box === document.activeElement), true)
      await page.keyboard.press('Space')
      const chosen = await place.getAttribute('value')
      await asks(page, 'place', chosen)
      assert.ok(await page.locator('#search-chosen .chip', { hasText: chosen! }).isVisible())
      await page.reload()
      await page.waitForSelector('#search-facets input[name="place"]:checked')
    })

    test('orders by date', async () => {
      await ask('مشروع')
      await settled(page)
      for (const [order, direction] of [
        ['newest', -1],
        ['oldest', 1],
      ] as const) {
        await page.selectOption('#search-sort', order)
        await asks(page, 'sort', order)
        const dates = await page
          .locator('#search-hits time')
          .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')!))
        assert.deepEqual(
          dates,
          dates.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0) * direction),
        )
      }
    })

    test('«حرفيًا» takes letters and hamza as typed', async () => {
      await ask('المسئولون')
      assert.ok((await headlines(page)).length > 0)
      await page.check('#search-exact')
      await asks(page, 'exact', '1')
      assert.deepEqual(await headlines(page), [])
      await page.getByRole('button', { name: 'ابحث بلا «حرفيًا»' }).click()
      await asks(page, 'exact', null)
      assert.ok((await headlines(page)).length > 0)
    })

    test('says that not all words were found', async () => {
      await ask('مخطوطة زرافة خزانة مسجد مؤرخ صواريخ')
      assert.match((await headlines(page))[0] ?? '', /مخطوطة/)
      assert.match((await page.textContent('#search-note'))!, /لم نجد موادَّ كافية فيها كلماتك كلها/)
    })

    test('an index that is not there is said in words, and asked for again', async () => {
      await page.route('**/search-index/**', (route) => route.fulfill({ status: 404 }))
      await ask('الفنار')
      await page.waitForSelector('#search-problem:not([hidden])')
      assert.match((await page.textContent('#search-problem'))!, /تعذّرت قراءة فهرس البحث/)
      assert.deepEqual(await page.locator('#search-hits li').count(), 0)
      await page.unroute('**/search-index/**')
      await page.getByRole('button', { name: 'حاول مرة أخرى' }).click()
      assert.match((await headlines(page))[0] ?? '', /فنار/)
      assert.ok(await page.locator('#search-problem').isHidden())
    })

    test('a half-published index is a fault, never an answer', async () => {
      await page.route('**/search-index/**', async (route) => {
        if (route.request().url().includes('manifest')) return route.continue()
        const body = await (await route.fetch()).body()
        return route.fulfill({ body: body.subarray(0, body.length >> 1) })
      })
      await ask('الفنار')
      await page.waitForSelector('#search-problem:not([hidden])')
      assert.equal(await page.locator('#search-hits li').count(), 0)
    })
  })
}
