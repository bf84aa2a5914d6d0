import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Region } from '../../src/model/capture.ts'
import { parse } from '../../src/parse/parse.ts'
import { captureOf, noRules } from './capture-of.ts'
import { faultsOf } from './faults-of.ts'

/** A reading and its regions, from parts `[type, text, more]`; a line break stands between parts. */
function marked(parts: readonly (readonly [Region['type'], string, Partial<Region>?])[]) {
  const regions: Region[] = []
  let reading = ''
  for (const [type, text, more] of parts) {
    regions.push({ type, start: reading.length, end: reading.length + text.length, main: true, ...more })
    reading += `${text}\n`
  }
  return captureOf(reading, {}, { regions })
}

const long = 'أعلنت اللجنة نتائج العام في بيان طويل وزع على الصحفيين صباح اليوم في مقرها.'

test('markup gives the body; what stands around it is furniture', () => {
  const capture = marked([
    ['paragraph', 'الرئيسية | سياسة | رياضة', { main: false }],
    ['title', 'نتائج العام أفضل من المتوقع', { level: 1 }],
    ['byline', 'هدى سالم'],
    ['published', '21 أغسطس 2015'],
    ['caption', 'مقر اللجنة'],
    ['paragraph', `بيروت (رويترز) - ${long}`],
    ['heading', 'أرقام', { level: 2 }],
    ['list-item', 'الأول', { list: 1 }],
    ['list-item', 'الثاني', { list: 1 }],
    ['list-item', 'قائمة أخرى', { list: 2 }],
    ['quote', 'قال الرئيس: لن نتوقف.'],
    ['related', 'عنوان سابق عن اللجنة', { href: 'https://example.org/2' }],
    ['paragraph', 'المصدر: الميناء'],
    ['paragraph', 'جميع الحقوق لأصحابها', { main: false }],
  ])
  const parsed = parse(capture, noRules)
  const [article] = parsed.articles
  assert.deepEqual(faultsOf(capture, parsed), [])
  assert.equal(article!.headline, 'نتائج العام أفضل من المتوقع')
  assert.equal(article!.headlineFrom, 'text')
  assert.equal(article!.byline, 'هدى سالم')
  assert.equal(article!.published, '2015-08-21')
  assert.equal(article!.source, 'الميناء')
  assert.deepEqual(article!.dateline, { place: 'بيروت', outlet: null, agency: 'رويترز' })
  assert.deepEqual(article!.related, [{ title: 'عنوان سابق عن اللجنة', href: 'https://example.org/2' }])
  assert.deepEqual(article!.blocks, [
    { type: 'caption', text: 'مقر اللجنة' },
    { type: 'paragraph', text: long },
    { type: 'heading', text: 'أرقام' },
    { type: 'list', items: ['الأول', 'الثاني'] },
    { type: 'list', items: ['قائمة أخرى'] },
    { type: 'quote', text: 'قال الرئيس: لن نتوقف.' },
  ])
})

test('markup inside a paragraph is its own section and no text', () => {
  const reading = `- ${long}`
  const capture = captureOf(
    reading,
    {},
    {
      regions: [
        { type: 'paragraph', start: 0, end: reading.length, main: true },
        { type: 'markup', start: 0, end: 2, main: true },
      ],
    },
  )
  const parsed = parse(capture, noRules)
  assert.deepEqual(parsed.articles[0]!.blocks, [{ type: 'paragraph', text: long }])
  assert.deepEqual(
    parsed.sections.map((section) => `${section.role}:${section.rule}`),
    ['boilerplate:markup', 'body:markup:paragraph'],
  )
})

test('marker lines count in marked-up documents too', () => {
  const capture = marked([
    ['title', 'نتائج العام أفضل من المتوقع'],
    ['paragraph', long],
    ['paragraph', 'اقرأ أيضا: عنوان آخر من الأرشيف', { href: 'https://example.org/3' }],
    ['paragraph', `وقال رئيسها إن ${long}`],
    ['paragraph', 'مواضيع ذات صلة', { main: false }],
    ['related', 'عنوان ثالث', { main: false }],
  ])
  const [article] = parse(capture, noRules).articles
  assert.deepEqual(article!.related, [
    { title: 'عنوان آخر من الأرشيف', href: 'https://example.org/3' },
    { title: 'عنوان ثالث' },
  ])
  assert.equal(article!.blocks.length, 2)
})
