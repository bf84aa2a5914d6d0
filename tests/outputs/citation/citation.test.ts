import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ArchivedArticle } from '../../../src/model/article.ts'
import { bibtex } from '../../../src/outputs/citation/bibtex.ts'
import { csl } from '../../../src/outputs/citation/csl.ts'
import { plain, plainStyles } from '../../../src/outputs/citation/plain.ts'
import { type Cite, referenceOf } from '../../../src/outputs/citation/reference.ts'
import { bibtexReferences, cslReferences, risReferences } from '../../../src/outputs/citation/references.ts'
import { ris } from '../../../src/outputs/citation/ris.ts'
import { configured, sampleArchive } from '../sample-archive.ts'
import { only, run } from '../staging.ts'

// citation-js reads what we write; it is not used to write, since it loses Arabic letters in BibTeX and takes 0.1 ms.
const require = createRequire(import.meta.url)
const { Cite: Reader } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-ris')

const context = { configuration: configured({ url: 'https://example.org' }) }
const [dam, shorter, library] = sampleArchive().articles() as Iterable<ArchivedArticle> as [
  ArchivedArticle,
  ArchivedArticle,
  ArchivedArticle,
]

const formats: [name: string, cite: Cite][] = [
  ['BibTeX', bibtex],
  ['RIS', ris],
  ['CSL-JSON', csl],
]

for (const [name, cite] of formats) {
  test(`${name}: citation-js reads back title, author, source, day and address`, () => {
    const [entry] = new Reader(cite(referenceOf(dam, context))).data
    assert.equal(entry.title, dam.headline)
    // The RIS specification calls a newspaper's author its reporter.
    const author = JSON.stringify(entry.author ?? entry.reporter)
    assert.ok(author.includes('سلمى') && author.includes('الطيب'), author)
    assert.equal(entry['container-title'], 'نشرة النيل')
    assert.equal(entry.issued['date-parts'][0][0], 2015)
    assert.equal(entry.URL, 'https://example.org/news/1?a=1&b=2')
    assert.equal(entry.id, 'arshif-aaaaaaaaaaaaaaaa')
  })

  test(`${name}: any headline and source comes back whole`, () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'ابتث \\{}~^#$%&_"\'-,=@«»:/.<>\n\t[]'), minLength: 1, maxLength: 30 })
      .map((raw) => `ق${raw}ك`)
    fc.assert(
      fc.property(text, text, (headline, source) => {
        const [entry] = new Reader(cite(referenceOf({ ...dam, headline, source }, context))).data
        const oneLine = (raw: string) => raw.replace(/\s+/g, ' ')
        assert.equal(oneLine(entry.title), oneLine(headline))
        assert.equal(oneLine(entry['container-title']), oneLine(source))
      }),
    )
  })

  test(`${name}: what is not known is left out`, () => {
    const [entry] = new Reader(cite(referenceOf(library, { configuration: configured() }))).data
    for (const field of ['author', 'issued', 'URL', 'container-title']) assert.equal(entry[field], undefined, field)
  })
}

test('the day is there in each format', () => {
  assert.match(bibtex(referenceOf(dam, context)), /year = \{2015\},\n {2}month = aug,\n {2}day = \{10\}/)
  assert.match(ris(referenceOf(dam, context)), /^DA {2}- 2015\/08\/10\/\r$/m)
  assert.deepEqual(JSON.parse(csl(referenceOf(dam, context)))[0].issued, { 'date-parts': [[2015, 8, 10]] })
})

test('an article without an address of its own is cited by the archive’s', () => {
  const [entry] = new Reader(csl(referenceOf(shorter, context))).data
  assert.equal(entry.URL, 'https://example.org/a/bbbbbbbbbbbbbbbb/')
})

test('the styles in words', () => {
  const texts = (article: ArchivedArticle, options = context) =>
    Object.fromEntries(plainStyles.map(({ name, cite }) => [name, cite(referenceOf(article, options))]))
  assert.deepEqual(texts(dam), {
    apa: 'سلمى الطيب. (2015، 10 أغسطس). فتح بوابات السد بعد ارتفاع النهر. نشرة النيل. https://example.org/news/1?a=1&b=2',
    mla: 'سلمى الطيب. «فتح بوابات السد بعد ارتفاع النهر». نشرة النيل، 10 أغسطس 2015، https://example.org/news/1?a=1&b=2. أرشيف النشرات، https://example.org/a/aaaaaaaaaaaaaaaa/',
    chicago:
      'سلمى الطيب، «فتح بوابات السد بعد ارتفاع النهر»، نشرة النيل، 10 أغسطس 2015، أرشيف النشرات، https://example.org/a/aaaaaaaaaaaaaaaa/',
  })
  assert.deepEqual(texts(library, { configuration: configured() }), {
    apa: '[تضم المكتبة سبعة آلاف مخطوط]. (د.ت.)',
    mla: '[تضم المكتبة سبعة آلاف مخطوط]. د.ت. أرشيف النشرات',
    chicago: '[تضم المكتبة سبعة آلاف مخطوط]، د.ت.، أرشيف النشرات',
  })
})

test('dates follow the configured digits and what is known of them; addresses stay', () => {
  const digits = { configuration: configured({ digits: 'arabic-indic', url: 'https://example.org' }) }
  assert.match(plain(referenceOf(dam, digits)), /\(٢٠١٥، ١٠ أغسطس\).*news\/1\?a=1/)
  assert.match(plain(referenceOf({ ...dam, published: '2015-08' }, context)), /\(2015، أغسطس\)/)
  assert.match(plain(referenceOf({ ...dam, published: '2015' }, context)), /\(2015\)/)
})

test('a headline that ends a sentence gets no second full stop', () => {
  assert.match(plain(referenceOf({ ...dam, headline: 'هل يصمد السد؟' }, context)), /السد؟ نشرة النيل/)
})

test('the whole archive as one file a format', async (t) => {
  const { read, written } = await run(t, only(bibtexReferences, risReferences, cslReferences))
  assert.equal(written.files, 3)
  for (const path of ['data/references.bib', 'data/references.ris', 'data/references.json']) {
    const ids = new Reader(await read(path)).data.map(({ id }: { id: string }) => id)
    assert.deepEqual(ids, ['arshif-aaaaaaaaaaaaaaaa', 'arshif-bbbbbbbbbbbbbbbb', 'arshif-cccccccccccccccc'])
  }
})
