import type { MarkerRow } from './marker-row.ts'

const boilerplate = (rule: string, match: MarkerRow['match'], words: string): MarkerRow => ({
  words,
  kind: 'boilerplate',
  rule: `marker:${rule}`,
  match,
})
const tags = (words: string, match: MarkerRow['match'] = 'lead'): MarkerRow => ({
  words,
  kind: 'tags',
  rule: 'marker:tags',
  match,
})

/** Lines that say something of the page, or that the site prints around it. Folded words. */
export const lineMarkers: readonly MarkerRow[] = [
  tags('سمات'), // 3alyoum, often without a colon
  tags('الوسوم'),
  tags('وسوم'),
  tags('كلمات مفتاحيه'),
  tags('الكلمات المفتاحيه'),
  tags('كلمات دليليه'),
  tags('الكلمات الدلاليه'),
  tags('كلمات دلاليه'),
  tags('هاشتاغ'),
  { words: 'انتهي', kind: 'sign-off', rule: 'marker:sign-off', match: 'line' }, // «// انتهى //» of the Saudi Press Agency
  { words: 'يتبع', kind: 'sign-off', rule: 'marker:sign-off', match: 'line' }, // «// يتبع //»
  boilerplate('share', 'line', 'شارك'),
  boilerplate('share', 'line', 'مشاركه'),
  boilerplate('share', 'open', 'شارك هذا الموضوع'), // WordPress
  boilerplate('share', 'open', 'شارك هذا المقال'),
  boilerplate('share', 'open', 'شارك الخبر'),
  boilerplate('share', 'open', 'شارك المقال'),
  boilerplate('share', 'open', 'شارك علي فيسبوك'),
  boilerplate('share', 'open', 'شارك علي تويتر'),
  boilerplate('share', 'open', 'شارك عبر'),
  boilerplate('share', 'line', 'شارك محادثه'), // WordPress, X button
  boilerplate('share', 'line', 'معجب بهذه'), // WordPress like button
  boilerplate('share', 'line', 'اعجاب تحميل'),
  boilerplate('share', 'open', 'تم نسخ الرابط'),
  boilerplate('share', 'line', 'نسخ الرابط'),
  boilerplate('share', 'open', 'ارسل هذا الموضوع لصديق'),
  boilerplate('share', 'line', 'ارسل لصديق'),
  boilerplate('share', 'line', 'طباعه'),
  boilerplate('share', 'line', 'فيسبوك'),
  boilerplate('share', 'line', 'تويتر'),
  boilerplate('share', 'line', 'واتساب'),
  boilerplate('share', 'line', 'تيلقرام'),
  boilerplate('share', 'line', 'تيليجرام'),
  boilerplate('follow', 'open', 'تابعنا علي'), // يوتيوب/تويتر/تيليجرام
  boilerplate('follow', 'open', 'تابعنا عبر'),
  boilerplate('follow', 'open', 'تابعونا علي'),
  boilerplate('follow', 'open', 'تابعونا عبر'),
  boilerplate('follow', 'open', 'تابعوا اخر اخبارنا'), // عبر Google news
  boilerplate('follow', 'open', 'تابع اخر اخبارنا'),
  boilerplate('follow', 'open', 'تابعوا اخر الاخبار'),
  boilerplate('follow', 'line', 'تابعنا'),
  boilerplate('follow', 'open', 'للاشتراك في قناتنا'),
  boilerplate('follow', 'open', 'انضم الي قناتنا'),
  boilerplate('follow', 'open', 'انضموا الي قناتنا'),
  boilerplate('newsletter', 'line', 'newsletter'),
  boilerplate('newsletter', 'open', 'اشترك في النشره'),
  boilerplate('newsletter', 'open', 'اشترك في نشرتنا'),
  boilerplate('page-furniture', 'line', 'next previous'), // 247 pages
  boilerplate('page-furniture', 'line', 'loader'),
  boilerplate('page-furniture', 'line', 'الرييسيه'), // «الرئيسية», the way home
  boilerplate('page-furniture', 'line', 'السابق التالي'),
  boilerplate('page-furniture', 'line', 'التالي السابق'),
  boilerplate('page-furniture', 'line', 'جميع الحقوق محفوظه'),
  boilerplate('page-furniture', 'line', 'حجم الخط'),
  boilerplate('contact', 'open', 'للتواصل مع الكاتب'), // email, then «ارسل رسالة SMS تبدأ بالرمز»
  boilerplate('contact', 'open', 'تبدا بالرمز'), // its second line
  boilerplate('contact', 'open', 'ارسل رساله sms'),
  boilerplate('comments', 'open', 'ارسل تعليقك'),
  boilerplate('comments', 'open', 'قم بكتابه اول تعليق'),
  boilerplate('comments', 'open', 'كن اول من يعلق'),
  boilerplate('comments', 'open', 'التعليقات مغلقه'), // لهذا المقال
  boilerplate('comments', 'line', 'اضف تعليق'),
  boilerplate('comments', 'line', 'اضف تعليقا'),
  boilerplate('comments', 'line', 'اكتب رايك'),
  boilerplate('comments', 'line', 'التعليقات'),
  boilerplate('comments', 'line', 'لا توجد تعليقات'),
  boilerplate('trailer', 'open', 'رابط الخبر بصحيفه'), // الوئام: repeats the headline
  boilerplate('trailer', 'lead', 'رابط الخبر'),
  boilerplate('trailer', 'lead', 'رابط مختصر'),
  boilerplate('counter', 'lead', 'عدد المشاهدات'), // عدد المشاهدات : 43 مشاهده
  boilerplate('counter', 'lead', 'عدد القراءات'),
  boilerplate('counter', 'lead', 'عدد الزيارات'),
  boilerplate('counter', 'lead', 'المشاهدات'),
  boilerplate('counter', 'lead', 'القراءات'),
]
