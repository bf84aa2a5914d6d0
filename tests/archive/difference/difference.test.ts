import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type DifferenceBlock, difference, type Run, versionsOf } from '../../../src/archive/difference/difference.ts'
import { dissolveIslands, type Step } from '../../../src/archive/difference/steps.ts'
import type { Token } from '../../../src/archive/difference/tokens.ts'

/** Runs in one line each: `=` kept, `+` added, `-` removed, `<` moved away, `>` moved here, `¶` joined. */
function written(blocks: readonly DifferenceBlock[]): string[] {
  const sign = (run: Run) =>
    ({
      same: '=',
      added: '+',
      removed: '-',
      joined: '¶',
      moved: run.type === 'moved' && run.place === 'from' ? '<' : '>',
    })[run.type]
  return blocks.map(({ type, runs }) => `${type}: ${runs.map((run) => sign(run) + run.text.trim()).join(' ')}`)
}

const opening = 'افتتح رئيس البلدية صباح أمس المكتبة العامة الجديدة في حي النخيل بحضور عدد من الأهالي.'
const money = 'وبلغت تكلفة المشروع ثلاثة ملايين دينار جمعت من تبرعات السكان وصندوق المدينة القديمة.'
const books = 'وتضم المكتبة أربعين ألف كتاب وقاعة للأطفال ومعملا لترميم المخطوطات النادرة.'

const cases: [name: string, from: string[], to: string[], expected: string[]][] = [
  ['nothing changed', [opening, money], [opening, money], [`same: =${opening}`, `same: =${money}`]],
  [
    'a word replaced',
    [opening],
    [opening.replace('صباح', 'مساء')],
    ['changed: =افتتح رئيس البلدية -صباح +مساء =أمس المكتبة العامة الجديدة في حي النخيل بحضور عدد من الأهالي.'],
  ],
  [
    'a paragraph added',
    [opening, books],
    [opening, money, books],
    [`same: =${opening}`, `added: +${money}`, `same: =${books}`],
  ],
  [
    'a paragraph cut',
    [opening, money, books],
    [opening, books],
    [`same: =${opening}`, `removed: -${money}`, `same: =${books}`],
  ],
  [
    'a paragraph moved',
    [opening, money, books],
    [opening, books, money],
    [`same: =${opening}`, `moved: >${books}`, `same: =${money}`, `moved: <${books}`],
  ],
  ['paragraphs joined', [opening, money], [`${opening} ${money}`], [`changed: =${opening} ¶ =${money}`]],
  ['a paragraph parted', [`${opening} ${money}`], [opening, money], [`changed: =${opening}`, `same: =${money}`]],
  [
    'a chance word between changes belongs to the change',
    ['قال الوزير في تصريح قصير للصحفيين'],
    ['قال المدير العام في لقاء مطول للصحفيين'],
    ['changed: =قال -الوزير في تصريح قصير +المدير العام في لقاء مطول =للصحفيين'],
  ],
  ['everything new', [opening], ['خبر آخر'], [`changed: -${opening} +خبر آخر`]],
  ['nothing before', [], [opening], [`added: +${opening}`]],
  ['nothing after', [opening], [], [`removed: -${opening}`]],
]

for (const [name, from, to, expected] of cases) {
  test(name, () => {
    const found = difference(from, to)
    assert.deepEqual(written(found), expected)
    assert.deepEqual(versionsOf(found), { from, to })
  })
}

test('punctuation and spelling variants can be ignored, and are kept', () => {
  const from = ['إفتتح رئيس البلديه (المكتبة) أمس؛ وقال: «شكرا»']
  const to = ['«افتتح» رئيس البلدية المكتبة أمس، وقال شكرًا.']
  const found = difference(from, to, { ignoreVariants: true })
  assert.deepEqual(
    found.map(({ type }) => type),
    ['same'],
  )
  assert.deepEqual(versionsOf(found), { from, to })
  assert.notDeepEqual(
    difference(from, to).map(({ type }) => type),
    ['same'],
  )
})

test('a moved stretch has the same number where it left and where it is', () => {
  const runs = difference([money, opening, books], [opening, books, money]).flatMap((block) => block.runs)
  const moved = runs.filter((run) => run.type === 'moved')
  assert.deepEqual(
    moved.map(({ place, move, text }) => [place, move, text]),
    [
      ['from', 0, money],
      ['to', 0, money],
    ],
  )
})

const piece = fc.constantFrom(
  'خبر',
  'الخبر',
  'من',
  'مدينة',
  'مدينه',
  '2015',
  '،',
  '.',
  '«',
  '»',
  '-',
  ' ',
  '  ',
  '\n',
  '\t',
  '😀',
  'a',
  'ـ',
  '\u064b',
)
const block = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary' }),
)
const version = fc.array(block, { maxLength: 5 })

test('the difference of any two versions holds both', () => {
  fc.assert(
    fc.property(version, version, fc.boolean(), (from, to, ignoreVariants) => {
      assert.deepEqual(versionsOf(difference(from, to, { ignoreVariants })), { from, to })
    }),
    { numRuns: 400 },
  )
})

test('the difference of a version and its shuffled or edited self holds both', () => {
  const edited = version.chain((blocks) => fc.tuple(fc.constant(blocks), fc.shuffledSubarray([...blocks, ...blocks])))
  fc.assert(
    fc.property(edited, fc.boolean(), ([from, to], ignoreVariants) => {
      assert.deepEqual(versionsOf(difference(from, to, { ignoreVariants })), { from, to })
    }),
    { numRuns: 400 },
  )
})

test('a version differs from itself in nothing', () => {
  fc.assert(
    fc.property(version, fc.boolean(), (blocks, ignoreVariants) => {
      const found = difference(blocks, blocks, { ignoreVariants })
      assert.deepEqual(
        found.map(({ type }) => type),
        blocks.map(() => 'same'),
      )
    }),
  )
})

test('long texts without a word in common are removed and added whole', () => {
  const invented = (seed: string) => [Array.from({ length: 5000 }, (_, index) => `${seed}${index}`).join(' ')]
  const [from, to] = [invented('كلمة'), invented('لفظة')]
  const found = difference(from, to)
  assert.deepEqual(
    found.map(({ runs }) => runs.map((run) => run.type)),
    [['removed', 'added']],
  )
  assert.deepEqual(versionsOf(found), { from, to })
})

test('a change of more words than a call has room for arguments is one change', () => {
  const token = (text: string): Token => ({ type: 'word', text, key: text })
  const steps = Array.from({ length: 600_000 }, (_, at): Step => {
    return at % 2 === 0 ? { type: 'removed', from: token('قبل') } : { type: 'added', to: token('بعد') }
  })
  const dissolved = dissolveIslands(steps)
  assert.equal(dissolved.length, steps.length)
  assert.equal(
    dissolved.findIndex(({ type }) => type === 'added'),
    steps.length / 2,
  )
})
