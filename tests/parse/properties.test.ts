import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Capture, Region } from '../../src/model/capture.ts'
import { parse } from '../../src/parse/parse.ts'
import { captureOf, noRules } from './capture-of.ts'
import { faultsOf } from './faults-of.ts'

/** Pieces that the rules look for, so that random texts reach them: in every order, glued and apart. */
const pieces = [
  'اقرأ أيضاً:',
  'إقرأ أيضا',
  'مقالات مشابهة',
  'روابط ذات علاقة',
  'المصدر: الجزيرة',
  'المصدر',
  '• عنوان أول',
  '- بند في قائمة',
  '1. بند',
  '2. بند',
  'بغداد، العراق (CNN)-- ',
  'سبق- الرياض: ',
  'يمانيون../ ',
  'الأربعاء، 23 كانون الأول/ديسمبر 2009، آخر تحديث 22:58 (GMT+0400)',
  '// انتهى //',
  '...المزيد',
  'سمات أولى ثانية',
  'رابط الخبر بصحيفة الوئام: عنوان',
  'شارك هذا الموضوع:',
  'عدد المشاهدات : 43 مشاهده',
  '***',
  'عنوان قصير بلا نقطة',
  'أعلنت الوزارة اليوم أنها ستبدأ العمل في الخطة الجديدة بعد أسبوع من الآن، وفق بيان نشرته على موقعها.',
  'وأضافت أن التفاصيل تنشر لاحقا.',
  '(رويترز)',
  '(صورة أرشيفية)',
  'بقلم: كاتب معروف',
  '&nbsp;',
  '&#34;',
  '&amp;lt;',
  '\u202b',
  '\u200f',
  '\ufeff',
  '\ud83d\ude00',
  '\ud83d',
  '\ude00',
  'ـــ',
  '\u0651',
  ' ',
  '\u00a0',
  '\t',
  '\r',
  '\u2028',
  '\u0000',
]
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...pieces),
      fc.constantFrom('\n', '\n\n', '\r\n', ' '),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const regionTypes: Region['type'][] = [
  'title',
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'caption',
  'byline',
  'published',
  'source',
  'tags',
  'related',
  'markup',
]
/** Blocks in order and apart, and syntax anywhere between and inside them. */
const regions = (reading: string): fc.Arbitrary<Region[]> => {
  const ranges = (most: number) => fc.array(fc.tuple(fc.nat(12), fc.nat(most)), { maxLength: 12 })
  const kinds = fc.array(fc.tuple(fc.constantFrom(...regionTypes), fc.boolean(), fc.nat(3)), {
    minLength: 12,
    maxLength: 12,
  })
  return fc.tuple(ranges(60), ranges(9), kinds).map(([blocks, syntax, rows]) => {
    const blockRegions = apart(blocks, reading.length).map(([start, end], index): Region => {
      const [type, main, list] = rows[index]!
      return { type, start, end, main, list, level: 2 }
    })
    const markup = apart(syntax, reading.length).map(
      ([start, end]): Region => ({ type: 'markup', start, end, main: true }),
    )
    const free = markup.filter(
      (range) =>
        !blockRegions.some((block) => block.type === 'markup' && block.start < range.end && range.start < block.end),
    )
    return [...blockRegions, ...free].sort((a, b) => a.start - b.start || b.end - a.end)
  })
}

function apart(rows: readonly (readonly [number, number])[], length: number): [number, number][] {
  const found: [number, number][] = []
  let at = 0
  for (const [gap, size] of rows) {
    const start = Math.min(length, at + gap)
    const end = Math.min(length, start + size)
    if (start < end) found.push([start, end])
    at = end
  }
  return found
}

const metadata = fc.record({
  title: fc.option(text, { nil: undefined }),
  published: fc.option(text, { nil: undefined }),
  author: fc.option(text, { nil: undefined }),
  source: fc.option(text, { nil: undefined }),
})

function check(capture: Capture): void {
  const parsed = parse(capture, noRules)
  assert.deepEqual(faultsOf(capture, parsed), [])
  assert.deepEqual(parse(capture, noRules), parsed, 'the same again')
}

test('any text: never throws, sections cover every byte once, blocks are what stands in them', () => {
  fc.assert(
    fc.property(text, metadata, (reading, given) => check(captureOf(reading, given))),
    { numRuns: 3000 },
  )
})

test('any regions over any text hold the same', () => {
  const capture = text.chain((reading) => regions(reading).map((found) => captureOf(reading, {}, { regions: found })))
  fc.assert(fc.property(capture, check), { numRuns: 2000 })
})

test('a text with a letter in it has an article with a body', () => {
  fc.assert(
    fc.property(text, (reading) => {
      const { articles } = parse(captureOf(reading), noRules)
      if (/\p{L}/u.test(reading)) assert.ok(articles[0] && articles[0].blocks.length > 0)
    }),
    { numRuns: 1500 },
  )
})

test('a capture that was set aside has sections and no article', () => {
  fc.assert(
    fc.property(text, (reading) => {
      const capture = captureOf(reading, {}, { setAside: 'not-arabic' })
      const parsed = parse(capture, noRules)
      assert.deepEqual(parsed.articles, [])
      assert.deepEqual(faultsOf(capture, parsed), [])
    }),
  )
})

test('what an article was parsed into parses into the same body again', () => {
  const reading =
    'أعلنت الهيئة أمس خطة جديدة لإدارة المياه في المدينة.\n\nوقالت إن التنفيذ يبدأ العام المقبل بعد موافقة المجلس.\n\nأرقام الخطة\n\nتشمل الخطة ثلاثة مشاريع كبيرة بقيمة مليار ريال على مدى خمس سنوات.'
  const [first] = parse(captureOf(reading), noRules).articles
  const again = first!.blocks.map((block) => (block.type === 'list' ? block.items.join('\n') : block.text)).join('\n\n')
  assert.deepEqual(parse(captureOf(again), noRules).articles[0]!.blocks, first!.blocks)
  assert.equal(parse(captureOf(again), noRules).articles[0]!.id, first!.id)
})
