/** Ordinals count as numbers: «الطائرة السابعة» is not the sixth. Folded, with and without the article. */
const ordinals: readonly (readonly string[])[] = [
  ['اول', 'اولي'],
  ['ثاني', 'ثانيه'],
  ['ثالث', 'ثالثه'],
  ['رابع', 'رابعه'],
  ['خامس', 'خامسه'],
  ['سادس', 'سادسه'],
  ['سابع', 'سابعه'],
  ['ثامن', 'ثامنه'],
  ['تاسع', 'تاسعه'],
  ['عاشر', 'عاشره'],
]

const ordinalValues = new Map(
  ordinals.flatMap((forms, index) =>
    forms.flatMap((form) => [[form, `${index + 1}`] as const, [`ال${form}`, `${index + 1}`] as const]),
  ),
)

/** The numbers in a folded word: runs of digits as they are, ordinals as digits. */
export function numbersOf(word: string): string[] {
  const ordinal = ordinalValues.get(word)
  if (ordinal !== undefined) return [ordinal]
  return (word.match(/[0-9]+/g) ?? []).map((digits) => digits.replace(/^0+(?=.)/, ''))
}
