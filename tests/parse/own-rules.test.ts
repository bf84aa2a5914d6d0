import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../src/parse/parse.ts'
import { captureOf } from './capture-of.ts'

const body =
  'أعلنت اللجنة نتائج العام في بيان طويل وزع على الصحفيين صباح اليوم في مقرها.\nوقال رئيسها إن النتائج أفضل من المتوقع في كل الأقسام هذا العام.'

test('a marker of the configuration has its role, in any spelling of its line', () => {
  const markers = [
    { line: 'زاوية القراء', role: 'boilerplate' as const },
    { line: 'عناوين من أرشيفنا', role: 'related' as const },
    { line: 'رقم العدد…', role: 'boilerplate' as const },
    { pattern: '^مصدرنا: ', role: 'source' as const },
  ]
  const reading = `${body}\nزاويـة القرّاء:\nرقم العدد: 1234 السنة العاشرة\nمصدرنا: جريدة القلعة\nعناوين من ارشيفنا\nعنوان أول\nعنوان ثان`
  const [article] = parse(captureOf(reading), { markers, sources: {} }).articles
  assert.equal(article!.blocks.length, 2)
  assert.equal(article!.source, 'جريدة القلعة')
  assert.deepEqual(article!.related, [{ title: 'عنوان أول' }, { title: 'عنوان ثان' }])
})

test('a line that only begins like a whole-line marker stays', () => {
  const markers = [{ line: 'زاوية القراء', role: 'boilerplate' as const }]
  const reading = `${body}\nزاوية القراء في الصحيفة تنشر كل أسبوع رسائل من قراء يكتبون عن مدنهم.`
  assert.equal(parse(captureOf(reading), { markers, sources: {} }).articles[0]!.blocks.length, 3)
})

test('a source has one name, whatever the text calls it', () => {
  const sources = { aljazirah: { name: 'صحيفة الجزيرة', aliases: ['الجزيرة السعودية'] } }
  const sourceOf = (reading: string, source?: string) =>
    parse(captureOf(reading, { source }), { markers: [], sources }).articles[0]!.source
  assert.equal(sourceOf(`${body}\nالمصدر: الجزيره السعوديه`), 'صحيفة الجزيرة')
  assert.equal(sourceOf(body, 'aljazirah'), 'صحيفة الجزيرة')
  assert.equal(sourceOf(`${body}\nالمصدر: الميناء`), 'الميناء')
  assert.equal(sourceOf(`${body}\nالمصدر: الميناء`, 'aljazirah'), 'صحيفة الجزيرة')
})

test('a date in no known form is a finding and leaves the article undated', () => {
  const parsed = parse(captureOf(body, { published: 'قبل الغروب' }), { markers: [], sources: {} })
  assert.deepEqual(
    parsed.findings.map((finding) => finding.reason),
    ['unknown-date'],
  )
  assert.equal(parsed.articles[0]!.published, null)
})
