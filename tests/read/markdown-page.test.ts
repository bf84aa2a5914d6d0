import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Region } from '../../src/model/capture.ts'
import { markdownPage } from '../../src/read/markdown-page.ts'
import { folderOf, readAll, sentence } from './reading.ts'

/** What a reader gets of a block: its region but for the markup in it. */
function textOf(reading: string, block: Region, regions: readonly Region[]): string {
  let text = ''
  for (let index = block.start; index < block.end; index++) {
    const hidden = regions.some(({ type, start, end }) => type === 'markup' && start <= index && index < end)
    if (!hidden) text += reading[index]
  }
  return text.replace(/\s+/g, ' ').trim()
}

function blocksOf(reading: string): (string | number | undefined)[][] {
  const { regions } = markdownPage(reading)
  const blocks = regions.filter(({ type }) => type !== 'markup')
  return blocks.map((block) => [block.type, textOf(reading, block, regions), block.level ?? block.list ?? block.href])
}

const cases: readonly { name: string; source: string; blocks: (string | number | undefined)[][] }[] = [
  {
    name: 'title, headings, emphasis, links, escapes, raw HTML',
    source:
      '# عنوان\n\nفقرة **أولى** مع [رابط](/x "y") و\\*نجمة\\* و<b>وسم</b> &amp; `كود`.\n\n## فرعي ##\n\nثان\n---\n',
    blocks: [
      ['title', 'عنوان', undefined],
      ['paragraph', 'فقرة أولى مع رابط و*نجمة* و<b>وسم</b> &amp; كود.', undefined],
      ['heading', 'فرعي', 2],
      ['heading', 'ثان', 2],
    ],
  },
  {
    name: 'lists, one inside another',
    source: '- بند\n  تتمة\n- ثان\n  1. داخلي\n  2. آخر\n\nنص\n\n* جديد\n',
    blocks: [
      ['list-item', 'بند تتمة', 1],
      ['list-item', 'ثان', 1],
      ['list-item', 'داخلي', 2],
      ['list-item', 'آخر', 2],
      ['paragraph', 'نص', undefined],
      ['list-item', 'جديد', 3],
    ],
  },
  {
    name: 'quotes over lines, pictures, a line that is one link, code',
    source:
      '> اقتباس\n> في سطرين\n>\n> وفقرة\n\n![صورة المدينة](a.png)\n\n[خبر آخر](/n/2)\n\n```txt\nشفرة *كما هي*\n```\n\n***\n\n[ref]: /x\n',
    blocks: [
      ['quote', 'اقتباس في سطرين', undefined],
      ['quote', 'وفقرة', undefined],
      ['caption', 'صورة المدينة', undefined],
      ['paragraph', 'خبر آخر', '/n/2'],
      ['paragraph', 'شفرة *كما هي*', undefined],
    ],
  },
]

for (const { name, source, blocks } of cases) {
  test(`Markdown: ${name}`, () => {
    for (const reading of [source, `\uFEFF${source}`, source.replaceAll('\n', '\r\n')]) {
      assert.deepEqual(blocksOf(reading), blocks)
    }
  })
}

test('front matter goes to the metadata, the reading is the file', async (t) => {
  const content = `---\ntitle: عنوان\nsource: المثال\nurl: https://example.org/1\ndate: 2020-01-02\nauthor: سلمى\ntags: [مدن, حدائق]\nmood: جيد\n---\n${sentence(1)}\n`
  const folder = folderOf(t, { 'a.md': content, 'b.md': `---\ntitle: [\n---\n${sentence(2)}\n` })
  const { captures, findings } = await readAll([folder])
  assert.equal(captures[0]!.reading, content)
  assert.deepEqual(captures[0]!.metadata, {
    title: 'عنوان',
    url: 'https://example.org/1',
    published: '2020-01-02',
    source: 'المثال',
    author: 'سلمى',
    tags: ['مدن', 'حدائق'],
    more: { mood: 'جيد' },
  })
  assert.deepEqual(
    findings.map(({ reason, path }) => [reason, path]),
    [['malformed-front-matter', 'b.md']],
  )
  assert.equal(captures.length, 2)
})

const piece = fc.constantFrom(
  '# ',
  '> ',
  '- ',
  '1. ',
  '\n',
  '\n\n',
  '*',
  '**',
  '`',
  '```\n',
  '[x](y)',
  '![a](b)',
  '<b>',
  '\\',
  '\t',
  '    ',
  '---\n',
  'كلمة ',
  '&amp;',
  '\r\n',
  '~~~',
  '[a]: b\n',
)

test('any Markdown gives regions in order, and no two blocks overlap', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const reading = pieces.join('')
      const { regions } = markdownPage(reading)
      let from = 0
      let start = 0
      for (const region of regions) {
        assert.ok(region.start >= start && region.end > region.start && region.end <= reading.length)
        start = region.start
        if (region.type === 'markup') continue
        assert.ok(region.start >= from, JSON.stringify({ reading, region }))
        from = region.end
      }
    }),
    { numRuns: 300 },
  )
})
