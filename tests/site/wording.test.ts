import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysInMonth, hijriDay, monthGrid } from '../../src/site/calendar.ts'
import { arabic } from '../../src/site/language/ar.ts'
import { english } from '../../src/site/language/en.ts'
import { Wording } from '../../src/site/language/wording.ts'

const ar = new Wording({ language: 'ar', digits: 'arabic-indic', calendar: 'both' })
const en = new Wording({ language: 'en', digits: 'latin', calendar: 'gregorian' })

test('Arabic nouns follow their numbers', () => {
  const wanted: [number, string][] = [
    [0, 'لا مواد'],
    [1, 'مادة واحدة'],
    [2, 'مادتان'],
    [3, '٣ مواد'],
    [10, '١٠ مواد'],
    [11, '١١ مادةً'],
    [99, '٩٩ مادةً'],
    [100, '١٠٠ مادة'],
    [102, '١٠٢ مادة'],
    [103, '١٠٣ مواد'],
    [1011, '١٬٠١١ مادةً'],
  ]
  for (const [value, text] of wanted) assert.equal(ar.count('article', value), text)
  assert.equal(en.count('article', 1), '1 article')
  assert.equal(en.count('article', 31030), '31,030 articles')
})

test('dates are as exact as they are known', () => {
  assert.deepEqual(en.date('2015'), { iso: '2015', text: '2015' })
  assert.deepEqual(en.date('2015-07'), { iso: '2015-07', text: 'July 2015' })
  assert.deepEqual(en.date('2015-07-21T09:05+03:00'), { iso: '2015-07-21T09:05+03:00', text: '21 July 2015, 09:05' })
  assert.equal(en.date('2015-07-21', { weekday: true }).text, 'Tuesday, 21 July 2015')
  assert.deepEqual(ar.date('2015-07-21'), { iso: '2015-07-21', text: '٢١ يوليو ٢٠١٥', hijri: '٥ شوال ١٤٣٦ هـ' })
})

// Days whose Umm al-Qura date the Saudi press printed beside the Gregorian one.
test('Hijri days are those of the Umm al-Qura calendar', () => {
  assert.deepEqual(hijriDay({ year: 2015, month: 8, day: 10 }), { year: 1436, month: 10, day: 25 })
  assert.deepEqual(hijriDay({ year: 2022, month: 7, day: 30 }), { year: 1444, month: 1, day: 1 })
  assert.deepEqual(hijriDay({ year: 2024, month: 3, day: 11 }), { year: 1445, month: 9, day: 1 })
})

test('a month is laid out in whole weeks from Sunday', () => {
  const weeks = monthGrid(2015, 7)
  assert.deepEqual(weeks[0], [null, null, null, 1, 2, 3, 4])
  assert.deepEqual(weeks.at(-1), [26, 27, 28, 29, 30, 31, null])
  assert.equal(daysInMonth(2024, 2), 29)
})

test('sizes and shares read well', () => {
  assert.equal(en.size(900), '900 B')
  assert.equal(en.size(1536), '1.5 kB')
  assert.equal(ar.size(25 * 1024 * 1024), '٢٥ م.ب')
  assert.equal(en.percent(0.256), '26%')
})

test('both languages say all that the other says, with the same gaps', () => {
  const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
  for (const [key, text] of Object.entries(arabic.strings)) {
    const other = english.strings[key as keyof typeof english.strings]
    if (typeof text !== 'string' || typeof other !== 'string') continue
    assert.deepEqual(gaps(other), gaps(text), key)
  }
})
