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

/** The numbers in folded words: runs of digits as they are, ordinals as digits. */
export function numbersOf(words: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const word of words) {
    const ordinal = ordinalValues.get(word)
    if (ordinal !== undefined) found.add(ordinal)
    for (const digits of word.match(/[0-9]+/g) ?? []) found.add(digits.replace(/^0+(?=.)/, ''))
  }
  return found
}
