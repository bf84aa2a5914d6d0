/** Hostile text in a real Chromium: whatever stands in captures and in the configuration, pages show it and run none of it. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, BrowserContext } from 'playwright-core'
import { check } from '../../src/check/check.ts'
import { type BuiltSite, builtSiteOf, watch } from './built-site.ts'
import { launch } from './chromium.ts'
import {
  attacks,
  hostileConfiguration,
  hostileDocuments,
  hostileFiles,
  hostileLines,
  witness,
} from './hostile-documents.ts'
import { headlines } from './search-page.ts'

/** In the page: dates whose figures do not stand from left to right. */
function turnedDates(): string[] {
  const leftOf = (text: Text, at: number) => {
    const range = document.createRange()
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    return range.getBoundingClientRect().left
  }
  return [...document.querySelectorAll('time')].flatMap((time) => {
    const text = [...time.childNodes].find((node) => node instanceof Text && /\d\d/.test(node.data)) as Text | undefined
    const at = text?.data.search(/\d\d/) ?? -1
    return text && leftOf(text, at) > leftOf(text, at + 1) ? [text.data] : []
  })
}

describe('hostile text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arshif-hostile-'))
  let site: BuiltSite
  let browser: Browser
  let pages: string[]

  before(async () => {
    const texts = join(folder, 'texts')
    mkdirSync(texts)
    writeFileSync(join(texts, 'crawl.jsonl'), hostileLines())
    for (const [name, text] of Object.entries(hostileFiles())) writeFileSync(join(texts, name), text)
    site = await builtSiteOf([texts], hostileConfiguration)
    pages = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
    browser = await launch()
  })
  after(async () => {
    await browser?.close()
    site?.close()
    rmSync(folder, { recursive: true })
  })

  /** Opens pages; gives what ran, opened a dialog, or left the site. */
  async function faultsOf(context: BrowserContext, paths: string[]): Promise<string[]> {
    const faults: string[] = []
    await context.exposeFunction('pwned', (by: unknown) => faults.push(`ran: ${by}`))
    const page = await context.newPage()
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    const told = watch(page, site.address)
    for (const path of paths) {
      await page.goto(site.address + path.split('/').map(encodeURIComponent).join('/'))
      const left = await page.evaluate(
        () => document.querySelectorAll('iframe, object, embed, form[action*="evil"], [href^="javascript:"]').length,
      )
      if (left > 0) faults.push('elements of the text became elements of the page')
      faults.push(...told.splice(0).filter((fault) => !fault.includes('status of 404')))
      if (faults.length > 0) return faults.map((fault) => `${path}: ${fault}`)
    }
    return faults
  }

  test('no page runs any of it, opens a dialog or asks another host for anything', async () => {
    assert.ok(pages.length > 150, `${pages.length} pages`)
    const context = await browser.newContext()
    const some = pages.filter((_, index) => index % 4 === 0)
    assert.deepEqual(await faultsOf(context, some), [])
    await context.close()
  })

  test('nor would a browser that knows no Content Security Policy', async () => {
    const context = await browser.newContext({ bypassCSP: true })
    assert.deepEqual(await faultsOf(context, pages), [])
    await context.close()
  })

  test('the search finds it and shows it as it stands', async () => {
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    const faults = watch(page, site.address)
    await context.exposeFunction('pwned', (by: unknown) => faults.push(`ran: ${by}`))
    await page.goto(`${site.address}search/?q=${encodeURIComponent('عنوان الخبر')}`)
    const shown = (await headlines(page)).join('\n')
    assert.ok(attacks.some((attack) => shown.includes(attack.slice(0, 20))))
    await page.goto(`${site.address}search/?q=${encodeURIComponent('"><script>pwned(50)</script>')}`)
    await headlines(page)
    assert.deepEqual(faults, [])
    await context.close()
  })

  test('what turns a line around turns nothing of the page that stands beside it', async () => {
    const turning = pages.filter((path) => site.text(path).includes('\u202e'))
    assert.ok(turning.some((path) => path.startsWith('a/')) && turning.some((path) => path.startsWith('sources/')))
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const turned: string[] = []
    for (const path of turning) {
      await page.goto(site.address + path.split('/').map(encodeURIComponent).join('/'))
      const found = await page.evaluate(turnedDates)
      turned.push(...found.map((date) => `${path}: ${date}`))
    }
    assert.deepEqual(turned, [])
    await context.close()
  })

  test('every file of XML is well-formed, and every file of JSON is JSON', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    const xml = files.filter((path) => path.endsWith('.xml'))
    assert.ok(xml.some((path) => path.endsWith('feed.xml')))
    for (const path of xml) {
      const fault = await page.evaluate(
        (text) => new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror')?.textContent,
        site.text(path),
      )
      assert.equal(fault, undefined, path)
    }
    for (const path of files.filter((name) => /\.(json|webmanifest)$/.test(name))) JSON.parse(site.text(path))
    for (const path of files.filter((name) => name.endsWith('.jsonl'))) site.records(path)
    await context.close()
  })

  test('files stay inside the output, under names that every file system takes', () => {
    const beside = readdirSync(join(site.folder, '..')).sort()
    assert.deepEqual(beside, ['.arshif', 'site'])
    const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i // names that Windows keeps for devices
    for (const path of readdirSync(site.folder, { recursive: true, encoding: 'utf8' })) {
      const name = path.split('/').at(-1)!
      assert.ok(Buffer.byteLength(name) <= 255 && !/[<>:"|?*\\\p{Cc}]|[. ]$/u.test(name) && !reserved.test(name), path)
    }
  })

  test('nothing is lost: it stands in an article, or in a capture that was set aside with a word why', () => {
    const articles = JSON.stringify(site.records('data/articles.jsonl'))
    const captures = pages.filter((path) => path.startsWith('c/')).map((path) => site.text(path))
    const numbers = [...hostileDocuments().keys(), 999, 500, 501, 502, 503, 504, 505, 506]
    assert.deepEqual(
      numbers.filter((number) => !captures.some((page) => page.includes(witness(number)))),
      [],
    )
    const findings = site.records('data/findings.jsonl') as { reason: string; path: string; line?: number }[]
    const setAside = findings.filter(({ reason }) => reason === 'not-arabic')
    const inArticles = numbers.filter((number) => articles.includes(witness(number)))
    assert.equal(inArticles.length + setAside.length, numbers.length)
    assert.ok(findings.some(({ reason, path }) => reason === 'binary' && path === 'nul.txt'))
  })

  test('the check finds no fault', async () => {
    const found = await check(site.folder, { sample: 1000 })
    assert.deepEqual(
      found.filter(({ severity }) => severity === 'fault'),
      [],
    )
  })
})
