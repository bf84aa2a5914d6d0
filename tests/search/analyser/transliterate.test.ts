import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { baseForm } from '../../../src/search/analyser/forms.ts'
import { isLatin } from '../../../src/search/analyser/script.ts'
import { arabicSkeleton, fromKeyboard, latinFit, latinSkeleton } from '../../../src/search/analyser/transliterate.ts'

const keyboard: [typed: string, meant: string][] = [
  ['htyhksjhk', 'افغانستان'],
  ['vsdh', 'رسيا'],
  ['hgsu,]dm', 'السعودية'],
  ["tgs'dk", 'فلسطين'],
  ['Hlvd;h', 'أمريكا'],
]
for (const [typed, meant] of keyboard) test(`${typed} is ${meant}`, () => assert.equal(fromKeyboard(typed), meant))

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
]
for (const [latin, arabic] of names) {
  test(`${latin} and ${arabic} have one skeleton`, () => {
    assert.ok(isLatin(latin))
    assert.equal(latinSkeleton(latin), arabicSkeleton(baseForm(arabic)))
  })
}

test('other names have another one', () => {
  assert.notEqual(latinSkeleton('Lavrov'), arabicSkeleton('لاريجاني'))
  assert.notEqual(latinSkeleton('Merkel'), arabicSkeleton('ماكرون'))
})

test('vowels tell words of one skeleton apart', () => {
  assert.ok(latinFit('Lavrov', 'لافروف') > latinFit('Lavrov', 'لفرف'))
  assert.ok(latinFit('Putin', 'بوتين') > latinFit('Putin', 'بتان'))
})

test('nothing typed is too odd', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fromKeyboard(text)
      isLatin(text)
      const fit = latinFit(latinSkeleton(text), arabicSkeleton(text))
      assert.ok(fit >= 0 && fit <= 1)
    }),
  )
})
