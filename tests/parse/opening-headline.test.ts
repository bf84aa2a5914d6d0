import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openingHeadline } from '../../src/parse/opening-headline.ts'

const table: readonly (readonly [string, string])[] = [
  ['قال الوزير إن العمل سيبدأ غدا في كل المدن. وأضاف أن الخطة جاهزة.', 'قال الوزير إن العمل سيبدأ غدا في كل المدن'],
  ['لماذا تأخرت أعمال الشبكة كل هذا الوقت؟ سؤال يطرحه السكان منذ شهور.', 'لماذا تأخرت أعمال الشبكة كل هذا الوقت؟'],
  ['خبر قصير', 'خبر قصير'],
  [
    'اتفق الطرفان على هدنة تبدأ صباح الجمعة، على أن تفتح المعابر أمام المساعدات، وأن يعود النازحون إلى قراهم في الأيام التالية.',
    'اتفق الطرفان على هدنة تبدأ صباح الجمعة، على أن تفتح المعابر أمام المساعدات',
  ],
  [
    'انتقد رئيس الاتحاد "قرارات لا يعرف أحد، حتى الآن، من الذي كتبها ومن الذي وقعها ولا من يتحمل نتائجها أمام الناس".',
    'انتقد رئيس الاتحاد "قرارات لا يعرف أحد، حتى الآن، من الذي كتبها ومن الذي وقعها…',
  ],
]

test('a headline is made from the first clause', () => {
  for (const [opening, headline] of table) assert.equal(openingHeadline(opening), headline)
})

test('it is never longer than 91 characters, and never empty where there is a letter', () => {
  const word = fc.stringMatching(/^[ء-ي]{1,14}[،.؟:]?$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
      const headline = openingHeadline(words.join(' '))
      assert.ok(headline.length <= 91 && /\p{L}/u.test(headline), headline)
    }),
  )
})
