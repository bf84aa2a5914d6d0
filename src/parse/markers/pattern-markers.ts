import { loose } from '../key.ts'
import type { MarkerKind } from './marker-row.ts'

/** A marker that words alone cannot say: a pattern over a line as it stands. */
export interface PatternRow {
  pattern: RegExp
  kind: MarkerKind
  rule: string
  /** The text says that it was cut off. */
  truncated?: boolean
}

/** Lines told by their form. The first that matches wins. */
export const patternMarkers: readonly PatternRow[] = [
  // `***`, `* * *`, `-----`, `___`: separators
  { pattern: /^[\s*\-–—_=.~•·#+]{3,}$/, kind: 'boilerplate', rule: 'separator' },
  // OUTLET | 2271 قراءة; 1,204 مشاهدة
  {
    pattern: /^(?:[^|\n]{1,40}\|\s*)?[\d٠-٩,.]{1,9}\s*(?:قراءة|قراءه|مشاهدة|مشاهده|زيارة|تعليق|تعليقات|تعليقا)$/,
    kind: 'boilerplate',
    rule: 'marker:counter',
  },
  // 15:22 ت م: the Saudi Press Agency's clock under «// انتهى //»
  { pattern: /^[\d٠-٩]{1,2}:[\d٠-٩]{2}\s*ت\s*م$/, kind: 'sign-off', rule: 'marker:sign-off-time' },
  // «...المزيد», «....المزيد»
  { pattern: /^(?:\.{2,}|…)\s*(?:اقرأ\s*)?المزيد$/, kind: 'boilerplate', rule: 'marker:truncated', truncated: true },
  // 88591 - Stc: the numbers of the SMS line
  { pattern: /^\d{4,6}\s*-\s*(?:stc|mobily|zain)[\s-]*$/i, kind: 'boilerplate', rule: 'marker:contact' },
  // a columnist's address: nafezah@…, @handle
  { pattern: /^(?:[\w.+-]+@[\w-]+\.[\w.]{2,20}|@\w{2,30})$/, kind: 'boilerplate', rule: 'marker:contact' },
  // DW: «ي.أ/ ع.غ (د ب أ)»: the editors' initials
  {
    pattern: /^(?:\p{L}\.\s?\p{L}\.?)(?:\s?\/\s?\p{L}\.\s?\p{L}\.?)*(?:\s*\([^()]{2,30}\))?$/u,
    kind: 'sign-off',
    rule: 'marker:initials',
  },
  // (تصوير: X); (صورة أرشيفية); تصوير: X
  {
    pattern: new RegExp(
      `^\\(?\\s*(?:${loose('تصوير')}\\s*[:：/].{2,40}|${loose('صوره ارشيفيه')}|${loose('صوره من الارشيف')})\\s*\\)?$`,
      'u',
    ),
    kind: 'caption',
    rule: 'marker:photo-credit',
  },
]

/** Where a piece of furniture stands in the same line as the text: at its start or at its end. */
export interface GluedRow extends PatternRow {
  at: 'start' | 'end'
}

/** Furniture that stands glued to the body's first or last words. */
export const gluedMarkers: readonly GluedRow[] = [
  // Okaz: the share line before the first word
  {
    at: 'start',
    pattern: /^شارك من خلال\s+تويتر\s+فيسبوك\s+جوجل بلس(?:\s+اكتب رأيك)?\s*/,
    kind: 'boilerplate',
    rule: 'marker:share',
  },
  // 3alyoum: the picture show's buttons before the signature
  { at: 'start', pattern: /^Next Previous\s+(?=\S)/, kind: 'boilerplate', rule: 'marker:page-furniture' },
  // «( شاهد التقرير )» before the dateline
  {
    at: 'start',
    pattern: /^\(\s*(?:شاهد|استمع|شاهدوا|بالفيديو)[^()]{0,30}\)\s*/,
    kind: 'boilerplate',
    rule: 'marker:watch',
  },
  { at: 'end', pattern: /(?:\.{2,}|…)\s*المزيد$/, kind: 'boilerplate', rule: 'marker:truncated', truncated: true },
  {
    at: 'end',
    pattern: new RegExp(`${loose('رابط الخبر بصحيفه')}.*$`, 'su'),
    kind: 'boilerplate',
    rule: 'marker:trailer',
  },
  {
    at: 'end',
    pattern: new RegExp(`${loose('مقالات اخري للكاتب')}.*$`, 'su'),
    kind: 'author-titles',
    rule: 'marker:author-titles',
  },
  {
    at: 'end',
    pattern: new RegExp(`${loose('للتواصل مع الكاتب')}.{0,200}$`, 'su'),
    kind: 'boilerplate',
    rule: 'marker:contact',
  },
  { at: 'end', pattern: /(?<=[.؟!»"”)]\s*)سمات\s.{2,300}$/su, kind: 'tags', rule: 'marker:tags' },
  {
    at: 'end',
    pattern: /\/\/?\s*(?:انتهى|يتبع)\s*\/\/?(?:\s*[\d:]{4,5}\s*ت\s*م)?\s*$/,
    kind: 'sign-off',
    rule: 'marker:sign-off',
  },
]
