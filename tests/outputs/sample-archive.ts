import type { ArchivedCapture } from '../../src/model/archive.ts'
import type { ArchivedArticle } from '../../src/model/article.ts'
import { type Configuration, configurationSchema } from '../../src/model/configuration.ts'
import type { Role, Section } from '../../src/model/section.ts'
import { MemoryArchive, sha256 } from './memory-archive.ts'

type Piece = readonly [role: Role, text: string, article?: string]

/** A capture whose sections are the pieces, one after the other. */
function capture(
  position: number,
  ref: string,
  pieces: readonly Piece[],
  more: Partial<ArchivedCapture> = {},
): ArchivedCapture {
  let reading = ''
  const sections: Section[] = pieces.map(([role, text, article]) => {
    const start = Buffer.byteLength(reading)
    reading += text
    return { role, start, end: Buffer.byteLength(reading), ...(article && { article }), rule: 'test' }
  })
  const digest = sha256(reading)
  const id = digest.slice(0, 16)
  return {
    id,
    position,
    ref,
    path: ref,
    sha256: digest,
    bytes: Buffer.byteLength(reading),
    encoding: 'utf-8',
    reading,
    metadata: {},
    places: [{ ref, path: ref }],
    sections,
    articles: [...new Set(sections.flatMap(({ article }) => article ?? []))],
    setAside: null,
    url: `/c/${id}/`,
    ...more,
  }
}

const dam = 'aaaaaaaaaaaaaaaa'
const shorterDam = 'bbbbbbbbbbbbbbbb'
const library = 'cccccccccccccccc'

const firstParagraph = 'الخرطوم (وكالات) - بدأت السلطات أمس فتح بوابات السد تدريجيا بعد ارتفاع منسوب النهر.'
const secondParagraph = 'وقال مهندس في الموقع: «المنسوب تحت السيطرة»، ودعا الأهالي إلى الابتعاد عن المجرى.'
const libraryParagraph = 'تضم المكتبة سبعة آلاف مخطوط، بعضها <نادر> & لم يُفهرَس بعد.'

const captures = [
  capture(0, 'نشرة/001.txt', [
    ['headline', 'فتح بوابات السد بعد ارتفاع النهر\n\n', dam],
    ['body', `${firstParagraph}\n\n`, dam],
    ['body', `${secondParagraph}\n\n`, dam],
    ['related', 'مقالات مشابهة\nمكتبة قديمة تفتح أبوابها\nعنوان غير موجود', dam],
  ]),
  capture(
    1,
    'نشرة/002.txt',
    [
      ['headline', 'السلطات تفتح بوابات السد\n', shorterDam],
      ['body', firstParagraph, shorterDam],
    ],
    { metadata: { title: 'السلطات تفتح بوابات السد', more: { crawler: 'يدوي' } } },
  ),
  capture(2, 'نشرة/003.txt', [
    ['boilerplate', 'شارك\n'],
    ['body', `${libraryParagraph}\n`, library],
    ['body', '• قاعة القراءة\n• قاعة الترميم', library],
  ]),
]

const common = {
  headlineFrom: 'text',
  publishedText: null,
  byline: null,
  tags: [],
  originalUrl: null,
  truncated: false,
  citedBy: [],
} satisfies Partial<ArchivedArticle>

const articles: ArchivedArticle[] = [
  {
    ...common,
    id: dam,
    position: 0,
    story: dam,
    url: `/a/${dam}/`,
    headline: 'فتح بوابات السد بعد ارتفاع النهر',
    published: '2015-08-10T22:58+03:00',
    publishedText: '10 أغسطس 2015',
    dateline: { place: 'الخرطوم', outlet: null, agency: 'وكالات' },
    byline: 'سلمى الطيب',
    source: 'نشرة النيل',
    sources: ['نشرة النيل'],
    tags: ['السودان', 'المياه'],
    originalUrl: 'https://example.org/news/1?a=1&b=2',
    blocks: [
      { type: 'paragraph', text: firstParagraph },
      { type: 'paragraph', text: secondParagraph },
    ],
    captures: [occurrence(0, dam)],
    related: [{ title: 'مكتبة قديمة تفتح أبوابها', article: library }, { title: 'عنوان غير موجود' }],
  },
  {
    ...common,
    id: shorterDam,
    position: 1,
    story: dam,
    url: `/a/${shorterDam}/`,
    headline: 'السلطات تفتح بوابات السد',
    headlineFrom: 'metadata',
    published: '2015-08-09',
    dateline: { place: null, outlet: null, agency: null },
    source: 'صحيفة "الضفة" & شركاؤها',
    sources: ['صحيفة "الضفة" & شركاؤها'],
    blocks: [{ type: 'paragraph', text: firstParagraph }],
    captures: [occurrence(1, shorterDam)],
    related: [],
  },
  {
    ...common,
    id: library,
    position: 2,
    story: library,
    url: `/a/${library}/`,
    headline: 'تضم المكتبة سبعة آلاف مخطوط',
    headlineFrom: 'opening',
    published: null,
    dateline: { place: null, outlet: null, agency: null },
    source: null,
    sources: [],
    blocks: [
      { type: 'paragraph', text: libraryParagraph },
      { type: 'list', items: ['قاعة القراءة', 'قاعة الترميم'] },
    ],
    captures: [occurrence(2, library)],
    related: [],
    citedBy: [dam],
  },
]

function occurrence(position: number, article: string) {
  const { id, ref, sections } = captures[position]!
  const own = sections.filter((section) => section.article === article && section.role !== 'related')
  return { capture: id, ref, start: own[0]!.start, end: own.at(-1)!.end }
}

/** Three captures, three articles: a story of two versions, and one article without date, source and headline. */
export function sampleArchive(): MemoryArchive {
  return new MemoryArchive({
    articles,
    captures,
    stories: [
      {
        id: dam,
        lead: dam,
        members: [dam, shorterDam],
        links: [{ a: dam, b: shorterDam, resemblance: 0.5, containment: 1, rule: 'containment' }],
      },
    ],
    findings: [
      {
        reason: 'malformed-json',
        path: 'نشرة/004.jsonl',
        line: 3,
        message: 'expected a JSON object, found `{"text": `',
      },
    ],
  })
}

export function configured(options: Partial<Configuration> = {}): Configuration {
  return configurationSchema.parse({ title: 'أرشيف النشرات', ...options })
}
