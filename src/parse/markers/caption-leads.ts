import { loose } from '../key.ts'

/** First words (folded) of a short line before the text that says what a picture shows. */
const rows: readonly string[] = [
  'جانب من', // «جانب من الحفل»: Saudi papers, under every ceremony
  'صوره', // «صورة جماعية للمشاركين»
  'صور', // «صور من الموقع»
  'لقطه', // «لقطة من الفيلم»
  'مشهد من',
  'اثناء', // «أثناء تكريم الفائزين»
  'لحظه',
  'من اليمين',
  'من اليسار',
  'غلاف', // «غلاف الكتاب»
  'رسم',
  'ارشيفيه',
]

export const captionLead = new RegExp(`^(?:${rows.map(loose).join('|')})(?!\\p{L})`, 'u')
/** «من الاجتماع», «من الاتفاقية»: two words that point into a picture. */
export const captionPointer = /^من ال\p{L}+$/u
