import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldedWords } from '../../../src/arabic/words.ts'
import { fewestPassageWords } from '../../../src/archive/passages/passage.ts'
import { groupStories, type StoryArticle } from '../../../src/archive/stories/group.ts'

const of = (id: string, ...blocks: string[]): StoryArticle => ({
  id,
  headline: id,
  published: null,
  source: null,
  blocks,
})
const invented = (seed: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${seed}${index}`).join(' ')

const agency =
  'قالت وكالة الأرصاد في بيان وزع على الصحف إن العاصفة التي عبرت السواحل الشمالية فجر السبت خلفت أضرارا واسعة في المزارع والطرق، وإن فرق الإنقاذ نقلت عشرات الأسر إلى مدارس جهزت لإيوائهم، وإن الكهرباء عادت إلى معظم القرى قبل المساء بعد عمل متواصل.'

test('a long paragraph in articles of different stories is a passage, with both places', () => {
  const own = of('own', invented('تقرير', 150), agency, invented('خاتمة', 120))
  const other = of('other', invented('حوار', 200), invented('رأي', 60), agency)
  const { stories, passages } = groupStories([own, other])
  assert.deepEqual(stories, [])
  assert.equal(passages.length, 1)
  assert.match(passages[0]!.id, /^[0-9a-f]{16}$/)
  assert.equal(passages[0]!.words, foldedWords(agency).length)
  assert.deepEqual(passages[0]!.places, [
    { article: 'other', block: 2 },
    { article: 'own', block: 1 },
  ])
})

test('spelling and punctuation do not hide a passage', () => {
  const spelt = agency.replaceAll('إ', 'ا').replaceAll('،', ' -').replaceAll('ة', 'ه')
  const { passages } = groupStories([of('a', invented('تقرير', 150), agency), of('b', spelt, invented('حوار', 150))])
  assert.equal(passages.length, 1)
})

test('versions of one story share no passage', () => {
  const { stories, passages } = groupStories([
    of('a', agency, invented('تقرير', 90)),
    of('b', agency, invented('تقرير', 90)),
  ])
  assert.equal(stories.length, 1)
  assert.deepEqual(passages, [])
})

test('a shorter paragraph is no passage', () => {
  const [almost, enough] = [fewestPassageWords - 1, fewestPassageWords].map((count) => invented('جملة', count))
  const with2 = (block: string) =>
    groupStories([of('a', invented('تقرير', 300), block), of('b', block, invented('حوار', 300))])
  assert.deepEqual(with2(almost!).passages, [])
  assert.equal(with2(enough!).passages.length, 1)
})

test('a composite page and its section are linked by the passage and stay two stories', () => {
  const section = of('section', agency, invented('تفصيل', 45))
  const page = of('page', invented('افتتاح', 80), invented('مباراة', 90), agency, invented('تفصيل', 45))
  const { stories, passages } = groupStories([section, page])
  assert.deepEqual(stories, [])
  assert.deepEqual(
    passages.map(({ places }) => places.map(({ article }) => article)),
    [
      ['page', 'section'],
      ['page', 'section'],
    ],
  )
})
