import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import type { SearchDocument, SearchEngine } from '../../../src/search/engine.ts'
import { parseQuery, type QuerySettings } from '../../../src/search/query.ts'
import { buildAndOpen, inTemporaryFolder } from './temporary-index.ts'

const texts: [id: string, story: string, headline: string, ...blocks: string[]][] = [
  [
    'a',
    's1',
    'لافروف يصل إلى أفغانستان',
    'وصل الوزير الروسي لافروف صباح اليوم إلى العاصمة كابل.',
    `${'حديث طويل عن أمور أخرى. '.repeat(20)}ثم التقى مجلس الأمن القومي الأفغاني في القصر.`,
  ],
  ['b', 's1', 'وزير روسيا في كابل', 'زار لافروف أفغانستان وبحث مع المسؤولين هناك ملفات عدة.'],
  ['c', 's2', 'جلسة عن النفط', 'عقد مجلس الأمن جلسة خاصة، وتحدث فيها مسئول في قطاع النفط عن الأسعار.'],
  ['d', 's3', 'مدارس جديدة في القرية', 'افتتح المحافظ ثلاث مدارس، وقال إن كل مدرسة تتسع لمئتي طالب.'],
  ['e', 's4', 'موسم القمح', 'بدأ المزارعون حصاد القمح هذا الأسبوع، وأشاد مسؤول محلي بالموسم.'],
]
const documents = texts.map(([id, story, headline, ...blocks]): SearchDocument => {
  const fields = blocks.map((text, block) => ({ name: 'body' as const, text, anchor: `p${block + 1}` }))
  return {
    ...{ id, story, headline, url: `/a/${id}/`, refs: [`${id}.txt`], date: null, source: null, places: [] },
    versions: texts.filter(([, other]) => other === story).length,
    fields: [{ name: 'headline', text: headline }, ...fields],
  }
})

const folder = mkdtempSync(join(tmpdir(), 'arshif-engine-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const engine: SearchEngine = await buildAndOpen(documents, folder)
const ask = (typed: string, settings: Partial<QuerySettings> = {}) => engine.search(parseQuery(typed, settings), 0, 10)

/** An archive where each word stands in several texts: only such are offered for others. */
const common = [
  ['saudi', 'أعلنت الهيئة السعودية نتائجها'],
  ['iraq', 'زار الوفد العراق هذا الأسبوع'],
  ['jazeera', 'بثت قناة الجزيرة المقابلة كاملة'],
  ['yemen', 'هطلت الأمطار على اليمن'],
  ['taliban', 'تفاوضت حركة طالبان من جديد'],
  ['school', 'تفتح مدارس القرى أبوابها'],
  ['afghan', 'يزرع الفلاحون في أفغانستان الرمان'],
].flatMap(([name, text]) =>
  Array.from({ length: 12 }, (_, number): SearchDocument => {
    const id = `${name}${number}`
    const facts = { refs: [id], versions: 1, date: null, source: null, places: [] }
    return { id, story: id, url: `/a/${id}/`, headline: '', ...facts, fields: [{ name: 'body', text: text! }] }
  }),
)
const commonFolder = mkdtempSync(join(tmpdir(), 'arshif-engine-'))
after(() => rmSync(commonFolder, { recursive: true, force: true }))
const commonEngine = await buildAndOpen(common, commonFolder)
const askCommon = (typed: string) => commonEngine.search(parseQuery(typed), 0, 100)

/** What was typed, and the stories that are found. */
const found: [typed: string, stories: string[], settings?: Partial<QuerySettings>][] = [
  ['افغانستان', ['s1']],
  ['لأفغانستان', ['s1']],
  ['مسؤول', ['s1', 's2', 's4']],
  ['مسؤول', ['s4'], { exact: true }],
  ['مدرسة', ['s3']],
  ['«بمجلس الامن»', ['s1', 's2']],
  ['«الأمن مجلس»', []],
  ['مجلس -النفط', ['s1']],
  ['القمح أو النفط', ['s2', 's4']],
  ['مزارع*', ['s4']],
  ['Lavrov', ['s1']],
  ['htyhksjhk', ['s1']],
  ['في', ['s1', 's2', 's3']],
]
for (const [typed, stories, settings] of found) {
  test(`«${typed}»${settings?.exact ? ' exactly as written' : ''} finds ${stories.join(', ') || 'nothing'}`, async () => {
    const { hits, total } = await ask(typed, settings)
    assert.deepEqual(hits.map(({ story }) => story).sort(), stories)
    assert.equal(total, stories.length)
  })
}

test('a hit stands for its story: all versions count, all their refs are there', async () => {
  const { hits } = await ask('لافروف')
  assert.equal(hits.length, 1)
  assert.equal(hits[0]!.versions, 2)
  assert.deepEqual(hits[0]!.refs.toSorted(), ['a.txt', 'b.txt'])
  const { hits: shown } = await engine.search({ ...parseQuery('لافروف'), onlyShownRefs: true }, 0, 10)
  assert.equal(shown[0]!.versions, 2)
  assert.equal(shown[0]!.refs.length, 1)
  assert.ok(hits[0]!.refs.includes(shown[0]!.refs[0]!))
})

test('the excerpt is about the best passage, marks the words as they stand, and opens at its block', async () => {
  const { hits } = await ask('«مجلس الأمن القومي»')
  const { excerpt, anchor, id } = hits[0]!
  assert.deepEqual({ id, anchor }, { id: 'a', anchor: 'p2' })
  assert.deepEqual(
    excerpt.marks.map(([start, end]) => excerpt.text.slice(start, end)),
    ['مجلس الأمن القومي'],
  )
  assert.ok(excerpt.text.startsWith('…') && excerpt.text.endsWith('في القصر.'))
  assert.ok(excerpt.text.length < 300)
})

test('other spellings and clitics are marked in the spelling of the text', async () => {
  const { hits } = await ask('المسؤولون روسيا')
  const { headline, excerpt } = hits[0]!
  assert.deepEqual(
    headline.marks.map(([start, end]) => headline.text.slice(start, end)),
    ['روسيا'],
  )
  assert.deepEqual(
    excerpt.marks.map(([start, end]) => excerpt.text.slice(start, end)),
    ['المسؤولين'],
  )
})

test('where all words find nothing most of them do, and the answer says so', async () => {
  const { hits, allWords } = await ask('حصاد القمح في زرافة')
  assert.equal(hits[0]!.id, 'e')
  assert.equal(allWords, false)
})

test('a near miss is offered in the archive’s spelling, and none where all is well', async () => {
  assert.equal((await ask('افغانستلن')).suggestion, 'أفغانستان')
  assert.equal((await ask('أفغانستان')).suggestion, undefined)
})

/** One error at each place of a word, of each kind. */
const misspelt: [typed: string, meant: string][] = [
  ['مفغانستان', 'أفغانستان'], // another first letter
  ['فغانستان', 'أفغانستان'], // the first letter missing
  ['تأفغانستان', 'أفغانستان'], // one too much
  ['فأغانستان', 'أفغانستان'], // the first two changed places
  ['أفغمنستان', 'أفغانستان'],
  ['أفغانستاخ', 'أفغانستان'],
  ['كدارس', 'مدارس'],
]
for (const [typed, meant] of misspelt) {
  test(`«${typed}» is offered «${meant}»`, async () => assert.equal((await askCommon(typed)).suggestion, meant))
}

/** Words of the Latin alphabet that the archive has in Arabic. */
const latin: [typed: string, stories: string[]][] = [
  ['Saudi', ['saudi']],
  ['Iraq', ['iraq']],
  ['Al Jazeera', ['jazeera']],
  ['Al-Jazeera', ['jazeera']],
  ['Yemen', ['yemen']],
  ['Taliban', ['taliban']],
]
for (const [typed, stories] of latin) {
  test(`«${typed}» finds ${stories.join(', ')}`, async () => {
    const { hits } = await askCommon(typed)
    assert.deepEqual([...new Set(hits.map(({ story }) => story.replace(/\d+$/, '')))], stories)
  })
}

test('a phrase in Latin letters is looked for by all that its words may stand for', async () => {
  const told = (id: string, text: string): SearchDocument => {
    const facts = { versions: 1, date: null, source: null, places: [] }
    return { id, story: id, url: `/a/${id}/`, refs: [id], headline: '', ...facts, fields: [{ name: 'body', text }] }
  }
  const documents = [
    told('match', 'فاز ريال مدريد في المباراة'),
    told('latin', 'صورة من موقع Real Madrid الرسمي'),
    told('other', 'هاتف Real الجديد وصل إلى مدريد، وسعره ألف ريال'),
  ]
  await inTemporaryFolder(async (folder) => {
    const engine = await buildAndOpen(documents, folder)
    const found = async (typed: string) =>
      (await engine.search(parseQuery(typed), 0, 10)).hits.map(({ id }) => id).sort()
    assert.deepEqual(await found('"Real Madrid"'), ['latin', 'match'])
    assert.deepEqual(await found('مدريد -"Real Madrid"'), ['other'])
    // Beside a word that most of the archive writes in Arabic letters.
    assert.deepEqual(await found('Real'), ['latin', 'other'])
    const understood = async (typed: string) => (await engine.search(parseQuery(typed), 0, 10)).understood
    assert.deepEqual(await understood('"Real Madrid"'), [
      { typed: 'Real', words: ['ريال'] },
      { typed: 'Madrid', words: ['مدريد'] },
    ])
    assert.deepEqual(await understood('hglfhvhm Vgdhg'), [{ typed: 'hglfhvhm', words: ['المباراة'] }])
    assert.equal(await understood('مدريد'), undefined)
  })
})

test('the keys of a word are those of the same word, not of its family', async () => {
  assert.deepEqual(await engine.keys('وروسيا'), ['روسيا'])
  assert.deepEqual(await engine.keys('مسئول'), await engine.keys('للمسؤولين'))
  assert.deepEqual(await engine.keys('Lavrov'), ['لافروف'])
  assert.equal((await ask('روسيا')).hits.length, 1)
})
