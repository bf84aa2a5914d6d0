import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FoldedText } from '../../../src/arabic/folded-text.ts'
import { placesIn } from '../../../src/archive/places/places-in.ts'

const rows: [text: string, places: string[]][] = [
  ['وصل الوفد إلى موسكو قادما من طهران', ['طهران', 'موسكو']],
  ['قالت وزارة الخارجية الروسية إن القوات الأميركية غادرت', ['الولايات المتحدة', 'روسيا']],
  ['وللعراق حدود مع سورية', ['العراق', 'سوريا']],
  ['زار تركي القرية وشرح الوضع المالي', []],
  ['بين كوريا الجنوبية وكوريا الشمالية', ['كوريا الجنوبية', 'كوريا الشمالية']],
  ['وأفغانستان ولأفغانستان', ['أفغانستان']],
  ['في سلطنة عُمان', ['عُمان']],
  ['اشترى قطعة أرض ومصنعا', []],
]

for (const [text, places] of rows)
  test(`names ${places.join('، ') || 'nothing'} in «${text}»`, () =>
    assert.deepEqual(placesIn(new FoldedText().add(text)), places.toSorted()))
