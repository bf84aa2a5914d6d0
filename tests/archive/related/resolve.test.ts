import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Headline, TitleIndex } from '../../../src/archive/related/resolve.ts'

const of = (id: string, headline: string, facts: Partial<Headline> = {}): Headline => ({
  id,
  headline,
  published: null,
  source: null,
  story: id,
  ...facts,
})

const headlines = [
  of('port', 'افتتاح الميناء الجديد في المدينة الساحلية بعد تأخر عامين'),
  of('rain', 'سبق | أمطار غزيرة تغلق الطرق الجبلية جنوب البلاد'),
  of('bank', 'البنك المركزي: لا زيادة في أسعار الفائدة هذا العام'),
  of('series', 'حكايات من السوق القديم كما يرويها أهله الجزء الأول'),
]
const index = new TitleIndex(headlines)

/** What is listed, and what it names. */
const cases: [why: string, title: string, id: string | undefined][] = [
  ['word for word', 'افتتاح الميناء الجديد في المدينة الساحلية بعد تأخر عامين', 'port'],
  [
    'marks, hamza seats and quotes do not count',
    '«إفتتاح» المينَاء الجديد فى المدينه الساحلية.. بعد تأخّر عامين!',
    'port',
  ],
  ['a trailing site', 'افتتاح الميناء الجديد في المدينة الساحلية بعد تأخر عامين - صحيفة الساحل', 'port'],
  ['a leading site', 'الساحل نت | افتتاح الميناء الجديد في المدينة الساحلية بعد تأخر عامين', 'port'],
  ['a section of an agency', 'محلي / افتتاح الميناء الجديد في المدينة الساحلية بعد تأخر عامين', 'port'],
  ['the headline has the site, the title has not', 'أمطار غزيرة تغلق الطرق الجبلية جنوب البلاد', 'rain'],
  ['the headline has one site, the title another', 'أمطار غزيرة تغلق الطرق الجبلية جنوب البلاد | الخبر', 'rain'],
  ['a word is missing', 'افتتاح الميناء الجديد في المدينة الساحلية بعد عامين', 'port'],
  ['a word too many', 'افتتاح الميناء الجديد في المدينة الساحلية الشرقية بعد تأخر عامين', 'port'],
  ['cut at a word', 'افتتاح الميناء الجديد في المدينة...', 'port'],
  ['cut within a word', 'افتتاح الميناء الجديد في المدينة السا…', 'port'],
  ['a missing negation says the contrary', 'البنك المركزي: زيادة في أسعار الفائدة هذا العام', undefined],
  ['another part of a series', 'حكايات من السوق القديم كما يرويها أهله الجزء', undefined],
  ['another word', 'افتتاح المطار الجديد في المدينة الساحلية بعد تأخر عامين', undefined],
  ['too few words to be cut from', 'افتتاح الميناء...', undefined],
  ['another headline', 'إغلاق المتحف الوطني للترميم', undefined],
  ['no words', '«»', undefined],
]

for (const [why, title, id] of cases) test(`${id ?? 'none'}: ${why}`, () => assert.equal(index.resolve(title), id))

test('of several articles with one headline: the same source, then the earliest, then the least id', () => {
  const same = 'مجلس البلدية يناقش خطة النقل العام'
  const several = new TitleIndex([
    of('d', same, { published: '2015-07-03', source: 'الغد' }),
    of('c', same, { published: '2015-07-01', source: 'الأمس' }),
    of('b', same, { published: '2015-07-01', source: 'اليوم' }),
    of('a', same, { source: 'اليوم' }),
  ])
  assert.equal(several.resolve(same, { source: 'الغد' }), 'd')
  assert.equal(several.resolve(same, { source: 'اليوم' }), 'b')
  assert.equal(several.resolve(same), 'b')
})

test('a title near to headlines of different stories names none of them, near to one story its earliest', () => {
  const near = [of('a', 'وزير النقل يفتتح المحطة الجديدة اليوم'), of('b', 'وزير النقل يفتتح المحطة الجديدة غدا')]
  const title = 'وزير النقل يفتتح المحطة الجديدة'
  assert.equal(new TitleIndex(near).resolve(title), undefined)
  assert.equal(new TitleIndex(near.map((one) => ({ ...one, story: 's' }))).resolve(title), 'a')
})

test('every headline names an article of that headline, whatever the order of the headlines', () => {
  const words = fc.array(fc.constantFrom('خبر', 'من', 'المدينة', 'اليوم', '2015', '|', '-', 'لا', '…'), {
    maxLength: 8,
  })
  const many = fc.uniqueArray(fc.tuple(fc.nat(30), words), { selector: ([id]) => id, maxLength: 12 })
  fc.assert(
    fc.property(many, words, fc.infiniteStream(fc.nat()), (named, asked, order) => {
      const some = named.map(([id, headline]) => of(`${id}`, headline.join(' '), { source: `${id % 3}` }))
      const shuffled = some
        .map((one) => [order.next().value, one] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, one]) => one)
      const [one, other] = [new TitleIndex(some), new TitleIndex(shuffled)]
      for (const title of [asked.join(' '), ...some.map((headline) => headline.headline)]) {
        for (const source of [null, '1']) assert.equal(one.resolve(title, { source }), other.resolve(title, { source }))
      }
      for (const { headline } of some) {
        const id = one.resolve(headline)
        assert.equal(id !== undefined, /[\p{L}\p{N}]/u.test(headline))
      }
    }),
  )
})
