import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { HtmlValidate } from 'html-validate'
import { renderSample } from './render-sample.ts'
import { sampleArchive } from './sample-archive.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // The parser of browsers asks for neither; they are left out of the pages to keep them small.
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    'void-style': ['error', { style: 'omit' }],
    // An id of digits and letters is fine in links.
    'valid-id': 'off',
    'tel-non-breaking': 'off',
    // Named characters are for people who write HTML by hand.
    'no-raw-characters': 'off',
    'prefer-native-element': 'off',
  },
})

/** Files that other stages write into the site. */
const fromElsewhere =
  /^(?:(?:sources\/[^/]+\/|places\/[^/]+\/)?feed\.(?:xml|json)|data\/.+\..+|manifest\.webmanifest|opensearch\.xml)$/

for (const settings of [
  { language: 'ar', base: '/' },
  { language: 'en', base: '/repo/', url: 'https://archive.example', digits: 'arabic-indic' },
] as const) {
  describe(`the site in ${settings.language} below ${settings.base}`, () => {
    let out: string
    let pages: string[]

    before(async () => {
      out = mkdtempSync(join(tmpdir(), 'arshif-pages-'))
      await renderSample(out, settings, sampleArchive(110))
      pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
    })
    after(() => rmSync(out, { recursive: true }))

    const read = (path: string) => readFileSync(join(out, path), 'utf8')

    /** One page of each kind, and the strange ones. */
    const kinds = () => {
      const seen = new Set<string>()
      return pages.filter((path) => {
        const kind = path.replace(/[0-9a-f]{16}|\d+/g, '#').replace(/^(sources|places|index)\/[^/]+\//, '$1/x/')
        const fresh = !seen.has(kind)
        seen.add(kind)
        return fresh || read(path).includes('onmouseover')
      })
    }

    test('pages are valid HTML', async () => {
      for (const path of kinds()) {
        const report = await validator.validateString(read(path), path)
        const faults = report.results.flatMap(({ messages }) =>
          messages.map((one) => `${path}:${one.line} ${one.ruleId} ${one.message}`),
        )
        assert.deepEqual(faults, [])
      }
    })

    test('every page has one h1, a title and a description of its own', () => {
      for (const path of pages) {
        const page = read(path)
        assert.equal(page.match(/<h1[ >]/g)?.length, 1, path)
        assert.match(page, /<title>[^<]+<\/title>/, path)
        assert.match(page, /<meta name="description" content="[^"]+">/, path)
        assert.match(page, new RegExp(`<html lang="${settings.language}" dir="(?:rtl|ltr)"[ >]`), path)
        assert.match(page, /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;/, path)
      }
    })

    test('no link leads nowhere', () => {
      const broken = new Set<string>()
      for (const path of pages) {
        const page = read(path)
        const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
        for (const [, address] of page.matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
          if (/^(?:https?:|data:)/.test(address!)) continue
          if (address!.startsWith('#')) {
            if (address !== '#' && !ids.has(address!.slice(1))) broken.add(`${path}: ${address}`)
            continue
          }
          if (!address!.startsWith(settings.base)) {
            broken.add(`${path}: ${address} is outside the base`)
            continue
          }
          const target = decodeURIComponent(address!.slice(settings.base.length)).replace(/[?#].*$/, '')
          if (fromElsewhere.test(target)) continue
          const file = join(out, target)
          if (!existsSync(file) || (statSync(file).isDirectory() && !existsSync(join(file, 'index.html')))) {
            broken.add(`${path}: ${address}`)
          }
        }
      }
      assert.deepEqual([...broken], [])
    })

    test('nothing is inline that a strict policy forbids, and nothing is asked of another host', () => {
      for (const path of pages) {
        const page = read(path)
        assert.doesNotMatch(page, /<style|<[^>]+ style="|<[^>]+ on[a-z]+="|(?:href|src|action)="javascript:/i, path)
        for (const [, attributes, content] of page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
          assert.match(attributes!, /type="application\/(?:ld\+)?json"|src="/, path)
          if (attributes!.includes('src=')) assert.equal(content, '')
        }
        for (const [, address] of page.matchAll(/<(?:link|img|script)[^>]* (?:src|href)="([^"]+)"/g)) {
          assert.ok(
            address!.startsWith(settings.base) || address!.startsWith('https://archive.example/'),
            `${path}: ${address}`,
          )
        }
      }
    })

    test('pages stay small', () => {
      for (const path of pages) {
        const page = read(path)
        assert.ok(Buffer.byteLength(page) <= 200_000, path)
        if (path.startsWith('a/')) assert.ok(gzipSync(page).length <= 15_000, path)
      }
      assert.ok(gzipSync(read('assets/site.css')).length <= 12_000)
    })

    if ('url' in settings) {
      test('canonical addresses are whole', () => {
        assert.match(
          read('sources/index.html'),
          /<link rel="canonical" href="https:\/\/archive\.example\/repo\/sources\/">/,
        )
      })
    }
  })
}
