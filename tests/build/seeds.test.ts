import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { type BuiltSite, buildSite } from './built-site.ts'

let site: BuiltSite
// biome-ignore lint/suspicious/noExplicitAny: published records, looked at from outside
let articles: any[]
before(async () => {
  site = await buildSite(['seeds'])
  articles = site.records('data/articles.jsonl')
})

const byHeadline = (start: string) => articles.find(({ headline }) => headline.startsWith(start))
// biome-ignore lint/suspicious/noExplicitAny: published records
const typesOf = (article: any) => article.blocks.map(({ type }: { type: string }) => type)
// biome-ignore lint/suspicious/noExplicitAny: published records
const count = (article: any, type: string) => typesOf(article).filter((known: string) => known === type).length

test('the three seeds hold four articles', () => {
  assert.equal(articles.length, 4)
  assert.equal(site.summary.captures, 3)
  assert.equal(site.summary.exactDuplicates, 1)
})

test('A: one article of two captures, its headline made from its opening', () => {
  const a = byHeadline('حذر وزير الخارجية الروسي')
  assert.deepEqual(
    a.captures.map(({ ref }: { ref: string }) => ref),
    ['000_1f1856e168336150.txt', '001_9f1ab18b41e7fbbd.txt'],
  )
  assert.equal(a.headlineFrom, 'opening')
  assert.ok(a.headline.length <= 95, a.headline)
  assert.equal(a.source, 'الجزيرة')
  assert.equal(count(a, 'paragraph'), 13)
  assert.deepEqual(a.blocks[6], { type: 'heading', text: 'واشنطن وطشقند' })
  assert.equal(a.related.length, 20)
  assert.equal(a.related.filter(({ article }: { article?: string }) => article).length, 2)
})

test('B: embedded, with its dateline outlet taken off and its soft wrap mended', () => {
  const b = byHeadline('روسيا تحذر بريطانيا من إرسال قوات إلى أوكرانيا')
  assert.equal(b.headlineFrom, 'text')
  assert.equal(b.dateline.outlet, 'يمانيون')
  assert.equal(count(b, 'paragraph'), 6)
  assert.match(b.blocks[0].text, /^حذر الكرملين/)
  assert.match(b.blocks[0].text, /عن عزم بلاده إرسال جنود/)
})

test('C: embedded, with paragraphs, sub-headings and lists in order', () => {
  const c = byHeadline('بعد الانسحاب الثاني')
  assert.equal(c.headline, 'بعد الانسحاب الثاني لـ«ترامب».. 9 معلومات عن اتفاقية باريس للمناخ')
  assert.deepEqual(typesOf(c), [
    'paragraph',
    'heading',
    'paragraph',
    'paragraph',
    'heading',
    'paragraph',
    'paragraph',
    'list',
    'heading',
    'list',
  ])
  const lists = c.blocks.filter(({ type }: { type: string }) => type === 'list')
  assert.deepEqual(
    lists.map(({ items }: { items: string[] }) => items.length),
    [2, 7],
  )
})

test('D: one paragraph a line', () => {
  const d = byHeadline('حذرت روسيا من تحركات')
  assert.equal(d.headlineFrom, 'opening')
  assert.equal(count(d, 'paragraph'), 13)
  assert.equal(count(d, 'heading'), 4)
})

test('the sections of every capture cover its bytes once', () => {
  for (const capture of site.records('data/captures.jsonl')) {
    const bytes = readFileSync(`seeds/${capture.path}`)
    assert.equal(capture.bytes, bytes.length)
    let at = 0
    for (const { start, end } of capture.sections) {
      assert.equal(start, at)
      assert.ok(end > start)
      at = end
    }
    assert.equal(at, bytes.length)
  }
})

test('what stands in the body ranges is the text of the blocks, white space aside', () => {
  const solid = (text: string) => text.replace(/\s+/g, '')
  const captures = site.records('data/captures.jsonl')
  for (const article of articles) {
    const { capture: id } = article.captures[0]
    const capture = captures.find(({ capture }) => capture === id)
    const bytes = readFileSync(`seeds/${capture.path}`)
    const ranges = capture.sections.filter(
      (section: { role: string; article: string }) =>
        section.article === article.id && ['body', 'caption'].includes(section.role),
    )
    const stands = ranges
      .map(({ start, end }: { start: number; end: number }) => bytes.toString('utf8', start, end))
      .join('')
    const shown = article.blocks
      .map((block: { text?: string; items?: string[] }) => block.text ?? block.items!.join(''))
      .join('')
    assert.equal(solid(stands).replaceAll('-', '').replaceAll('•', ''), solid(shown).replaceAll('-', ''))
  }
})
