import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../src/parse/parse.ts'
import { captureOf, noRules } from './capture-of.ts'
import { faultsOf } from './faults-of.ts'

const sentence = 'أعلنت الوزارة اليوم أنها ستبدأ العمل في الخطة الجديدة بعد أسبوع. '

/**
 * Documents at which a careless rule would take quadratic time. No clock here: a rule that is quadratic on one of
 * these runs for hours, and the test does not end.
 */
const documents: Record<string, string> = {
  'one line of 5 million characters': sentence.repeat(Math.floor(5_000_000 / sentence.length)),
  'one word of a million letters': 'ا'.repeat(1_000_000),
  'a million blank lines': '\n'.repeat(1_000_000),
  'a million spaces inside a line': `ا${' '.repeat(1_000_000)}ب`,
  'a hundred thousand short lines': 'سطر قصير\n'.repeat(100_000),
  'a hundred thousand bullets': '• بند\n'.repeat(100_000),
  'fifty thousand markers': 'اقرأ أيضاً:\n'.repeat(50_000),
  'markers and titles in turn': `اقرأ أيضاً:\nعنوان قصير هنا\n${sentence}\n`.repeat(8000),
  'a list of a hundred thousand titles': `مقالات مشابهة\n${'عنوان قصير\n'.repeat(100_000)}`,
  'closing agencies without end': 'نص قصير هنا (رويترز)\n'.repeat(30_000),
  'date lines without end': 'الأربعاء، 23 كانون الأول/ديسمبر 2009\n'.repeat(30_000),
  'open brackets': '('.repeat(500_000),
  'tatweel inside a marker': `اقرأ${'ـ'.repeat(1_000_000)} أيضا:`,
  'marks on one letter': `ا${'\u064b'.repeat(1_000_000)}`,
  'directional marks': '\u200f'.repeat(1_000_000),
  ampersands: '&'.repeat(1_000_000),
  'tags without end': ' سمات '.repeat(100_000),
  'a line of two hundred thousand tags': `${sentence.repeat(3)}\n\nالوسوم: ${'وسم، '.repeat(200_000)}\n`,
  'headlines on page titles': 'ساحل - عنوان طويل بعض الشيء\nعنوان طويل بعض الشيء\n'.repeat(20_000),
}

for (const [name, reading] of Object.entries(documents)) {
  test(`reads ${name}`, () => {
    const capture = captureOf(reading)
    const parsed = parse(capture, noRules)
    assert.equal(parsed.sections.at(-1)!.end, Buffer.byteLength(reading))
    if (reading.length < 700_000) assert.deepEqual(faultsOf(capture, parsed).slice(0, 3), [])
  })
}

test('an empty reading has no section and no article', () => {
  assert.deepEqual(parse(captureOf(''), noRules), { sections: [], articles: [], findings: [] })
})

test('white space only is blank and no article', () => {
  const { sections, articles } = parse(captureOf('\ufeff \n\u00a0\u200f\n'), noRules)
  assert.deepEqual([articles, sections.map((section) => section.role)], [[], ['blank']])
})
