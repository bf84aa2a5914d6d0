/** Documents of more than anybody writes: whole sites are built of them, nothing is lost, and a real Chromium shows them. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { check } from '../../src/check/check.ts'
import { type BuiltSite, builtSiteOf, watch } from './built-site.ts'
import { launch } from './chromium.ts'
import { witness } from './hostile-documents.ts'

const lines = 1_000_000
const million = 1_000_000

/** A text over and over, of so many bytes. */
const of = (bytes: number, text: string) => text.repeat(Math.ceil(bytes / Buffer.byteLength(text)))

const word = of(5 * million, 'ابتثجحخدذر')

const documents: Record<string, string> = {
  'word.txt': `كلمة بلا نهاية\n\n${witness(1)}\n\n${word}\n`,
  'marks.txt': `علامات بلا نهاية\n\n${witness(2)}\n\nز${of(million, '\u064b\u0301\u0489\u20dd')}غو\n`,
  'tags.txt': `وسوم بلا نهاية\n\n${`${witness(3)}\n\n`.repeat(15_000)}${of(million, '<script>pwned(1)</script>')}\n`,
  'lines.txt': `سطور بلا نهاية\n\n${witness(4)}\n\n${'سطر\n'.repeat(lines)}`,
}

describe('text of hostile size', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arshif-size-'))
  let site: BuiltSite
  let browser: Browser

  before(async () => {
    for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, name), text)
    site = await builtSiteOf([folder], {})
    browser = await launch()
  })
  after(async () => {
    await browser?.close()
    site?.close()
    rmSync(folder, { recursive: true })
  })

  test('is all there, every byte of it in one section', () => {
    const captures = site.records('data/captures.jsonl') as {
      path: string
      bytes: number
      sections: { start: number; end: number }[]
    }[]
    assert.equal(captures.length, Object.keys(documents).length)
    for (const { path, bytes, sections } of captures) {
      assert.equal(bytes, Buffer.byteLength(documents[path]!), path)
      let at = 0
      for (const { start, end } of sections) {
        assert.equal(start, at, path)
        at = end
      }
      assert.equal(at, bytes, path)
    }
    assert.ok(captures.find(({ path }) => path === 'lines.txt')!.sections.length > 3)
    const articles = site.records('data/articles.jsonl') as { blocks: { text?: string; items?: string[] }[] }[]
    const told = articles.map(({ blocks }) => blocks.flatMap(({ text, items }) => text ?? items ?? []).join('\n'))
    assert.ok(told.some((text) => text.includes(word)))
    assert.ok(told.some((text) => text.split('سطر').length > lines))
  })

  test('is shown by a browser that runs nothing of it', async () => {
    const context = await browser.newContext({ bypassCSP: true })
    const faults: string[] = []
    await context.exposeFunction('pwned', (by: unknown) => faults.push(`ran: ${by}`))
    const page = await context.newPage()
    const told = watch(page, site.address)
    const articles = site.records('data/articles.jsonl') as {
      url: string
      captures: { ref: string; capture: string }[]
    }[]
    const urls = articles.flatMap(({ url, captures: [first] }) => {
      // A million paragraphs are more than a browser lays out in the time of a test.
      return first!.ref === 'lines.txt' ? [] : [url, `/c/${first!.capture}/`]
    })
    assert.equal(urls.length, 6)
    for (const url of urls) {
      await page.goto(site.address + url.slice(1), { timeout: 120_000 })
      const { width, room } = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        room: document.documentElement.clientWidth,
      }))
      assert.ok(width <= room, `${url} is ${width} wide in a window of ${room}`)
    }
    assert.deepEqual([...faults, ...told], [])
    await context.close()
  })

  test('makes a site without faults, and the check says which hosts take no such files', async () => {
    const found = await check(site.folder, { sample: 10 })
    assert.deepEqual(
      found.filter(({ severity }) => severity === 'fault'),
      [],
    )
    assert.ok(found.some(({ message }) => /Cloudflare Pages takes 26 MB in one file/.test(message)))
  })
})
