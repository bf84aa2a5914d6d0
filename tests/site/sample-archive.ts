import { createHash } from 'node:crypto'
import type { ArchivedCapture } from '../../src/model/archive.ts'
import type { ArchivedArticle, Block } from '../../src/model/article.ts'
import type { Role, Section } from '../../src/model/section.ts'
import type { Story } from '../../src/model/story.ts'
import { MemoryArchive } from './memory-archive.ts'

/** What must never come out of a page as anything but text. */
export const hostile = `<script>alert("x")</script> ' onmouseover="x" </title></script><!-- & &amp; \u202Eمعكوس *نجم* # [رابط](javascript:x) 1. \`رمز\``

interface Draft {
  headline: string
  made?: boolean
  published?: string | null
  source?: string | null
  place?: string
  agency?: string
  byline?: string
  tags?: string[]
  blocks: Block[]
  related?: ArchivedArticle['related']
  truncated?: boolean
  originalUrl?: string
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const heading = (text: string): Block => ({ type: 'heading', text })

const port: Draft = {
  headline: 'الميناء القديم يستقبل أول سفينة بعد ترميم دام ست سنوات',
  published: '2021-03-14T09:30+03:00',
  source: 'صحيفة الساحل',
  place: 'اللاذقية',
  agency: 'رويترز',
  byline: 'كتبت: هالة منصور',
  tags: ['موانئ', 'اقتصاد'],
  originalUrl: 'https://alsahel.example/2021/03/port?id=7&lang=ar',
  blocks: [
    paragraph(
      'استقبل الميناء القديم صباح الأحد أول سفينة شحن منذ بدء أعمال الترميم، وقال مدير الميناء إن الأرصفة الأربعة عادت إلى العمل بكامل طاقتها.',
    ),
    paragraph(
      'وكانت السفينة MV Northern Star تحمل 1,200 حاوية (بينها 40 حاوية مبردة)، وفق بيان نشرته الشركة على موقعها https://northern.example/news/port/.',
    ),
    heading('ست سنوات من العمل'),
    paragraph(
      'بدأ الترميم في ربيع 2015 وتوقف مرتين لنقص التمويل، ثم استؤنف بعد اتفاق مع المصرف الإقليمي للتنمية في القاهرة.',
    ),
    {
      type: 'list',
      items: ['تعميق الحوض إلى 14 مترا', 'إنارة جديدة تعمل بالطاقة الشمسية', 'سكة حديد تصل إلى المحطة الشرقية'],
    },
    heading('ماذا يقول الصيادون؟'),
    paragraph('يقول الصياد سليم الحلبي: «عاد البحر إلينا، لكننا نحتاج إلى مرسى للقوارب الصغيرة».'),
    { type: 'quote', text: 'لم نغلق الباب يوما أمام الصيادين، وسيكون لهم رصيف خاص قبل نهاية العام.' },
    heading('الخطوة التالية'),
    paragraph('تعتزم الإدارة افتتاح متحف بحري صغير في المبنى الحجري، وتدرس مع وزارة النقل في سوريا ولبنان خطا للركاب.'),
    { type: 'caption', text: 'الرصيف الشرقي بعد الترميم (تصوير: نادر عيسى)' },
  ],
  related: [
    { title: 'خط بحري جديد للركاب يبدأ الصيف المقبل' },
    { title: 'متحف البحر يبحث عن مقتنيات الأهالي', href: 'https://alsahel.example/museum' },
  ],
}

const drafts: Draft[] = [
  port,
  {
    ...port,
    headline: 'أول سفينة ترسو في الميناء القديم بعد الترميم',
    published: '2021-03-15',
    source: 'جريدة الشرق',
    byline: undefined,
    blocks: port.blocks.slice(0, 4),
    related: [],
    tags: [],
    originalUrl: undefined,
  },
  {
    headline: 'مكتبة متنقلة تجوب قرى الجبل كل خميس',
    published: '2021-03-02',
    source: 'صحيفة الساحل',
    place: 'عمّان',
    blocks: [
      paragraph(
        'تحمل حافلة صغيرة ألفي كتاب إلى قرى الجبل كل خميس، ويقول أمين المكتبة إن عدد القراء الصغار تضاعف منذ الشتاء.',
      ),
      paragraph('وتبدأ الرحلة من ساحة المدينة عند الثامنة صباحا، ثم تمر بخمس مدارس قبل أن تعود مع الغروب.'),
    ],
    related: [{ title: 'متحف البحر يبحث عن مقتنيات الأهالي' }],
  },
  {
    headline: 'ارتفعت أسعار القمح في السوق المركزية للأسبوع الثالث على التوالي',
    made: true,
    published: '2020-11',
    source: null,
    truncated: true,
    blocks: [
      paragraph(
        'ارتفعت أسعار القمح في السوق المركزية للأسبوع الثالث على التوالي، وعزا تجار ذلك إلى تأخر الأمطار وارتفاع كلفة النقل.',
      ),
    ],
  },
  {
    headline: hostile,
    published: null,
    source: hostile,
    byline: hostile,
    tags: [hostile],
    place: hostile,
    originalUrl: 'javascript:alert(1)',
    blocks: [
      paragraph(hostile),
      heading(hostile),
      { type: 'list', items: [hostile] },
      { type: 'caption', text: hostile },
    ],
    related: [{ title: hostile, href: 'javascript:alert(1)' }],
  },
]

const idOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

function toArticle(draft: Draft, position: number): ArchivedArticle {
  const id = idOf(`article ${position} ${draft.headline}`)
  return {
    id,
    position,
    headline: draft.headline,
    headlineFrom: draft.made ? 'opening' : 'text',
    published: draft.published ?? null,
    publishedText: null,
    dateline: { place: draft.place ?? null, outlet: null, agency: draft.agency ?? null },
    byline: draft.byline ?? null,
    source: draft.source ?? null,
    tags: draft.tags ?? [],
    blocks: draft.blocks,
    related: draft.related ?? [],
    originalUrl: draft.originalUrl ?? null,
    truncated: draft.truncated ?? false,
    story: id,
    captures: [],
    sources: draft.source ? [draft.source] : [],
    citedBy: [],
    url: `/a/${id}/`,
  }
}

/** A capture made of an article's texts, its sections in order. */
function toCapture(article: ArchivedArticle, position: number): ArchivedCapture {
  const sections: Section[] = []
  let reading = ''
  const add = (role: Role, text: string, rule: string) => {
    const start = Buffer.byteLength(reading)
    reading += text
    const end = Buffer.byteLength(reading)
    sections.push({
      role,
      start,
      end,
      rule,
      ...(role !== 'blank' && role !== 'boilerplate' && { article: article.id }),
    })
  }
  add('headline', `${article.headline}\n`, 'layout:headline')
  add('blank', '\n', 'layout:blank')
  for (const block of article.blocks) {
    add(
      block.type === 'caption' ? 'caption' : 'body',
      `${block.type === 'list' ? block.items.join('\n') : block.text}\n`,
      `layout:${block.type}`,
    )
    add('blank', '\n', 'layout:blank')
  }
  if (article.source) add('source', `المصدر: ${article.source}\n`, 'marker:source')
  for (const { title } of article.related) add('related', `• ${title}\n`, 'marker:related')
  add('boilerplate', 'شارك هذا الموضوع\n', 'learnt')
  const sha256 = createHash('sha256').update(reading).digest('hex')
  const id = sha256.slice(0, 16)
  const ref = `page-${position + 1}.txt`
  article.captures = [{ capture: id, ref, start: 0, end: Buffer.byteLength(reading) }]
  return {
    id,
    position,
    sha256,
    reading,
    ref,
    path: ref,
    bytes: Buffer.byteLength(reading),
    encoding: 'utf-8',
    metadata: article.originalUrl ? { url: article.originalUrl, title: article.headline, more: { depth: 2 } } : {},
    places: [{ ref, path: ref }],
    sections,
    articles: [article.id],
    setAside: null,
    url: `/c/${id}/`,
  }
}

/** A small archive with one of everything, and `copies` plain articles more for lists of several pages. */
export function sampleArchive(copies = 120): MemoryArchive {
  const plain = Array.from(
    { length: copies },
    (_, index): Draft => ({
      headline: `نشرة الطقس رقم ${index + 1}: غيوم متفرقة ورياح خفيفة`,
      published: `2019-${String((index % 9) + 1).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`,
      source: 'وكالة الأنواء',
      blocks: [
        paragraph(
          `توقعت دائرة الأرصاد في نشرتها رقم ${index + 1} غيوما متفرقة ورياحا خفيفة إلى معتدلة، مع بقاء الحرارة حول معدلها.`,
        ),
      ],
    }),
  )
  const articles = [...drafts, ...plain].map(toArticle)
  const captures = articles.map(toCapture)
  const [first, second, third] = articles as [ArchivedArticle, ArchivedArticle, ArchivedArticle]
  second.story = first.id
  third.related.push({ title: first.headline, article: first.id })
  first.citedBy = [third.id]
  const story: Story = {
    id: first.id,
    lead: first.id,
    members: [first.id, second.id],
    links: [{ a: first.id, b: second.id, resemblance: 0.5, containment: 1, rule: 'containment' }],
  }
  return new MemoryArchive({
    articles,
    captures,
    stories: [story],
    passages: [
      {
        id: idOf('passage'),
        words: 22,
        places: [
          { article: first.id, block: 0 },
          { article: third.id, block: 1 },
        ],
      },
    ],
    findings: [{ reason: 'empty', path: 'empty.txt', message: 'The document is empty: nothing to read.' }],
  })
}
