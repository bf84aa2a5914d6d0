import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Capture } from '../../src/model/capture.ts'
import { BoilerplateLearner, FEWEST, learntDigest, scopeOf } from '../../src/parse/learn.ts'
import { parse } from '../../src/parse/parse.ts'
import { captureOf } from './capture-of.ts'

const furniture = 'زوروا متجرنا في السوق القديم كل يوم'
const captures = (count: number, line: string, source: string): Capture[] =>
  Array.from({ length: count }, (_, index) =>
    captureOf(
      `أعلنت اللجنة رقم ${index} نتائج العام في بيان طويل من ${index + 3} صفحات وزع على الصحفيين صباح اليوم.\nوقال رئيسها إن النتائج رقم ${index * 7} أفضل من المتوقع في كل الأقسام.\n${line}`,
      { source },
    ),
  )

function learn(seen: readonly Capture[]) {
  const learner = new BoilerplateLearner()
  for (const capture of seen) learner.observe(capture)
  return learner.learn()
}

const textOf = (capture: Capture, learnt: ReturnType<typeof learn>) =>
  parse(capture, { markers: [], sources: {}, learnt })
    .articles[0]!.blocks.map((block) => ('text' in block ? block.text : ''))
    .join('\n')

test('a line that many captures of one source repeat is boilerplate, in any spelling', () => {
  const seen = captures(FEWEST, furniture, 'الميناء')
  const learnt = learn(seen)
  assert.ok(!textOf(seen[0]!, learnt).includes(furniture))
  const [other] = captures(1, 'زوروا متجرنا فى السوق القديم، كل يوم!', 'الميناء')
  assert.ok(!textOf(other!, learnt).includes('متجرنا'))
  const { sections } = parse(seen[0]!, { markers: [], sources: {}, learnt })
  assert.ok(sections.some((section) => section.role === 'boilerplate' && section.rule === 'learnt'))
})

test('another source keeps the line, and so does a source where it is rare', () => {
  const learnt = learn([...captures(FEWEST, furniture, 'الميناء'), ...captures(FEWEST - 1, furniture, 'القلعة')])
  assert.ok(textOf(captures(1, furniture, 'القلعة')[0]!, learnt).includes(furniture))
  const rare = learn([
    ...captures(FEWEST, furniture, 'الميناء'),
    ...Array.from({ length: 400 }, (_, index) => captures(1, `خاتمة ${index}`, 'الميناء')[0]!),
  ])
  assert.ok(textOf(captures(1, furniture, 'الميناء')[0]!, rare).includes(furniture))
})

test('the folder is the unit where no source is known', () => {
  const seen = captures(FEWEST, furniture, '').map((capture) => ({ ...capture, metadata: {}, folder: 'crawl/a' }))
  const learnt = learn(seen)
  assert.ok(!textOf(seen[0]!, learnt).includes(furniture))
  assert.ok(textOf({ ...seen[0]!, folder: 'crawl/b' }, learnt).includes(furniture))
})

test('datelines and dates that a paper repeats are not taken', () => {
  for (const line of ['عين اليوم – الرياض', 'الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس', '21 أغسطس 2015']) {
    const seen = captures(FEWEST, line, 'الميناء').map((capture) =>
      captureOf(`${line}\n${capture.reading.replace(`\n${line}`, '')}`, { source: 'الميناء' }),
    )
    const learnt = learn(seen)
    assert.ok(learnt.cells.length > 0)
    const [article] = parse(seen[0]!, { markers: [], sources: {}, learnt }).articles
    assert.ok(article!.dateline.place === 'الرياض' || article!.published === '2015-08-21', line)
  }
})

test('one article crawled many times teaches nothing', () => {
  const [one] = captures(1, furniture, 'الميناء')
  const again = Array.from({ length: 50 }, () => one!)
  assert.deepEqual(learn(again).cells, [])
})

test("an article's only text is never taken", () => {
  const short = Array.from({ length: 40 }, (_, index) =>
    captureOf(`${furniture}\nسطر طويل يختلف في كل مرة لأنه يحمل الرقم ${index} في آخره`, { source: 'الميناء' }),
  )
  const learnt = learn(short)
  assert.ok(learnt.cells.length > 0)
  assert.equal(textOf(captureOf(furniture, { source: 'الميناء' }), learnt), furniture)
})

test('the order of captures changes nothing, and what is learnt travels as JSON', () => {
  const seen = [...captures(30, furniture, 'الميناء'), ...captures(20, 'للإعلان معنا', 'القلعة')]
  const learnt = learn(seen)
  assert.deepEqual(learn(seen.toReversed()), learnt)
  assert.deepEqual(JSON.parse(JSON.stringify(learnt)), learnt)
  assert.deepEqual(structuredClone(learnt), learnt)
})

test('what is learnt of a scope has one name while it says the same, however often it is seen', () => {
  const seen = captures(FEWEST + 5, furniture, 'الميناء')
  const digest = (learnt: ReturnType<typeof learn>) => learntDigest(scopeOf(seen[0]!), learnt)
  const [few, enough, more] = [FEWEST - 1, FEWEST, FEWEST + 5].map((count) => digest(learn(seen.slice(0, count))))
  assert.equal(few, '')
  assert.notEqual(enough, '')
  assert.equal(more, enough)
  const twice = seen.map((capture) => captureOf(`${capture.reading}\nللإعلان معنا`, { source: 'الميناء' }))
  assert.notEqual(digest(learn(twice)), enough)
})
