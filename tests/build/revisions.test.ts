import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Archive, Revision } from '../../src/model/archive.ts'
import { temporaryFolder } from './built-site.ts'
import { fillArchive, lookAt } from './filled-archive.ts'

const agency =
  'قالت هيئة الموانئ في بيان وزع على الصحف إن السفن التي تأخرت بسبب الرياح دخلت المرفأ فجر السبت، وإن العمال أفرغوا حمولتها قبل الظهر، وإن حركة الشاحنات عادت إلى ما كانت عليه في الطرق المؤدية إلى المدينة بعد إغلاق دام يومين كاملين بقرار من المحافظ.'
const bodies = [
  `اجتمع مجلس إدارة المرفأ صباح الأحد لبحث خطة التوسعة التي أعلنت في الربيع.\n\n${agency}\n\nواتفق الأعضاء على أن تبدأ الأعمال في الخريف.`,
  `زار وفد من غرفة التجارة في تونس المنطقة الصناعية واستمع إلى شكاوى أصحاب المصانع.\n\nوقال أحدهم إن أسعار الشحن تضاعفت ثلاث مرات.\n\n${agency}`,
  'فاز فريق المدينة بكأس الدوري بعد مباراة حبست الأنفاس أمام ضيفه القادم من الجنوب.\n\nوسجل هدف الفوز لاعب ناشئ في الدقيقة الأخيرة من الوقت الإضافي.',
  'فاز فريق المدينة بكأس الدوري بعد مباراة حبست الأنفاس أمام ضيفه القادم من الجنوب.\n\nوسجل هدف الفوز لاعب ناشئ في الدقيقة الأخيرة من الوقت الإضافي، وسط فرحة الجمهور.',
]
const headlines = [
  'خطة التوسعة على طاولة مجلس المرفأ',
  'أصحاب المصانع يشكون أسعار الشحن',
  'كأس الدوري لفريق المدينة',
  'هدف في الدقيقة الأخيرة يحسم كأس الدوري',
]

const document = fc.record(
  {
    id: fc.constantFrom('1', '2', '3', '10', '11'),
    body: fc.constantFrom(...bodies),
    related: fc.subarray(headlines, { maxLength: 2 }),
    title: fc.constantFrom(...headlines),
    date: fc.constantFrom('2016-05-01', '2016-05-02', '2016-06'),
    source: fc.constantFrom('المرفأ', 'الملعب'),
    byline: fc.constant('سلمى الحداد'),
  },
  { requiredKeys: ['id', 'body', 'related'] },
)

const line = ({ body, related, ...rest }: typeof document extends fc.Arbitrary<infer Document> ? Document : never) =>
  JSON.stringify({ ...rest, text: related.length === 0 ? body : [body, 'مقالات مشابهة', ...related].join('\n\n') })

/** Everything with a revision, and what the archive tells of it. */
function told(archive: Archive): { kind: string; id: string; revision: string; facts: string }[] {
  const placed = (kind: string, revisions: Revision[], facts: (id: string) => unknown) =>
    revisions.map(({ id, position, revision }, index) => {
      assert.equal(position, index)
      return { kind, id, revision, facts: JSON.stringify(facts(id)) }
    })
  const missing = archive.missingTitles()
  const missingAt = new Map(archive.missingTitleRevisions().map(({ id, position }) => [id, missing[position]]))
  const summaries = archive.revisions().map((row) => ({ ...row, revision: row.summary }))
  return [
    ...placed('article', archive.revisions(), (id) => {
      const article = archive.article(id)!
      const captures = article.captures.map(({ capture }) => archive.captureFacts(capture))
      return [{ ...article, position: 0 }, captures, archive.placesOf(id), archive.passagesOf(id)]
    }),
    ...placed('summary', summaries, (id) => ({ ...archive.summary(id), position: 0 })),
    ...placed('capture', archive.captureRevisions(), (id) => ({ ...archive.capture(id), position: 0 })),
    ...placed('story', archive.storyRevisions(), (id) => archive.story(id)),
    ...placed('missing', archive.missingTitleRevisions(), (id) => missingAt.get(id)),
  ]
}

test('whatever changes of an article, a capture, a story or a missing title changes its revision', async () => {
  const factsOf = new Map<string, string>()
  const kinds = new Set<string>()
  let changes = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(document, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 3 }),
      async (builds) => {
        const [input, out] = [join(temporaryFolder(), 'texts.jsonl'), join(temporaryFolder(), '_site')]
        for (const documents of builds) {
          writeFileSync(input, documents.map((one) => `${line(one)}\n`).join(''))
          await fillArchive([input], out)
          const grown = lookAt(out, told)
          for (const { kind, id, revision, facts } of grown) {
            kinds.add(kind)
            const key = `${kind} ${id} ${revision}`
            assert.equal(factsOf.get(key) ?? facts, facts, key)
            if (!factsOf.has(key)) changes++
            factsOf.set(key, facts)
          }
          const fresh = join(temporaryFolder(), '_site')
          await fillArchive([input], fresh)
          assert.deepEqual(grown, lookAt(fresh, told), 'a store that grew has the revisions of a clean one')
        }
      },
    ),
    { numRuns: 8, seed: 7 },
  )
  assert.deepEqual([...kinds].sort(), ['article', 'capture', 'missing', 'story', 'summary'])
  assert.ok(changes > 60, `${changes} revisions`)
})
