/** Quotation marks by how deep they stand, the outermost first; deeper ones take turns. */
const pairs = [
  ['«', '»'],
  ['‹', '›'],
] as const

const openings = new Set<string>(pairs.map(([opening]) => opening))

/**
 * A text between quotation marks, those that stand in it made inner ones: «قال ‹نعم›». Marks of other shapes, “…” and "…", are
 * told from «» as they are, and stay.
 *
 * Inner marks are ‹ ›, not “ ”: they are of one family with « », and are mirrored with the line's direction as « » are, so that
 * the opening one faces its text in Arabic and among Latin letters alike. Of “ and ” it is not settled which one opens in Arabic
 * (CLDR has ”…“, newspapers mostly “…”), and no program turns them.
 */
export function quoted(text: string): string {
  let depth = 1
  const inner = text.replace(/[«»‹›]/g, (mark) => {
    if (openings.has(mark)) return pairs[depth++ % 2]![0]
    // One that closes what was never opened closes an inner one: the outer pair is ours.
    if (depth > 1) depth--
    return pairs[depth % 2]![1]
  })
  return `${pairs[0][0]}${inner}${pairs[0][1]}`
}
