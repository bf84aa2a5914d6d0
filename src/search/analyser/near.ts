import { isArabic } from './script.ts'

/**
 * Kin of a word: other words of its family that a reader who asks for the one is glad to find too, after the word itself.
 * By the shape of the key alone; which of them exist, the archive's vocabulary tells.
 */
type KinRow = readonly [pattern: RegExp, kin: readonly string[], weight: number]

/** `[pattern, kin, weight]`: kin of a noun whose key has the pattern, and what a find by it is worth (0–1): the nisba. */
const nisbaRows: readonly KinRow[] = [
  [/^(...+)يا$/, ['$1ي'], 0.4], // روسيا: روسي
  [/^(...+)ا$/, ['$1ي', '$1وي'], 0.4], // فرنسا: فرنسي; غزا
  [/^(...+)ه$/, ['$1ي', '$1وي'], 0.4], // سياسة: سياسي
  [/^(...+[^اهي])$/, ['$1ي'], 0.4], // لبنان: لبناني
  [/^(...+)ي$/, ['$1', '$1يا', '$1ا', '$1ه'], 0.4], // لبناني: لبنان; روسي: روسيا; سياسي: سياسة
]

/** Verbs and their masdars. */
const masdarRows: readonly KinRow[] = [
  [/^(است..)(.)$/, ['$1ا$2'], 0.4], // استخدم: استخدام
  [/^(است..)ا(.)$/, ['$1$2'], 0.4],
  [/^(ا.ت.|ان..)(.)$/, ['$1ا$2'], 0.4], // انتخب: انتخاب; انسحب: انسحاب
  [/^(ا.ت.|ان..)ا(.)$/, ['$1$2'], 0.4],
  [/^ا(..)(.)$/, ['ا$1ا$2'], 0.4], // اعلن: اعلان
  [/^ا(..)ا(.)$/, ['ا$1$2'], 0.4],
  [/^(..)(.)$/, ['ت$1ي$2'], 0.3], // دمر: تدمير
  [/^ت(..)ي(.)$/, ['$1$2'], 0.3],
]

const allRows = [...nisbaRows, ...masdarRows]

export interface NearForm {
  key: string
  /** 0–1: what a find by this form is worth beside one by the word itself. */
  weight: number
}

/** Keys that may be kin of a key, the likeliest first. @param verb whether the key is that of a verb and of nothing else. */
export function possibleKin(key: string, verb: boolean): NearForm[] {
  const kin: NearForm[] = []
  if (!isArabic(key)) return kin
  for (const [pattern, forms, weight] of verb ? masdarRows : allRows) {
    if (!pattern.test(key)) continue
    for (const form of forms) kin.push({ key: key.replace(pattern, form), weight })
  }
  return kin
}
