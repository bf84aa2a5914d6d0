import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { baseForm, defaultKey, keysOf, tokenise } from '../../../src/search/analyser/analyse.ts'
import { Company } from '../../../src/search/analyser/company.ts'
import { Decisions } from '../../../src/search/analyser/decisions.ts'
import { buildLexicon, classesOf, variantCandidates } from '../../../src/search/analyser/lexicon.ts'

const basesOf = (text: string) => tokenise(text).map(({ start, end }) => baseForm(text.slice(start, end)))

/** Documents by base form of an archive of texts. */
function count(texts: readonly string[]): Map<string, number> {
  const documents = new Map<string, number>()
  for (const text of texts) {
    for (const base of new Set(basesOf(text))) documents.set(base, (documents.get(base) ?? 0) + 1)
  }
  return documents
}

/** An archive in which each word stands in so many documents. */
const archive = (counts: Record<string, number>) =>
  new Map(Object.entries(counts).map(([word, documents]) => [baseForm(word), documents]))

test('a clitic is cut where the rest is a word of the archive', () => {
  const lexicon = buildLexicon(classesOf(archive({ سوتشي: 9, بسوتشي: 3, وسوتشي: 1, لسوتشي: 1 })))
  for (const word of ['بسوتشي', 'وسوتشي', 'لسوتشي']) assert.deepEqual(keysOf(word, lexicon), keysOf('سوتشي', lexicon))
})

test('a clitic is not cut where the article stands before it: «الوعيد»', () => {
  const lexicon = buildLexicon(classesOf(archive({ وعيد: 20, الوعيد: 9, عيد: 300, العيد: 200 })))
  assert.notDeepEqual(keysOf('وعيد', lexicon), keysOf('عيد', lexicon))
  assert.deepEqual(keysOf('الوعيد', lexicon), keysOf('وعيد', lexicon))
})

test('a common word that holds a rare one is not cut: «لوكاس»', () => {
  const lexicon = buildLexicon(classesOf(archive({ لوكاس: 54, وكاس: 30, كاس: 400 })))
  assert.notDeepEqual(keysOf('لوكاس', lexicon), keysOf('كأس', lexicon))
})

test('an ending is cut where the archive has the word without it', () => {
  const lexicon = buildLexicon(
    classesOf(archive({ درون: 8, الدرون: 4, درونات: 3, هولوغرام: 6, هولوغرامات: 2, هولوغرامها: 1 })),
  )
  assert.deepEqual(keysOf('درونات', lexicon), keysOf('درون', lexicon))
  assert.deepEqual(keysOf('هولوغرامها', lexicon), keysOf('هولوغرام', lexicon))
})

test('what takes the article is a noun: «التربية» is not «he raises»', () => {
  const lexicon = buildLexicon(classesOf(archive({ تربية: 20, التربية: 30, تربي: 9, ربى: 4 })))
  assert.deepEqual(keysOf('التربية', lexicon), keysOf('تربية', lexicon))
  assert.notDeepEqual(keysOf('التربية', lexicon), keysOf('ربى', lexicon))
})

test('the tables hold in every archive: «طالبان» is not «طالب»', () => {
  const lexicon = buildLexicon(classesOf(archive({ طالبان: 50, طالب: 900, الطالبان: 10, طالبين: 9 })))
  assert.notDeepEqual(keysOf('طالبان', lexicon), keysOf('طالب', lexicon))
})

const words = fc.string({
  unit: fc.constantFrom(...'ابتجدرسعغفقكلمنهوي', 'ال', 'ون', 'ات', 'ها'),
  minLength: 1,
  maxLength: 8,
})
const counts = fc.array(fc.tuple(words, fc.integer({ min: 1, max: 50 })), { maxLength: 40 })

test('the order of the words changes nothing; exceptions and the default are all there is', () => {
  fc.assert(
    fc.property(counts, (rows) => {
      const documents = new Map(rows.map(([word, times]) => [baseForm(word), times]))
      const lexicon = buildLexicon(classesOf(documents))
      const other = buildLexicon(classesOf(new Map([...documents].reverse())))
      const exceptions = new Map(lexicon.exceptions())
      assert.deepEqual([...exceptions], other.exceptions())
      assert.deepEqual([...exceptions.keys()], [...exceptions.keys()].sort())
      for (const base of documents.keys()) {
        assert.equal(exceptions.get(base) ?? defaultKey(base), lexicon.keyOf(base))
        assert.equal(lexicon.keyOf(base), other.keyOf(base))
      }
    }),
    { numRuns: 500 },
  )
})

test('the nisba is near, if the archive has it', () => {
  const lexicon = buildLexicon(classesOf(archive({ روسيا: 5, روسي: 4, الروسية: 3 })))
  const key = (word: string) => keysOf(word, lexicon)[0]!
  assert.deepEqual(
    lexicon.near(key('روسيا')).map((kin) => kin.key),
    [key('الروسية')],
  )
  assert.deepEqual(
    lexicon.near(key('روسي')).map((kin) => kin.key),
    [key('روسيا')],
  )
  for (const { weight } of lexicon.near(key('روسي'))) assert.ok(weight > 0 && weight < 1)
  assert.deepEqual(buildLexicon(classesOf(archive({ روسيا: 5 }))).near('روسيا'), [])
})

test('a masdar is near its verb', () => {
  const lexicon = buildLexicon(classesOf(archive({ استخدم: 5, استخدام: 4, أعلن: 3, إعلان: 2 })))
  assert.deepEqual(lexicon.near('استخدم'), [{ key: 'استخدام', weight: 0.4 }])
  assert.deepEqual(lexicon.near('اعلان'), [{ key: 'اعلن', weight: 0.4 }])
})

test('two spellings are one where they keep like company, look-alikes are not', () => {
  const texts = [
    ...Array.from(
      { length: 10 },
      (_, n) => `زارت الممثلة ${n % 2 ? 'كريغ' : 'كريج'} برفقة المخرج مهرجان السينما في البندقية`,
    ),
    ...Array.from({ length: 40 }, () => 'عقد المجلس جلسة في العاصمة'),
    ...Array.from({ length: 6 }, () => 'هبطت طائرة في مطار غدير بعد عاصفة رملية'),
    ...Array.from({ length: 6 }, () => 'يباع في دكان قدير من خبز وزيتون أخضر'),
  ]
  const documents = count(texts)
  const classes = classesOf(documents)
  const company = new Company(variantCandidates(classes))
  for (const text of texts) company.add(basesOf(text))
  const lexicon = buildLexicon(classes, company)
  assert.deepEqual(keysOf('كريغ', lexicon), keysOf('كريج', lexicon))
  assert.notDeepEqual(keysOf('غدير', lexicon), keysOf('قدير', lexicon))
  const alone = buildLexicon(classes)
  assert.notDeepEqual(keysOf('كريغ', alone), keysOf('كريج', alone))
})

test('keys that were decided in shares are those decided together, whatever was asked before', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([
        'سوتشي',
        'بسوتشي',
        'وعيد',
        'الوعيد',
        'عيد',
        'لوكاس',
        'وكاس',
        'كاس',
        'درونات',
        'درون',
        'الدرون',
        'طالبان',
        'طالب',
        'وللدرون',
      ]),
      fc.nat(20),
      (bases, at) => {
        const documents = new Map(bases.map((base, number) => [base, 1 + ((number * 7) % 40)]))
        const together = classesOf(documents)
        const shares = [bases.slice(0, at), bases.slice(at)].flatMap((share) => {
          const decisions = new Decisions(documents)
          return share.map((base): [string, string] => [base, decisions.keyOf(base)])
        })
        assert.deepEqual(classesOf(documents, shares).basesByKey, together.basesByKey)
      },
    ),
  )
})
