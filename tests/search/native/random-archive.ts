import fc from 'fast-check'
import type { Clause, Query, QueryFilters, SearchDocument, SearchField } from '../../../src/search/engine.ts'

/** All that can be counted. */
export const facetNames = ['source', 'published', 'place', 'versions'] as const

/** Words that share classes, differ by clitics, hamza, ending and kin, and some that stand alone. */
export const words = [
  'مسؤول',
  'مسئول',
  'المسؤول',
  'وللمسؤولين',
  'روسيا',
  'الروسية',
  'روسي',
  'أفغانستان',
  'وأفغانستان',
  'لأفغانستان',
  'مدرسة',
  'مدارس',
  'بالمدرسة',
  'مدرستهم',
  'الأمن',
  'أمن',
  'مجلس',
  'المجلس',
  'لمجلس',
  'النفط',
  'نفط',
  'أسعار',
  'سعر',
  'في',
  'من',
  'على',
  'قال',
  'يقول',
  'وقالت',
  'انتخابات',
  'الانتخاب',
  'انتخب',
  'NATO',
  '2021',
  '١٤٤٢',
  'طالبان',
  'طالب',
] as const

const separators = [' ', ' ', ' ', ' ', '، ', '. ', ' «', '» ', '-']

const text = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...separators)), { minLength: 1, maxLength: 14 })
  .map((pairs) => pairs.flat().join('').trim())

const date = fc.option(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }))
        .map(([month, day, hour]) => `2015-0${month}-0${day}${hour === 0 ? '' : `T1${hour}:00`}`),
    },
    { weight: 1, arbitrary: fc.constantFrom('2014', '2015-02') },
  ),
  { nil: null, freq: 6 },
)

const draft = fc.record({
  story: fc.integer({ min: 0, max: 14 }),
  headline: text,
  date,
  source: fc.constantFrom('سبق', 'الرياض', 'عكاظ', null),
  places: fc.subarray(['جدة', 'موسكو', 'كابل']),
  body: fc.array(text, { minLength: 0, maxLength: 3 }),
})

/** Small archives of documents with ids, some of one story. */
export const archive = archiveOf(1, 24)

/** One archive of some size, always the same. */
export const sampleArchive: SearchDocument[] = fc.sample(archiveOf(22, 24), { seed: 5, numRuns: 1 })[0]!

function archiveOf(minLength: number, maxLength: number): fc.Arbitrary<SearchDocument[]> {
  return fc.array(draft, { minLength, maxLength, size: 'medium' }).map((drafts) =>
    drafts.map(({ story, headline, date, source, places, body }, index) => ({
      id: `a${index}`,
      url: `/a/a${index}/`,
      refs: [`file-${index}.txt`],
      story: `s${story}`,
      versions: drafts.filter((other) => other.story === story).length,
      ...{ headline, date, source, places },
      fields: [
        { name: 'headline', text: headline },
        ...body.map((text, block): SearchField => ({ name: 'body', text, anchor: `p${block + 1}` })),
      ],
    })),
  )
}

const word = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constant('زرافة') },
)

const clause: fc.Arbitrary<Clause> = fc.oneof(
  { weight: 5, arbitrary: word.map((text): Clause => ({ type: 'word', text })) },
  {
    weight: 3,
    arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((words): Clause => ({ type: 'phrase', words })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('ان', 'المد', 'مد', 'أف', 'NA', 'طال').map((text): Clause => ({ type: 'prefix', text })),
  },
)

const group = fc.oneof(
  { weight: 5, arbitrary: clause.map((one) => [one]) },
  { weight: 1, arbitrary: fc.array(clause, { minLength: 2, maxLength: 3 }) },
)

const filters: fc.Arbitrary<QueryFilters> = fc.record(
  {
    source: fc.subarray(['سبق', 'الرياض', 'صحيفة أخرى'], { minLength: 1 }),
    published: fc.subarray(['2014', '2015', '2015-01', '2015-02'], { minLength: 1 }),
    place: fc.subarray(['جدة', 'موسكو'], { minLength: 1 }),
    from: fc.constantFrom('2015-01-02', '2015-02-03'),
    to: fc.constantFrom('2015-02-02', '2015-03-04'),
    versions: fc.constantFrom(2, 3),
  },
  { requiredKeys: [] },
)

/** Queries of every form. */
export const query: fc.Arbitrary<Query> = fc.record({
  text: fc.constant(''),
  groups: fc.oneof(
    { weight: 3, arbitrary: fc.array(group, { minLength: 0, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(group, { minLength: 4, maxLength: 7 }) },
  ),
  not: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Clause[]>([]) },
    { weight: 1, arbitrary: fc.array(clause, { minLength: 1, maxLength: 2 }) },
  ),
  exact: fc.boolean(),
  filters: fc.oneof({ weight: 1, arbitrary: fc.constant<QueryFilters>({}) }, { weight: 1, arbitrary: filters }),
  sort: fc.constantFrom<Query['sort'][]>('relevance', 'relevance', 'newest', 'oldest'),
  allVersions: fc.boolean(),
})
