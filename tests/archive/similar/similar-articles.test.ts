import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FoldedText } from '../../../src/arabic/folded-text.ts'
import { mostSimilar } from '../../../src/archive/similar/company.ts'
import { similarArticles } from '../../../src/archive/similar/similar-articles.ts'
import { termVector } from '../../../src/archive/similar/term-vector.ts'

const filler = ['المدينة', 'اليوم', 'صباحا', 'وقال', 'مسؤول', 'إن', 'العمل', 'يستمر']

/** Articles of three subjects, so that words of a subject are rare and the filler is everywhere. */
function subjects(): { story: string; text: string }[] {
  const words = {
    sea: 'الميناء السفينة الرصيف البحارة الشحن الحاويات الملاحة المرفأ',
    wheat: 'القمح الحصاد المزارعون السنابل المطاحن الدقيق البذور الصوامع',
    football: 'المباراة الهدف المدرب الملعب الجمهور الحارس التعادل الدوري',
  }
  return Object.entries(words).flatMap(([name, subject]) =>
    Array.from({ length: 12 }, (_, index) => {
      const own = subject.split(' ')
      const rotated = [...own.slice(index % 4), ...own.slice(0, index % 4)].slice(0, 6)
      return { story: `${name}-${index}`, text: [...filler, ...rotated].join(' ') }
    }),
  )
}

function found(articles: readonly { story: string; text: string }[]): number[][] {
  const compared = articles.map(({ story }, place) => ({ id: String(place), digest: '', story, headline: '' }))
  // In another order than the articles: the terms stand by id.
  const bodies = articles
    .map(({ text }, place) => ({ id: String(place), terms: termVector(new FoldedText().add(text)) }))
    .reverse()
  const { best: rows } = similarArticles(compared, () => bodies)
  return articles.map((_, at) => [...rows.subarray(at * mostSimilar, (at + 1) * mostSimilar)].filter((one) => one >= 0))
}

test('articles of one subject are similar, of others they are not', () => {
  const articles = subjects()
  for (const [at, others] of found(articles).entries()) {
    assert.equal(others.length, mostSimilar)
    const subject = articles[at]!.story.split('-')[0]
    for (const other of others) assert.equal(articles[other]!.story.split('-')[0], subject)
    assert.ok(!others.includes(at))
    assert.equal(new Set(others).size, others.length)
  }
})

test('versions of one story are never similar to each other, and one of them stands for all', () => {
  const articles = subjects().map((article, at) => (at < 5 ? { ...article, story: 'sea' } : article))
  for (const [at, others] of found(articles).entries()) {
    const stories = others.map((other) => articles[other]!.story)
    assert.equal(new Set(stories).size, stories.length)
    assert.ok(!stories.includes(articles[at]!.story))
  }
})

test('spelling variants and the article do not part two texts', () => {
  const articles = subjects()
  const spelt = { story: 'variant', text: 'سفينه وبالميناء والرصيف بحّارة للشحن والحاويات' }
  const others = found([...articles, spelt]).at(-1)!
  assert.ok(others.length > 0)
  for (const other of others) assert.match(articles[other]!.story, /^sea/)
})

test('few or empty articles have no company', () => {
  assert.deepEqual(found([]), [])
  assert.deepEqual(
    found([
      { story: 'a', text: '' },
      { story: 'b', text: '' },
    ]),
    [[], []],
  )
})
