import type { MarkerRow } from './marker-row.ts'

const readAlso = (words: string, match: MarkerRow['match'] = 'lead'): MarkerRow => ({
  words,
  kind: 'read-also',
  rule: 'marker:read-also',
  match,
})
const related = (words: string, match: MarkerRow['match'] = 'lead'): MarkerRow => ({
  words,
  kind: 'related',
  rule: 'marker:related',
  match,
})

/** Lines that announce other headlines, and the article that may stand under one of them. Folded words. */
export const titleMarkers: readonly MarkerRow[] = [
  readAlso('اقرا ايضا', 'open'), // اقرأ/إقرأ/أقرأ/اقراء × أيضا/أيضاً/أيضًا/ايضآ/أىضاً fold to this; before anything
  readAlso('اقراوا ايضا', 'open'), // plural
  readAlso('اقرووا ايضا', 'open'), // plural, with hamza on waw
  readAlso('اقريي ايضا', 'open'), // women's magazines: اقرئي
  readAlso('اقري ايضا', 'open'), // the same without its hamza
  readAlso('اقرا ايض'), // «أيض», cut
  readAlso('اقرا كذلك'),
  readAlso('اقرا المزيد'), // seen as a list's heading and, on the same line, before one title
  readAlso('اقرا اكثر'),
  readAlso('لقراءه المزيد'),
  readAlso('اقرا في الموقع'),
  readAlso('تابع ايضا', 'lead'), // only with a colon: in running text it is prose
  related('روابط ذات علاقه'), // CNN Arabic: in the middle of the body, no bullets
  related('مقالات مشابهه'), // the seeds' aggregator
  related('مواضيع مشابهه'),
  related('موضوعات مشابهه'),
  related('اخبار مشابهه'),
  related('مواضيع ذات صله'),
  related('موضوعات ذات صله'),
  related('اخبار ذات صله'),
  related('مقالات ذات صله'),
  related('روابط ذات صله'),
  related('تقارير ذات صله'),
  related('مواد ذات صله'),
  related('عناوين ذات صله'),
  related('محتوي ذو صله'),
  related('ذات صله'),
  related('اخبار ذات علاقه'),
  related('مواضيع ذات علاقه'),
  related('اخبار متعلقه'),
  related('مواضيع متعلقه'),
  related('موضوعات متعلقه'),
  related('مقالات متعلقه'),
  related('حول هذه القصه'), // Al Jazeera
  related('مواضيع اضافيه'),
  related('اخبار اخري'),
  related('مواضيع اخري'),
  related('عناوين اخري'),
  related('المزيد من الاخبار'),
  related('شاهد ايضا', 'open'), // شاهد/شاهدي/شاهدوا, often a video
  related('شاهدي ايضا', 'open'),
  related('شاهدوا ايضا', 'open'),
  related('طالع ايضا', 'open'),
  related('انظر ايضا', 'open'),
  related('قد يهمك ايضا'), // قد يهمّك, قـــــــد يهمك
  related('قد يهمك'),
  related('قد تهمك'),
  related('قد يعجبك ايضا'),
  related('ربما يهمك'),
  related('ستحب قراءه'),
  related('ننصحك بقراءه'),
  related('مختارات'),
  related('الاكثر قراءه'), // the site's own list, most read
  { words: 'مقالات اخري للكاتب', kind: 'author-titles', rule: 'marker:author-titles', match: 'open' }, // the next word stands glued to it
  { words: 'مقالات سابقه للكاتب', kind: 'author-titles', rule: 'marker:author-titles', match: 'open' },
  { words: 'مزيد من مقالات الكاتب', kind: 'author-titles', rule: 'marker:author-titles', match: 'open' },
]
