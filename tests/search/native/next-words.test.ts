import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import type { Query, SearchDocument } from '../../../src/search/engine.ts'
import { buildNative } from '../../../src/search/native/build.ts'
import { openNative } from '../../../src/search/native/open.ts'
import { parseQuery } from '../../../src/search/query.ts'
import { buildAndOpen, inTemporaryFolder, tinySizes } from './temporary-index.ts'

const facts = { versions: 1, date: null, source: null, places: [], headline: '' }

function documentOf(id: string, text: string): SearchDocument {
  return { id, story: id, url: `/a/${id}/`, refs: [id], ...facts, fields: [{ name: 'body', text }] }
}

function copies(name: string, count: number, text: string): SearchDocument[] {
  return Array.from({ length: count }, (_, number) => documentOf(`${name}-${number}`, text))
}

/** What is found, and how many files of positions, next words and documents were read for it. */
async function ask(documents: readonly SearchDocument[], asked: Query, sizes = tinySizes) {
  return inTemporaryFolder(async (folder) => {
    await buildNative(documents, folder, { sizes: { ...sizes, pack: 1 } })
    const read: string[] = []
    const engine = await openNative(async (path) => {
      read.push(path)
      return readFileSync(join(folder, path))
    })
    const answer = await engine.search(asked, 0, 10)
    const files = (kind: string) => read.filter((path) => path.includes(`/${kind}/`)).length
    return { answer, positions: files('p'), next: files('n'), documents: files('d') }
  })
}

test('of two frequent words it is known at once, and for all, where one follows the other', async () => {
  const documents = [
    ...copies('apart', 25, 'مجلس لحفظ الأمن ثم مجلس لحفظ الأمن'),
    ...copies('beside', 15, 'اجتمع مجلس الأمن أمس لبحث الأوضاع وأصدر بيانا طويلا عن الأوضاع كلها'),
  ]
  const query = { ...parseQuery('«مجلس الأمن»'), hitsFirst: true }
  const { answer, ...read } = await ask(documents, query)
  assert.deepEqual([answer.total, answer.atLeast, answer.hits.length], [15, undefined, 10])
  assert.deepEqual(read, { positions: 0, next: 1, documents: 10 })
  const backwards = await ask(documents, { ...query, ...parseQuery('«الأمن مجلس»') })
  assert.equal(backwards.answer.total, 0)
})

test('where a frequent word hardly ever follows another, positions tell, and no text is read in vain', async () => {
  const documents = [...copies('apart', 25, 'مجلس لحفظ الأمن'), ...copies('beside', 3, 'اجتمع مجلس الأمن أمس')]
  const sizes = { ...tinySizes, followed: 4 }
  const { answer, ...read } = await ask(documents, { ...parseQuery('«مجلس الأمن»'), hitsFirst: true }, sizes)
  assert.deepEqual([answer.total, answer.hits.length], [3, 3])
  assert.deepEqual([read.positions > 0, read.next, read.documents], [true, 1, 3])
})

test('words that follow one another two by two are no phrase of three', async () => {
  const documents = [
    ...copies('apart', 12, 'مجلس الأمن قال إن الأمن الغذائي في خطر'),
    ...copies('beside', 4, 'بحث مجلس الأمن الغذائي'),
  ]
  for (const hitsFirst of [true, false]) {
    const { answer } = await ask(documents, { ...parseQuery('«مجلس الأمن الغذائي»'), hitsFirst })
    assert.equal(answer.total, 4)
  }
})

test('of a longer phrase those positions are read that next words leave to be told', async () => {
  const filled = (words: number) => 'ثم '.repeat(words % 17)
  const apart = Array.from({ length: 60 }, (_, at) =>
    documentOf(`apart-${at}`, `${filled(at * 7)}مجلس ${filled(at * 11)}لحفظ الأمن ${filled(at * 5)}في الغذاء`),
  )
  const documents = [...apart, ...copies('beside', 3, 'بحث مجلس الأمن الغذاء')]
  const query = parseQuery('«مجلس الأمن الغذاء»')
  const told = await ask(documents, query)
  const untold = await ask(documents, query, { ...tinySizes, frequent: Number.POSITIVE_INFINITY })
  assert.deepEqual([told.answer.total, untold.answer.total], [3, 3])
  assert.ok(told.positions < untold.positions / 2, `${told.positions} of ${untold.positions}`)
})

test('of a longer phrase that most documents have, texts tell before next words', async () => {
  const documents = [...copies('apart', 2, 'الأمن مجلس الغذاء'), ...copies('beside', 30, 'بحث مجلس الأمن الغذاء')]
  const { answer, ...read } = await ask(documents, { ...parseQuery('«مجلس الأمن الغذاء»'), hitsFirst: true })
  assert.deepEqual([answer.hits.length, answer.atLeast, read.next, read.positions], [10, true, 0, 0])
})

test('what few documents may have side by side after next words is told by positions, not by texts', async () => {
  const documents = [...copies('apart', 40, 'مجلس لحفظ الأمن'), ...copies('beside', 8, 'قال مجلس الأمن اليوم')]
  const exact = { ...parseQuery('«مجلس الأمن»', { exact: true }), hitsFirst: true }
  const { answer, ...read } = await ask(documents, exact)
  assert.deepEqual([answer.total, answer.atLeast, read.positions > 0, read.documents], [8, undefined, true, 8])
})

test('a word that ends a field is not followed by the one that begins the next', async () => {
  const parted = copies('parted', 12, '').map((document): SearchDocument => {
    const fields: SearchDocument['fields'] = [
      { name: 'headline', text: 'قال مجلس' },
      { name: 'body', text: 'الأمن اليوم' },
    ]
    return { ...document, fields }
  })
  const { answer } = await ask([...parted, ...copies('beside', 4, 'قال مجلس الأمن')], parseQuery('«مجلس الأمن»'))
  assert.equal(answer.total, 4)
})

test('a phrase with a word that is nowhere reads nothing of the others', async () => {
  const documents = copies('beside', 12, 'قال مجلس الأمن اليوم')
  const { next, positions } = await ask(documents, parseQuery('«مجلس الأمن زرافة»'))
  assert.deepEqual([next, positions], [0, 0])
})

test('as written, the very forms must follow one another', async () => {
  const documents = [...copies('other', 12, 'مسئول كبير وزار مسؤول'), ...copies('same', 4, 'قال مسؤول كبير')]
  const { answer } = await ask(documents, parseQuery('«مسؤول كبير»', { exact: true }))
  assert.equal(answer.total, 4)
})

const word = fc.constantFrom('مجلس', 'الأمن', 'والأمن', 'مسؤول', 'مسئول', 'نفط', 'في', 'مدرسة', 'مدارس')
const text = (minLength: number, maxLength: number) =>
  fc.array(word, { minLength, maxLength }).map((words) => words.join(' '))

test('with next words every phrase finds what it finds by positions alone', async () => {
  const archive = fc.array(text(1, 9), { minLength: 12, maxLength: 40, size: 'max' })
  const phrase = fc.tuple(text(2, 4), fc.boolean(), fc.boolean())
  await fc.assert(
    fc.asyncProperty(archive, fc.array(phrase, { minLength: 15, maxLength: 15 }), (texts, phrases) =>
      inTemporaryFolder(async (folder) => {
        const documents = texts.map((body, index) => documentOf(`a${index}`, body))
        const told = await buildAndOpen(documents, join(folder, 'told'), { sizes: tinySizes })
        const sizes = { ...tinySizes, frequent: Number.POSITIVE_INFINITY }
        const read = await buildAndOpen(documents, join(folder, 'read'), { sizes })
        for (const [words, exact, hitsFirst] of phrases) {
          const asked = { ...parseQuery(`«${words}»`, { exact }), hitsFirst }
          const answer = await told.search(asked, 0, 10)
          const expected = await read.search({ ...asked, hitsFirst: false }, 0, 10)
          assert.deepEqual(answer.hits, expected.hits)
          if (!answer.atLeast) assert.equal(answer.total, expected.total)
        }
      }),
    ),
    { numRuns: 20 },
  )
})
