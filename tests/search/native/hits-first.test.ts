import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import type { Clause, Query, QueryFilters, SearchDocument } from '../../../src/search/engine.ts'
import { buildNative } from '../../../src/search/native/build.ts'
import { openNative } from '../../../src/search/native/open.ts'
import { mostUnsettled } from '../../../src/search/native/unsettled.ts'
import { parseQuery } from '../../../src/search/query.ts'
import { inTemporaryFolder, openFolder, tinySizes } from './temporary-index.ts'

/** Every list of postings is a file, and no word is frequent enough for phrases to be told without positions. */
const sizes = { ...tinySizes, inline: -1, frequent: Number.POSITIVE_INFINITY }

const facts = { versions: 1, date: null, source: null, places: [] }

function copies(name: string, count: number, text: string): SearchDocument[] {
  return Array.from({ length: count }, (_, number): SearchDocument => {
    const id = `${name}-${number}`
    return { id, story: id, url: `/a/${id}/`, refs: [id], headline: '', ...facts, fields: [{ name: 'body', text }] }
  })
}

test('kin with a file of their own are read only where they could change the hits, or all is to be counted', async () => {
  const documents = [...copies('own', 30, 'استقبلت روسيا وفدا'), ...copies('kin', 30, 'استقبل السفير الروسي وفدا')]
  await inTemporaryFolder(async (folder) => {
    await buildNative(documents, folder, { sizes })
    const lists: string[] = []
    const engine = await openNative(async (path) => {
      if (path.includes('/f/')) lists.push(path)
      return readFileSync(join(folder, path))
    })
    const query = { ...parseQuery('روسيا'), hitsFirst: true }
    const first = await engine.search(query, 0, 10)
    assert.deepEqual([first.hits.length, first.total, first.atLeast, lists.length], [10, 30, true, 1])
    const { atLeast, ...counted } = await engine.search({ ...query, hitsFirst: false }, 0, 10)
    assert.deepEqual([counted.hits, counted.total, atLeast, lists.length], [first.hits, 60, undefined, 2])
    // Once all is counted, it is known.
    assert.equal((await engine.search(query, 0, 20)).total, 60)
    const more = await (await openFolder(folder)).search(query, 25, 10)
    assert.deepEqual([more.hits.length, more.total, more.atLeast], [10, 60, undefined])
  })
})

test('a word that itself is too rare for a page of hits has its kin read at once', async () => {
  const documents = [...copies('own', 4, 'استقبلت روسيا وفدا'), ...copies('kin', 30, 'استقبل السفير الروسي وفدا')]
  await inTemporaryFolder(async (folder) => {
    await buildNative(documents, folder, { sizes })
    let [asked, together] = [0, 0]
    const engine = await openNative(async (path) => {
      if (path.includes('/f/')) together = Math.max(together, ++asked)
      await setTimeout(5)
      if (path.includes('/f/')) asked--
      return readFileSync(join(folder, path))
    })
    const { total, atLeast } = await engine.search({ ...parseQuery('روسيا'), hitsFirst: true }, 0, 10)
    assert.deepEqual([total, atLeast, together], [34, undefined, 2])
  })
})

test('a phrase that finds too little without kin beside it is not loosened before they are read', async () => {
  const documents = [
    ...copies('own', 12, 'روسيا مجلس نفط طالبان مدرسة'),
    ...copies('kin', 12, 'السفير الروسي مجلس طالبان نفط مدرسة'),
    ...copies('else', 60, 'سعر ذهب'),
  ]
  await inTemporaryFolder(async (folder) => {
    await buildNative(documents, folder, { sizes })
    const query = parseQuery('روسيا "مجلس طالبان نفط مدرسة"')
    const first = await (await openFolder(folder)).search({ ...query, hitsFirst: true }, 0, 10)
    assert.deepEqual(first, await (await openFolder(folder)).search(query, 0, 10))
    assert.deepEqual([first.total, first.allWords], [12, true])
  })
})

/** Which files of positions were read for the ten hits of a query, what these were, and what there is when all is read. */
async function askForPhrase(documents: readonly SearchDocument[], typed: string) {
  return inTemporaryFolder(async (folder) => {
    await buildNative(documents, folder, { sizes })
    const positions: string[] = []
    const engine = await openNative(async (path) => {
      if (path.includes('/p/')) positions.push(path)
      return readFileSync(join(folder, path))
    })
    const query = { ...parseQuery(typed), hitsFirst: true }
    const first = await engine.search(query, 0, 10)
    const read = positions.length
    const whole = await engine.search({ ...query, hitsFirst: false }, 0, 10)
    assert.deepEqual(first.hits, whole.hits)
    return { first, whole, read, readAfter: positions.length }
  })
}

test('where most documents with the words of a phrase have it, their own texts tell before its positions are read', async () => {
  const documents = [
    ...copies('apart', 3, 'مجلس الوزراء ومجلس الأمن والوزراء'),
    ...copies('beside', 30, 'قال مجلس الوزراء في بيان'),
  ]
  const { first, whole, read, readAfter } = await askForPhrase(documents, '«مجلس الوزراء»')
  assert.deepEqual([first.hits.length, first.atLeast, first.total, read], [10, true, 10, 0])
  assert.deepEqual([whole.atLeast, whole.total, readAfter > 0], [undefined, 33, true])
})

test('where few of the best documents have a phrase, its positions are read before the hits', async () => {
  const documents = [
    ...copies('apart', 25, 'مجلس لحفظ الأمن ثم مجلس لحفظ الأمن'),
    ...copies('beside', 15, 'اجتمع مجلس الأمن أمس لبحث الأوضاع وأصدر بيانا طويلا عن الأوضاع كلها'),
  ]
  const { first, read } = await askForPhrase(documents, '«مجلس الأمن»')
  assert.deepEqual([first.hits.length, first.atLeast, first.total], [10, undefined, 15])
  assert.ok(read > 0)
})

test('a long query with a phrase that finds too little is loosened, whatever the best texts have', async () => {
  const documents = [
    ...copies('apart', 12, 'روسيا نفط ذهب مجلس قبل طالبان'),
    ...copies('beside', 5, 'روسيا نفط ذهب مجلس طالبان مجلس طالبان'),
  ]
  await inTemporaryFolder(async (folder) => {
    await buildNative(documents, folder, { sizes })
    const query = parseQuery('روسيا نفط ذهب "مجلس طالبان"')
    const first = await (await openFolder(folder)).search({ ...query, hitsFirst: true }, 0, 4)
    assert.deepEqual(first, await (await openFolder(folder)).search(query, 0, 4))
    assert.equal(first.total, 17)
  })
})

test('a phrase of one word has no positions to read', async () => {
  const { first, readAfter } = await askForPhrase(copies('one', 12, 'قال مجلس الوزراء في بيان'), '«مجلس»')
  assert.deepEqual([first.total, first.atLeast, readAfter], [12, undefined, 0])
})

const withKin = ['روسيا', 'الروسية', 'روسي', 'انتخب', 'الانتخاب', 'لبنان', 'لبناني', 'سياسة', 'سياسي', 'فرنسا', 'فرنسي']
const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...withKin) },
  { weight: 1, arbitrary: fc.constantFrom('مجلس', 'نفط', 'مدرسة', 'مسؤول', 'ذهب') },
)
const text = (maxLength: number) => fc.array(words, { minLength: 1, maxLength }).map((all) => all.join(' '))

const document = fc.record({ story: fc.nat(70), headline: text(3), body: text(16) })

/** Enough documents that kin are often left for later. */
const archive = fc.array(document, { minLength: 90, maxLength: 120, size: 'max' }).map((drafts) =>
  drafts.map(({ story, headline, body }, index): SearchDocument => {
    const id = `a${index}`
    const fields: SearchDocument['fields'] = [
      { name: 'headline', text: headline },
      { name: 'body', text: body },
    ]
    return { id, story: `s${story}`, url: `/a/${id}/`, refs: [id], headline, ...facts, fields }
  }),
)

const clause: fc.Arbitrary<Clause> = fc.oneof(
  { weight: 4, arbitrary: words.map((word): Clause => ({ type: 'word', text: word })) },
  {
    weight: 1,
    arbitrary: fc.array(words, { minLength: 1, maxLength: 3 }).map((all): Clause => ({ type: 'phrase', words: all })),
  },
)

const asked = fc.record({
  query: fc.record({
    text: fc.constant(''),
    groups: fc.array(fc.array(clause, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    not: fc.array(clause, { maxLength: 1 }),
    exact: fc.constant(false),
    filters: fc.constantFrom<QueryFilters[]>({}, {}, { versions: 2 }),
    sort: fc.constant<Query['sort']>('relevance'),
    allVersions: fc.boolean(),
    onlyShownRefs: fc.constant(true),
  }),
  from: fc.constantFrom(0, 0, 3),
  limit: fc.integer({ min: 1, max: 8 }),
})

/** Asks of an index, or of one onto another, some of whose documents are gone and some new. */
function inIndex(
  documents: readonly SearchDocument[],
  isChanged: boolean,
  ask: (folder: string) => Promise<void>,
): Promise<void> {
  return inTemporaryFolder(async (top) => {
    const [before, after] = [join(top, 'before'), join(top, 'after')]
    for (const folder of [before, after]) mkdirSync(folder)
    await buildNative(
      documents.filter((_, index) => index % 9 !== 0),
      before,
      { sizes },
    )
    const now = documents.filter((_, index) => index % 7 !== 1)
    if (isChanged) await buildNative(now, after, { previous: before, sizes })
    await ask(isChanged ? after : before)
  })
}

/** Whether hits came before all was counted; they are those that come after. */
async function cameEarly(folder: string, query: Query, from: number, limit: number): Promise<boolean> {
  const [one, other] = [await openFolder(folder), await openFolder(folder)]
  const { atLeast, total, ...first } = await one.search({ ...query, hitsFirst: true }, from, limit)
  const { total: all, ...counted } = await other.search(query, from, limit)
  assert.deepEqual(first, counted)
  assert.ok(atLeast ? total <= all : total === all)
  return atLeast === true
}

test('hits that come before all is counted are those that would come after', async () => {
  let early = 0
  await fc.assert(
    fc.asyncProperty(
      archive,
      fc.boolean(),
      fc.array(asked, { minLength: 60, maxLength: 60 }),
      (documents, isChanged, questions) =>
        inIndex(documents, isChanged, async (folder) => {
          for (const { query, from, limit } of questions) if (await cameEarly(folder, query, from, limit)) early++
        }),
    ),
    // To shrink archives of a hundred documents would take hours.
    { numRuns: 12, endOnFailure: true },
  )
  assert.ok(early > 40, `${early} came early`)
})

/** Few words, so that phrases are often met, and their words often apart or in two texts. */
const few = fc.constantFrom('روسيا', 'الروسية', 'مجلس', 'المجلس', 'نفط')
const fewWords = fc.array(few, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
const shortTexts = fc
  .array(fc.record({ story: fc.nat(60), texts: fc.tuple(fewWords, fewWords, fewWords) }), {
    minLength: 90,
    maxLength: 110,
    size: 'max',
  })
  .map((drafts) =>
    drafts.map(({ story, texts: [headline, ...bodies] }, index): SearchDocument => {
      const id = `a${index}`
      const fields: SearchDocument['fields'] = [
        { name: 'headline', text: headline },
        ...bodies.map((text) => ({ name: 'body' as const, text })),
      ]
      return { id, story: `s${story}`, url: `/a/${id}/`, refs: [id], headline, ...facts, fields }
    }),
  )
const phrase = fc.array(few, { minLength: 1, maxLength: 3 }).map((all): Clause[] => [{ type: 'phrase', words: all }])
const word = few.map((text): Clause[] => [{ type: 'word', text }])
const withPhrases = fc.record({
  groups: fc.oneof(
    phrase.map((one) => [one]),
    fc.tuple(phrase, word),
    fc.tuple(phrase, phrase),
  ),
  not: fc.oneof(fc.constant<Clause[]>([]), fc.constant<Clause[]>([]), phrase),
  filters: fc.constantFrom<QueryFilters[]>({}, { versions: 2 }),
  exact: fc.boolean(),
  allVersions: fc.boolean(),
  from: fc.constantFrom(0, 0, 2),
  limit: fc.integer({ min: 1, max: 6 }),
})

test('hits of phrases that their texts told are those that positions tell', async () => {
  const early = { all: 0, filtered: 0, excluding: 0, exact: 0, paged: 0, ofDelta: 0 }
  await fc.assert(
    fc.asyncProperty(
      shortTexts,
      fc.boolean(),
      fc.array(withPhrases, { minLength: 80, maxLength: 80 }),
      (documents, isChanged, questions) =>
        inIndex(documents, isChanged, async (folder) => {
          for (const { from, limit, ...asked } of questions) {
            const query = { ...parseQuery(''), ...asked }
            if (!(await cameEarly(folder, query, from, limit))) continue
            early.all++
            if (query.filters.versions) early.filtered++
            if (query.not.length > 0) early.excluding++
            if (query.exact) early.exact++
            if (from > 0) early.paged++
            if (isChanged) early.ofDelta++
          }
        }),
    ),
    { numRuns: 14, endOnFailure: true },
  )
  for (const [kind, times] of Object.entries(early)) assert.ok(times >= 4, `${times} came early: ${kind}`)
})

test('what is unread may change a document that lacks it, or is worth less by what was read', () => {
  const group = (documents: number[], scores: number[], unread = 0) => ({ documents, scores, unread })
  assert.equal(mostUnsettled([group([0, 1], [2, 3])], 4), undefined)
  const most = (...groups: Parameters<typeof mostUnsettled>[0]) => Math.round(1000 * mostUnsettled(groups, 4)!) / 1000
  // The third has nothing of it, and may come to what is unread.
  assert.equal(most(group([0, 1], [2, 3], 1)), 1)
  assert.equal(most(group([0, 1, 2, 3], [2, 0.5, 0.1, 3], 1)), 1)
  assert.equal(most(group([0, 1, 2, 3], [2, 1, 1, 3], 1)), 0)
  // Where the other group was read, only its documents count.
  assert.equal(most(group([1, 3], [4, 7]), group([0, 1], [2, 3], 1)), 8)
  assert.equal(most(group([1], [4]), group([0, 1], [2, 3], 1)), 0)
})
