import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findDate, readDate } from '../../src/arabic/dates.ts'
import { gregorianOfHijri } from '../../src/arabic/hijri.ts'

/** `[words, date]`: forms met in pages and metadata; null where there is no date to find. */
const table: readonly (readonly [string, string | null])[] = [
  ['الأربعاء، 23 كانون الأول/ديسمبر 2009، آخر تحديث 22:58 (GMT+0400)', '2009-12-23T22:58+04:00'],
  ['الثلاثاء , 3 تشرين الثاني/نوفمبر 2009, آخر تحديث 08:05 (GMT+0400)', '2009-11-03T08:05+04:00'],
  ['1201 (GMT+04:00) - 24/08/09', '2009-08-24T12:01+04:00'],
  ['0005 (GMT+04:00) - 01/01/10', '2010-01-01T00:05+04:00'],
  ['2015-07-21 02:51:32', '2015-07-21T02:51'],
  ['2015-07-21T02:51:32Z', '2015-07-21T02:51Z'],
  ['2015-07-21T02:51:32.000+03:00', '2015-07-21T02:51+03:00'],
  ['2015/7/1', '2015-07-01'],
  ['Tue, 21 Jul 2015 02:51:32 +0300', '2015-07-21T02:51+03:00'],
  ['Tue, 21 Jul 2015 02:51:32 GMT', '2015-07-21T02:51Z'],
  ['July 21, 2015', '2015-07-21'],
  ['July 21st, 2015 3:05 pm', '2015-07-21T15:05'],
  ['٢١ يوليو ٢٠١٥', '2015-07-21'],
  ['۲۱ تموز ۲۰۱۵', '2015-07-21'],
  ['21 أغسطس (آب) 2015', '2015-08-21'],
  ['21 سبتمبر/ أيلول 2001', '2001-09-21'],
  ['5 سبتمبر أيلول 2014', '2014-09-05'],
  ['10 من شهر أغسطس لعام 2015', '2015-08-10'],
  ['السبت 11 جويلية 2015', '2015-07-11'],
  ['9 فيفري 2011 الساعة 10:30 صباحا', '2011-02-09T10:30'],
  ['2 غشت 2020', '2020-08-02'],
  ['3 أوت 1999', '1999-08-03'],
  ['14 شتنبر 2021', '2021-09-14'],
  ['12 ماي 2013', '2013-05-12'],
  ['1 جوان 2013', '2013-06-01'],
  ['30 جانفي 2013', '2013-01-30'],
  ['8 أفريل 2013', '2013-04-08'],
  ['7 شباط 2003', '2003-02-07'],
  ['7 آذار 2003', '2003-03-07'],
  ['7 حزيران 2003', '2003-06-07'],
  ['24/08/2009', '2009-08-24'],
  ['12/23/2009', '2009-12-23'],
  ['24.8.2009 - 12:00 ظهرا', '2009-08-24T12:00'],
  ['3:05 م 10/08/2015', '2015-08-10T15:05'],
  ['25 شوال 1436 هـ الموافق 10 أغسطس 2015 م', '2015-08-10'],
  ['25 شوال 1436', '2015-08-10'],
  ['27/10/1436هـ', '2015-08-12'],
  ['التاريخ : 9 / 10 / 1436هـ', '2015-07-25'],
  ['1 محرم 1445 هـ', '2023-07-19'],
  ['9 ذو الحجة 1444', '2023-06-27'],
  ['سبتمبر/أيلول 2001', '2001-09'],
  ['21 أغسطس 2015 - 15:05 بتوقيت مكة المكرمة', '2015-08-21T15:05+03:00'],
  ['21 أغسطس 2015 - 15:05 (غرينتش)', '2015-08-21T15:05Z'],
  ['30 فبراير 2015', null],
  ['31/31/2015', null],
  ['اليوم الخميس', null],
  ['أمس', null],
  ['قتل 24 شخصا في 2015', null],
  ['الساعة 10:30', null],
  ['', null],
]

test('dates are found in every form they are written in', () => {
  for (const [words, date] of table) assert.equal(findDate(words)?.date ?? null, date, words)
})

test('a text that is nothing but a date leaves nothing', () => {
  assert.equal(findDate('2015-07-21 02:51:32')?.rest, '')
  assert.equal(findDate('10 أغسطس 2015')?.rest, '')
})

test('metadata give seconds, milliseconds, years, months and plain digits too', () => {
  assert.equal(readDate('1437450692'), '2015-07-21T03:51Z')
  assert.equal(readDate('1437450692000'), '2015-07-21T03:51Z')
  assert.equal(readDate('2015'), '2015')
  assert.equal(readDate('2015-07'), '2015-07')
  assert.equal(readDate('20150721'), '2015-07-21')
  assert.equal(readDate('20151321'), null)
  assert.equal(readDate(' 2015-07-21 '), '2015-07-21')
  assert.equal(readDate('منذ ساعتين'), null)
})

test('every day of the Hijri years 1400–1450 has its Gregorian one, in order', () => {
  let before = ''
  for (let year = 1400; year <= 1450; year++) {
    for (let month = 1; month <= 12; month++) {
      const day = gregorianOfHijri(year, month, 1)
      assert.ok(day !== null && day > before, `${year}-${month}: ${day} after ${before}`)
      before = day
    }
  }
  assert.equal(gregorianOfHijri(1436, 10, 31), null)
  assert.equal(gregorianOfHijri(100, 1, 1), null)
})

test('no text breaks it, and what is found is a date', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9٠-٩/:. -]{0,40}$/)), (text) => {
      for (const date of [findDate(text)?.date, readDate(text)]) {
        if (date) assert.match(date, /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?$/)
      }
    }),
    { numRuns: 2000 },
  )
})
