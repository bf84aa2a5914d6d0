import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Archive } from '../../src/model/archive.ts'
import { temporaryFolder } from './built-site.ts'
import { fillArchive, lookAt } from './filled-archive.ts'

const texts = [
  '# حصاد الزيتون\n\nبدأ المزارعون في القرى الجبلية جني محصول الزيتون قبل موعده بأسبوعين بسبب الحر.\n\n*وقالت* التعاونية إن الموسم جيد.',
  'أعادت البلدية فتح الحديقة العامة بعد أعمال ترميم دامت عاما كاملا وشملت الأشجار والممرات.\n\nتابعونا على صفحتنا كل مساء',
  'وقع الجانبان مذكرة تفاهم لإنشاء خط نقل بحري يربط المرفأين مرتين في الأسبوع.\n\nتابعونا على صفحتنا كل مساء',
]
const teams = [
  'الوادي',
  'الساحل',
  'الجبل',
  'النخيل',
  'القلعة',
  'الميناء',
  'السوق',
  'البحيرة',
  'الواحة',
  'الجسر',
  'المنارة',
  'الغابة',
]
/** JSON lines whose last line is learnt to be boilerplate where there are twelve of them. */
const lines = (count: number, ids: boolean) =>
  teams
    .slice(0, count)
    .map((team, index) => {
      const text = `تعادل فريق ${team} مع ضيفه في مباراة ${team} الأولى من دورة الصيف بعد شوطين متكافئين.\n\nتابعونا على صفحتنا كل مساء`
      return `${JSON.stringify({ ...(ids && { id: `${index}` }), text, source: 'الملاعب' })}\n`
    })
    .join('')

/** Contents by name; the same bytes under two names are read in two ways, a broken line is a finding. */
const contents: Record<string, (string | undefined)[]> = {
  'one/a.txt': [undefined, ...texts],
  'one/a.json': [undefined, '{"source": "القرية"}', '{"source": '],
  'one/b.md': [undefined, ...texts],
  'one/c.jsonl': [undefined, lines(3, false), lines(12, false), `${lines(11, false)}{"text": \n`],
  'two/a.txt': [undefined, texts[0], texts[1]],
  'two/c.jsonl': [undefined, lines(12, true), lines(12, false), lines(2, false)],
}
const names = Object.keys(contents)
const folders = fc.tuple(...names.map((name) => fc.constantFrom(...contents[name]!)))

function seen(archive: Archive) {
  return {
    captures: [...archive.captures()],
    articles: [...archive.articles()],
    summaries: archive.summaries({}),
    findings: [...archive.findings()].map((finding) => JSON.stringify(finding)).sort(),
    revisions: [archive.revisions(), archive.captureRevisions(), archive.storyRevisions()],
    counts: archive.counts(),
  }
}

test('files that come, change and go leave the archive that is read at once, in either order of the inputs', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(folders, fc.boolean()), { minLength: 2, maxLength: 4 }), async (rounds) => {
      const [root, out] = [temporaryFolder(), join(temporaryFolder(), '_site')]
      const inputs = [join(root, 'one'), join(root, 'two')]
      for (const input of inputs) mkdirSync(input)
      for (const [files, turned] of rounds) {
        for (const [index, text] of files.entries()) {
          const path = join(root, names[index]!)
          if (text === undefined) rmSync(path, { force: true })
          else writeFileSync(path, text)
        }
        const filled = await fillArchive(turned ? inputs.toReversed() : inputs, out).catch((error: Error) => error)
        const clean = join(temporaryFolder(), '_site')
        const alike = await fillArchive(inputs, clean).catch((error: Error) => error)
        assert.equal(filled?.constructor, alike?.constructor)
        if (filled === undefined) assert.deepEqual(lookAt(out, seen), lookAt(clean, seen))
      }
    }),
    { numRuns: 6 },
  )
})
