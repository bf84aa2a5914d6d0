/** The engine over a small archive in several shards, against a brute-force oracle of the same analysis. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { baseForm, exactForm, tokenise } from '../../../src/search/analyser/analyse.ts'
import { buildLexicon, classesOf } from '../../../src/search/analyser/lexicon.ts'
import type { Clause, Query, SearchDocument, SearchEngine } from '../../../src/search/engine.ts'
import { verifyPagefind } from '../../../src/search/pagefind/verify.ts'
import { buildPagefind, openPagefindOnDisk } from '../../../src/search/pagefind.ts'

const vocabulary = [
  ...['مسؤول', 'مسئول', 'والمسؤول', 'وزير', 'الوزير', 'قمة', 'القمه', 'حلف', 'الأطلسي', 'أمريكا', 'الماء', '2021'],
  ...['طالبان', 'لطالبان', 'نهر', 'بنهر', 'قلعة', 'القلعة', 'AFP', '٢٠٢١', 'سوق', 'وسوق', 'كوفيد-19', 'شمال'],
  ...['ميناء', 'جسر', 'حديقة', 'قطار', 'سفينة', 'مطار', 'جامعة', 'متحف', 'ملعب', 'مستشفى', 'بستان', 'مخبز'],
]

/** Whole numbers from 0 to below `limit`, the same ones every time. */
function* numbers(limit: number): Generator<number, never> {
  for (let state = 7; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield Math.floor((state / 2 ** 32) * limit)
  }
}

function makeDocuments(count: number): SearchDocument[] {
  const random = numbers(vocabulary.length)
  const sentence = (length: number) => Array.from({ length }, () => vocabulary[random.next().value]).join(' ')
  return Array.from({ length: count }, (_, number) => {
    const headline = sentence(3)
    const day = String(28 - Math.floor(number / 2)).padStart(2, '0')
    return {
      id: `id${number}`,
      url: `/a/id${number}/`,
      refs: [`ref ${number}`],
      story: number % 5 === 1 ? `id${number - 1}` : `id${number}`,
      versions: number % 5 < 2 ? 2 : 1,
      headline,
      date: number >= count - 4 ? null : `2015-07-${day}`,
      source: number % 3 === 0 ? null : `صحيفة ${number % 3}`,
      places: number % 4 === 0 ? ['قطر', 'مصر'] : [],
      fields: [
        { name: 'headline', text: headline },
        { name: 'body', text: `${sentence(3)}، ${sentence(1)}.${number % 2 ? ' صباحًا' : ''}`, anchor: 'p1' },
        { name: 'body', text: sentence(3), anchor: 'p2' },
      ],
    }
  })
}

const documents = makeDocuments(40)
const everything: Query = { text: '', groups: [], not: [], exact: false, filters: {}, sort: 'relevance' }
const word = (text: string): Clause => ({ type: 'word', text })

const counts = new Map<string, number>()
for (const { fields } of documents) {
  const forms = fields.flatMap(({ text }) => tokenise(text).map(({ start, end }) => baseForm(text.slice(start, end))))
  for (const base of new Set(forms)) counts.set(base, (counts.get(base) ?? 0) + 1)
}
const lexicon = buildLexicon(classesOf(counts))

interface Form {
  key: string
  exact: string
}

const formsOf = (text: string): Form[] =>
  tokenise(text).map(({ start, end }) => {
    const form = text.slice(start, end)
    return { key: lexicon.keyOf(baseForm(form)), exact: exactForm(form) }
  })

function has(document: SearchDocument, clause: Clause, exact: boolean): boolean {
  const fields = document.fields.map(({ text }) => formsOf(text))
  if (clause.type === 'prefix') {
    return fields.some((forms) => forms.some(({ key }) => key.startsWith(baseForm(clause.text))))
  }
  const asked = formsOf(clause.type === 'word' ? clause.text : clause.words.join(' '))
  const kin = (key: string) => (asked.length === 1 && !exact ? lexicon.near(key).map((near) => near.key) : [])
  return fields.some((forms) =>
    forms.some((_, at) =>
      asked.every(({ key, exact: typed }, offset) => {
        const form = forms[at + offset]
        return form && [key, ...kin(key)].includes(form.key) && (!exact || form.exact === typed)
      }),
    ),
  )
}

/** Words that so many texts have are not asked for beside others. */
function isCommon(group: readonly Clause[], exact: boolean): boolean {
  const [clause] = group
  if (exact || group.length !== 1 || clause?.type !== 'word' || tokenise(clause.text).length !== 1) return false
  return documents.filter((document) => has(document, clause, false)).length > documents.length * 0.4
}

/** Stories with a version that has every group and nothing of `not`. */
function expected({ groups: asked, not, exact, filters }: Query): Set<string> {
  const telling = asked.filter((group) => !isCommon(group, exact))
  const groups = telling.length > 0 ? telling : asked
  const found = documents.filter(
    (document) =>
      groups.every((group) => group.some((clause) => has(document, clause, exact))) &&
      !not.some((clause) => has(document, clause, exact)) &&
      (!filters.source || filters.source.includes(document.source ?? '')) &&
      (!filters.place || document.places.some((place) => filters.place!.includes(place))) &&
      (filters.from === undefined || (document.date !== null && document.date >= filters.from)) &&
      (filters.to === undefined || (document.date !== null && document.date <= filters.to)) &&
      document.versions >= (filters.versions ?? 1),
  )
  return new Set(found.map(({ story }) => story))
}

const anyWord = fc.constantFrom(...vocabulary, 'زرافة')
const clause: fc.Arbitrary<Clause> = fc.oneof(
  { weight: 4, arbitrary: anyWord.map(word) },
  fc.array(anyWord, { minLength: 2, maxLength: 3 }).map((words): Clause => ({ type: 'phrase', words })),
  fc.constantFrom('مس', 'وز', 'طا', 'ق').map((text): Clause => ({ type: 'prefix', text })),
)
const query: fc.Arbitrary<Query> = fc.record({
  text: fc.constant(''),
  groups: fc.array(fc.array(clause, { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
  not: fc.array(clause, { maxLength: 1 }),
  exact: fc.boolean(),
  filters: fc.record(
    {
      source: fc.constantFrom(['صحيفة 1'], ['صحيفة 1', 'صحيفة 2']),
      place: fc.constant(['مصر']),
      from: fc.constant('2015-07-14'),
      to: fc.constant('2015-07-21'),
      versions: fc.constant(2),
    },
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom('relevance', 'newest', 'oldest'),
})

describe('the engine pagefind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arshif-pagefind-'))
  let engine: SearchEngine

  before(async () => {
    const summary = await buildPagefind(documents.values(), folder, { shardSize: 15, sideBySide: 2 })
    assert.equal(summary.documents, 40)
    engine = await openPagefindOnDisk(folder)
  })
  after(() => rmSync(folder, { recursive: true }))

  test('finds what the oracle finds, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (asked) => {
        const { total, hits, allWords } = await engine.search(asked, 0, 100)
        assert.equal(hits.length, total)
        const stories = hits.map(({ story }) => story)
        assert.equal(new Set(stories).size, total, 'one hit a story')
        if (allWords) assert.deepEqual(new Set(stories), expected(asked))
        else assert.ok(asked.groups.length > 1)
      }),
      { numRuns: 150 },
    )
  })

  test('orders by date, the undated last', async () => {
    for (const [sort, direction] of [
      ['newest', -1],
      ['oldest', 1],
    ] as const) {
      const { hits } = await engine.search({ ...everything, sort }, 0, 100)
      const dates = hits.map(({ date }) => date)
      const dated = dates.filter((date) => date !== null)
      assert.deepEqual(
        dates.slice(0, dated.length),
        dated.toSorted((a, b) => (a < b ? -1 : 1) * direction),
      )
      assert.ok(dates.slice(dated.length).length > 0)
    }
  })

  test('puts the word as typed before its relatives', async () => {
    const { hits } = await engine.search({ ...everything, groups: [[word('مسئول')]] }, 0, 3)
    for (const { headline, excerpt } of hits) assert.match(headline.text + excerpt.text, /مسئول/)
  })

  test('marks the words of the original, whole', async () => {
    await fc.assert(
      fc.asyncProperty(anyWord, async (text) => {
        const { hits } = await engine.search({ ...everything, groups: [[word(text)]] }, 0, 5)
        for (const hit of hits) {
          const document = documents.find(({ id }) => id === hit.id)!
          assert.ok(document.fields.some((field) => field.text.includes(hit.excerpt.text.replace(/^…|…$/g, ''))))
          const keys = formsOf(text).map(({ key }) => key)
          for (const { text: shown, marks } of [hit.headline, hit.excerpt]) {
            for (const [start, end] of marks) {
              for (const { key } of formsOf(shown.slice(start, end))) assert.ok(keys.includes(key))
            }
          }
          assert.ok(hit.headline.marks.length + hit.excerpt.marks.length > 0)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('hits are paged without gaps', async () => {
    const asked = { ...everything, groups: [[word('حلف')]] }
    const whole = await engine.search(asked, 0, 100)
    const paged = [...(await engine.search(asked, 0, 3)).hits, ...(await engine.search(asked, 3, 100)).hits]
    assert.deepEqual(paged, whole.hits)
  })

  test('a word of every second text is not asked for beside others', async () => {
    const total = async (...words: string[]) =>
      (await engine.search({ ...everything, groups: words.map((text) => [word(text)]) }, 0, 0)).total
    assert.equal(await total('صباحًا', 'حلف'), await total('حلف'))
    assert.ok((await total('صباحًا')) > 10)
  })

  test('understands Latin keys and Latin letters where the archive has the word', async () => {
    const total = async (text: string) => (await engine.search({ ...everything, groups: [[word(text)]] }, 0, 0)).total
    assert.equal(await total('hglhx'), await total('الماء'))
    assert.equal(await total('Taliban'), await total('طالبان'))
    assert.ok((await total('Taliban')) > 0)
    assert.equal(await total('Xylophone'), 0)
  })

  test('says that not all words were found, and gives most of them', async () => {
    const [one, other] = documents[0]!.headline.split(' ')
    const groups = [one!, other!, 'زرافة'].map((text) => [word(text)])
    const { hits, allWords } = await engine.search({ ...everything, groups }, 0, 10)
    assert.equal(allWords, false)
    assert.ok(hits.some(({ id }) => id === documents[0]!.id))
  })

  test('counts stories, each filter without itself', async () => {
    const filters = { source: ['صحيفة 1'] }
    const facets = await engine.facets({ ...everything, filters }, ['source', 'published', 'place'])
    const storiesOf = (source: string) =>
      new Set(documents.filter((one) => one.source === source).map(({ story }) => story)).size
    assert.deepEqual(
      new Map(facets.source.map(({ value, count }) => [value, count])),
      new Map(['صحيفة 1', 'صحيفة 2'].map((source) => [source, storiesOf(source)])),
    )
    for (const { value, count } of facets.place) {
      assert.equal(count, (await engine.search({ ...everything, filters: { ...filters, place: [value] } }, 0, 0)).total)
    }
    for (const { value, count } of facets.published) {
      const asked = { ...everything, filters: { ...filters, published: [value] } }
      assert.equal(count, (await engine.search(asked, 0, 0)).total)
    }
  })

  test('each version is a hit and is counted where that is asked for', async () => {
    const asked = { ...everything, groups: [[word('حلف')]] }
    const all = await engine.search({ ...asked, allVersions: true }, 0, 100)
    const found = documents.filter((document) => has(document, word('حلف'), false))
    assert.deepEqual(all.hits.map(({ id }) => id).sort(), found.map(({ id }) => id).sort())
    assert.equal((await engine.search(asked, 0, 100)).total, new Set(found.map(({ story }) => story)).size)
    const { place } = await engine.facets({ ...asked, allVersions: true }, ['place'])
    assert.deepEqual(
      place.map(({ count }) => count),
      ['قطر', 'مصر'].map((name) => found.filter(({ places }) => places.includes(name)).length).filter(Boolean),
    )
  })

  test('is the same index when built again', async () => {
    const again = mkdtempSync(join(tmpdir(), 'arshif-pagefind-'))
    await buildPagefind(documents, again, { shardSize: 15, sideBySide: 1 })
    const list = (root: string) => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
    assert.deepEqual(list(again), list(folder))
    rmSync(again, { recursive: true })
  })

  test('an index of another kind is a fault, not an answer', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'arshif-pagefind-'))
    await buildPagefind(documents.slice(0, 3), broken, { shardSize: 15, sideBySide: 1 })
    const manifest = JSON.parse(readFileSync(join(broken, 'manifest.json'), 'utf8'))
    rmSync(join(broken, manifest.folder, 'facts.json'))
    const opened = await openPagefindOnDisk(broken)
    await assert.rejects(opened.search(everything, 0, 10), { name: 'SearchError', type: 'damaged' })
    writeFileSync(join(broken, 'manifest.json'), JSON.stringify({ ...manifest, format: 99 }))
    await assert.rejects(opened.search(everything, 0, 10), { type: 'damaged' })
    rmSync(broken, { recursive: true })
  })

  test('every file is read by the verification', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'arshif-pagefind-'))
    await buildPagefind(documents, broken, { shardSize: 15, sideBySide: 1 })
    assert.deepEqual(verifyPagefind(broken), [])
    const { folder: inner } = JSON.parse(readFileSync(join(broken, 'manifest.json'), 'utf8'))
    const files = readdirSync(join(broken, inner), { recursive: true, encoding: 'utf8' })
    for (const ending of ['facts.json', '0.json', '.pf_fragment', '.pf_index', '.pf_meta']) {
      const path = join(broken, inner, files.find((file) => file.endsWith(ending))!)
      const whole = readFileSync(path)
      writeFileSync(path, whole.subarray(0, whole.length >> 1))
      assert.equal(verifyPagefind(broken).length, 1, `${path} cut short`)
      rmSync(path)
      assert.equal(verifyPagefind(broken).length, 1, `${path} missing`)
      writeFileSync(path, whole)
    }
    rmSync(broken, { recursive: true })
  })

  test('a missing part is a fault, not fewer hits', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'arshif-pagefind-'))
    await buildPagefind(documents, broken, { shardSize: 15, sideBySide: 1 })
    const { folder: inner } = JSON.parse(readFileSync(join(broken, 'manifest.json'), 'utf8'))
    rmSync(join(broken, inner, '1', 'index'), { recursive: true })
    const opened = await openPagefindOnDisk(broken)
    for (const words of [['حلف'], ['حلف', 'نهر']]) {
      const asked = { ...everything, groups: words.map((text) => [word(text)]) }
      await assert.rejects(opened.search(asked, 0, 10), { name: 'SearchError', type: 'damaged' })
    }
    rmSync(broken, { recursive: true })
  })

  test('a document that Pagefind refuses fails the build, in whichever shard', async () => {
    const refused = mkdtempSync(join(tmpdir(), 'arshif-pagefind-'))
    const faulty = documents.map((document, number) => (number === 20 ? { ...document, url: '/\ud800' } : document))
    for (const sideBySide of [1, 2])
      await assert.rejects(
        buildPagefind(faulty, refused, { shardSize: 15, sideBySide }),
        /Pagefind|UTF|surrogate|JSON/i,
      )
    rmSync(refused, { recursive: true })
  })

  test('line separators in what is kept of a document end no line', async () => {
    const separated = mkdtempSync(join(tmpdir(), 'arshif-pagefind-'))
    const odd = documents.slice(0, 2).map((document) => ({ ...document, refs: ['a\u2028b\u2029c.txt'] }))
    await buildPagefind(odd, separated, { shardSize: 15, sideBySide: 1 })
    const { hits } = await (await openPagefindOnDisk(separated)).search(everything, 0, 1)
    assert.deepEqual(hits[0]?.refs, ['a\u2028b\u2029c.txt'])
    rmSync(separated, { recursive: true })
  })

  test('an archive without articles finds nothing', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'arshif-pagefind-'))
    await buildPagefind([], empty, { shardSize: 15, sideBySide: 2 })
    const { total } = await (await openPagefindOnDisk(empty)).search({ ...everything, groups: [[word('حلف')]] }, 0, 10)
    assert.equal(total, 0)
    rmSync(empty, { recursive: true })
  })
})
