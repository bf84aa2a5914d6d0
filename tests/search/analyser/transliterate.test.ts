import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { baseForm } from '../../../src/search/analyser/forms.ts'
import { fromKeyboard, fromPunctuatedRun } from '../../../src/search/analyser/from-keyboard.ts'
import { isLatin } from '../../../src/search/analyser/script.ts'
import {
  arabicSkeleton,
  fromLatinName,
  latinFit,
  latinSkeletons,
  likeliest,
} from '../../../src/search/analyser/transliterate.ts'

const keyboard: [typed: string, meant: string][] = [
  ['htyhksjhk', 'افغانستان'],
  ['vsdh', 'رسيا'],
  ['hgsu,]dm', 'السعودية'],
  ["tgs'dk", 'فلسطين'],
  ['Hlvd;h', 'أمريكا'],
]
for (const [typed, meant] of keyboard) test(`${typed} is ${meant}`, () => assert.equal(fromKeyboard(typed), meant))

test('keys of punctuation are letters where letters stand behind them', () => {
  assert.equal(fromPunctuatedRun('hgsu,]dm'), 'السعودية')
  assert.equal(fromPunctuatedRun(';dvd'), 'كيري')
  assert.equal(fromPunctuatedRun('s,vdh'), 'سوريا')
  for (const run of ['htyhksjhk', 'Lavrov,', 'Lavrov.', 'x;', '...', '[1]', 'covid-19', 'مجلس;', "'a'"])
    assert.equal(fromPunctuatedRun(run), undefined, run)
})

test('what is no key of letters is not typed Arabic', () => {
  assert.equal(fromKeyboard('covid19'), undefined)
  assert.equal(fromKeyboard('أفغانستان'), undefined)
  assert.equal(fromKeyboard(''), undefined)
})

const names: [latin: string, arabic: string][] = [
  ['Lavrov', 'لافروف'],
  ['Taliban', 'طالبان'],
  ['Putin', 'بوتين'],
  ['Netanyahu', 'نتنياهو'],
  ['Erdoğan', 'أردوغان'],
  ['Merkel', 'ميركل'],
  ['Facebook', 'فيسبوك'],
  ['Washington', 'واشنطن'],
  ['Baghdad', 'بغداد'],
  ['Google', 'غوغل'],
  ['Google', 'جوجل'],
  ['al-Baghdadi', 'البغدادي'],
  ['Khartoum', 'الخرطوم'],
  ['Schröder', 'شرودر'],
  ['Obama', 'أوباما'],
  ['Saudi', 'سعودي'],
  ['Iraq', 'العراق'],
  ['Jazeera', 'الجزيرة'],
  ['Yemen', 'اليمن'],
  ['Abbas', 'عباس'],
  ['Riyadh', 'الرياض'],
  ['Erbil', 'أربيل'],
  ['Michael', 'مايكل'],
  ['Chavez', 'شافيز'],
  ['John', 'جون'],
  ['Abdullah', 'عبدالله'],
  ['Salah', 'صلاح'],
]
for (const [latin, arabic] of names) {
  test(`${latin} and ${arabic} have a skeleton in common`, () => {
    assert.ok(isLatin(latin))
    assert.ok(latinSkeletons(latin).includes(arabicSkeleton(baseForm(arabic))))
  })
}

test('other names have another one', () => {
  assert.ok(!latinSkeletons('Lavrov').includes(arabicSkeleton('لاريجاني')))
  assert.ok(!latinSkeletons('Merkel').includes(arabicSkeleton('ماكرون')))
  assert.deepEqual(latinSkeletons('Ali'), [])
})

/** Of words of one skeleton the name, and others that are met more often. */
const meant: [latin: string, arabic: string, ...others: string[]][] = [
  ['Lavrov', 'لافروف', 'لفرف'],
  ['Putin', 'بوتين', 'بتان'],
  ['Hamas', 'حماس', 'هامش', 'حماسه'],
  ['Gaza', 'غزه', 'جاءزه', 'غاز', 'جزء'],
  ['Mohammed', 'محمد', 'محمود'],
  ['Hassan', 'حسن', 'هاشمي'],
  ['Jihad', 'جهاد', 'جهد'],
  ['Hadi', 'هادي', 'حد'],
  ['Assad', 'الاسد', 'ساعد', 'اشاد'],
  ['Italy', 'ايطالي', 'تالي'],
  ['Daesh', 'داعش', 'اديس', 'داعشي'],
  ['Iraq', 'عراق', 'رقي'],
  ['Yemen', 'يمن', 'يمني', 'يميني'],
  ['Qatar', 'قطر', 'اختار', 'اكثر'],
  ['Aden', 'عدن', 'ادني'],
  ['George', 'جورج', 'جرح'],
]
for (const [latin, arabic, ...others] of meant) {
  test(`${latin} is ${arabic}, not ${others.join(' or ')}`, () => {
    const words = [...others, arabic].map((key) => ({ key, documents: 100 }))
    assert.equal(likeliest(latin, words, { most: 1, leastFit: 0.7 })[0]?.key, arabic)
  })
}

test('what does not fit is not taken for a name, however often it is met', () => {
  assert.deepEqual(likeliest('Egypt', [{ key: 'جيبوتي', documents: 9000 }], { most: 2, leastFit: 0.7 }), [])
  // A word of several segments is one.
  const twice = ['حماس', 'حماس'].map((key) => ({ key, documents: 30 }))
  assert.equal(likeliest('Hamas', twice, { most: 2, leastFit: 0.7 }).length, 1)
})

test('countries and cities that Arabic calls otherwise', () => {
  assert.equal(fromLatinName('Egypt'), 'مصر')
  assert.equal(fromLatinName('MOROCCO'), 'المغرب')
  assert.equal(fromLatinName('Lavrov'), undefined)
})

test('nothing typed is too odd', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fromKeyboard(text)
      isLatin(text)
      const fit = latinFit(text.slice(0, 40))(arabicSkeleton(text))
      latinSkeletons(text)
      assert.ok(fit >= 0 && fit <= 1)
    }),
  )
})
