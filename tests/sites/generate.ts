/**
 * Makes a crawl of plausible Arabic news: the same articles for the same count, on any machine. Sentences are filled
 * patterns, so that words have the frequencies of news: a few in most articles, many in a few. About one article in eight is
 * published again by another paper, with a sentence less.
 *
 *     node tests/sites/generate.ts 2000 > articles.jsonl
 */
import { argv, stdout } from 'node:process'

export interface GeneratedArticle {
  id: string
  title: string
  content: string
  source: string
  date: string
}

/** Whole numbers below a limit, from a linear congruential generator (Numerical Recipes). */
class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0
    return Math.floor((this.#state / 2 ** 32) * limit)
  }

  /** One of the list; the first ones far more often than the last, as words are. */
  often<T>(list: readonly T[]): T {
    return list[Math.floor((this.below(1000) / 1000) ** 2 * list.length)]!
  }

  any<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!
  }
}

const sources = ['صحيفة الميناء', 'وكالة النهر', 'جريدة الواحة', 'موقع الساحل', 'صدى الجبل', 'البوابة']
const places = ['الدوحة', 'القاهرة', 'عمّان', 'بيروت', 'الرباط', 'بغداد', 'تونس', 'الخرطوم', 'مسقط', 'طرابلس', 'نواكشوط', 'صنعاء']
const offices = [
  'وزير النقل', 'رئيس البلدية', 'مدير الميناء', 'المتحدث باسم الوزارة', 'رئيس الاتحاد', 'مسؤول في الهيئة', 'أمين عام المنظمة',
  'عميد الكلية', 'قائد الفريق', 'محافظ المصرف المركزي',
]
const people = [
  'سامي الحداد', 'كريم العطار', 'ياسين بركات', 'فؤاد الصباغ', 'طارق النجار', 'مازن الكاتب', 'وليد الشامي', 'نبيل القصير',
  'حسان منصور', 'عماد الخطيب', 'رائد الزين', 'جلال الدباغ',
]
/** A verb of saying and the particle it takes. */
const said = ['قال # إن', 'أعلن # أن', 'أكد # أن', 'أوضح # أن', 'ذكر # أن', 'رأى # أن', 'أضاف # أن', 'لاحظ # أن']
/** All masculine, so that they go with all that happens. */
const things = [
  'مشروع الجسر الجديد', 'برنامج تطوير المدارس', 'اتفاق التعاون التجاري', 'موسم الحصاد', 'مؤتمر المياه', 'معرض الكتاب', 'برنامج الإسكان',
  'دوري كرة القدم', 'خط القطارات', 'سوق القمح', 'برنامج التطعيم', 'مهرجان السينما', 'مصنع الإسمنت', 'قانون العمل', 'صندوق الميزانية',
  'تصدير التمور', 'ترميم القلعة القديمة', 'متنزه الطيور', 'ملتقى الشعر', 'مشروع الحفر',
]
const happens = [
  'يبدأ في الأسبوع المقبل', 'سيكتمل قبل نهاية السنة', 'تأخر بسبب الأمطار', 'يحتاج إلى تمويل إضافي', 'حقق نتائج أفضل من المتوقع',
  'يهم آلاف الأسر في المنطقة', 'سيعرض على المجلس للتصويت', 'لن يتغير في الوقت الراهن', 'يسير بحسب الخطة المعلنة',
  'أثار نقاشًا واسعًا بين السكان', 'توقف مؤقتًا لأسباب فنية', 'يستقبل أكبر عدد من الزوار منذ سنوات',
]
const details = [
  'وبلغت الكلفة {n} مليون دينار', 'وشارك فيه {n} خبيرًا من المنطقة', 'ويمتد العمل على مسافة {n} كيلومترًا', 'واستغرق الإعداد {n} شهرًا',
  'وحضر الافتتاح مئات من الأهالي', 'ولم تعرف بعد أسباب التأخير', 'وتقول مصادر محلية إن القرار نهائي', 'وتراقب الجهات المختصة سير العمل',
  'وكانت الصحف قد تناولت الأمر في الشهر الماضي', 'وطالب الأهالي بمزيد من الشفافية', 'ووصف مراقبون الخطوة بأنها مهمة', 'وأبدت الشركات المحلية اهتمامها بالمناقصة',
]

/** Articles written for the tests, in the middle of the others. */
export const planted: readonly Omit<GeneratedArticle, 'id'>[] = [
  {
    title: 'فنار الجزيرة يعود إلى العمل بعد ترميمه',
    content:
      'أعاد مهندسون تشغيل الفنار القديم في الجزيرة الصغيرة مساء أمس.\n\nوقال المسؤولون عن المشروع إن الفنار سيرشد الصيادين من جديد، وإن مصابيحه تعمل بالطاقة الشمسية.\n\nوكان بحارة من إنجلترا وأميركا قد زاروا المكان سنة ٢٠١٤.',
    source: 'صحيفة الميناء',
    date: '2014-09-03',
  },
  {
    title: 'باحثون يعثرون على مخطوطة زرافة الملك',
    content:
      'عثر باحثون في خزانة مسجد قديم على مخطوطة تصف زرافة أهديت إلى الملك قبل ستة قرون.\n\nوتضم المخطوطة رسومًا ملونة للزرافة وحرّاسها، وتعليقات بخط مؤرخ مجهول.\n\nوستعرض المخطوطة في متحف المدينة مطلع الربيع.',
    source: 'البوابة',
    date: '2015-02-11',
  },
  {
    title: 'درس في <b>البرمجة</b> & كتابة الصفحات',
    content:
      'شرح المدرب خوارزميات الترتيب ثم كتب على اللوح <img src=x onerror=alert(1)> مثالًا على نص ينبغي أن يظهر كما هو.\n\nوختم الدرس بسؤال عن «العلامات» في لغة HTML وعن a_b*c.\n\nوغاب عن الدرس ثلاثة طلاب بسبب ازدحام الطريق المؤدي إلى المعهد.',
    source: 'صدى الجبل',
    date: '2013-05-20',
  },
]

function sentence(random: Random): string {
  const who = random.below(3) === 0 ? random.any(people) : `${random.often(offices)} ${random.often(people)}`
  const detail = random.any(details).replace('{n}', String(2 + random.below(90)))
  const opening = random.often(said).replace('#', who)
  return `${opening} ${random.often(things)} في ${random.often(places)} ${random.any(happens)}. ${detail}.`
}

function article(random: Random, number: number): GeneratedArticle {
  const place = random.often(places)
  const thing = random.often(things)
  const paragraphs = Array.from({ length: 3 + random.below(4) }, () => `${sentence(random)} ${sentence(random)}`)
  const day = new Date(Date.UTC(2013, 0, 1 + random.below(1100)))
  return {
    id: `made-${String(number).padStart(6, '0')}`,
    title: `${random.often(offices)}: ${thing} في ${place} ${random.any(happens)}`,
    content: paragraphs.join('\n\n'),
    source: random.often(sources),
    date: day.toISOString().slice(0, 10),
  }
}

export function* generateArticles(count: number): IterableIterator<GeneratedArticle> {
  const random = new Random(20150721)
  let last: GeneratedArticle | undefined
  for (let number = 0; number < count; number++) {
    const written = planted[number - Math.floor(count / 2)]
    if (written) {
      yield { id: `planted-${written.date}`, ...written }
      continue
    }
    if (last && number % 8 === 7) {
      const source = sources[(sources.indexOf(last.source) + 1) % sources.length]!
      const content = last.content.split('\n\n').slice(0, -1).join('\n\n')
      yield { ...last, id: `made-${String(number).padStart(6, '0')}`, content, source }
      continue
    }
    last = article(random, number)
    yield last
  }
}

if (import.meta.main) {
  for (const made of generateArticles(Number(argv[2] ?? 2000))) stdout.write(`${JSON.stringify(made)}\n`)
}
