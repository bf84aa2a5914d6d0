import type { Matches } from './matches.ts'

/** Sums of the same worths may differ by so much, by the order they were added in. */
const ROUNDING = 1e-9

/**
 * The most that a document may come to whose score, or whether it is found at all, hangs on words that were left unread. One
 * that comes to more is found, and its score is what it is.
 *
 * @param groups what each group finds, all of which a document must have
 * @param documents of the segment
 * @returns 0 where there is no such document, undefined where nothing was left unread
 */
export function mostUnsettled(groups: readonly Matches[], documents: number): number | undefined {
  const open = groups.filter(({ unread }) => unread > 0)
  if (open.length === 0) return undefined
  /** What a document may come to; how many groups it has of which all was read, and of the others how many can add nothing. */
  const most = new Float64Array(documents).fill(open.reduce((sum, { unread }) => sum + unread, 0))
  const [had, settled] = [new Uint8Array(documents), new Uint8Array(documents)]
  for (const { documents: found, scores, unread } of groups) {
    for (let index = 0; index < found.length; index++) {
      const [document, score] = [found[index]!, scores[index]!]
      if (unread === 0) had[document]!++
      else if (score >= unread) settled[document]!++
      most[document]! += Math.max(0, score - unread)
    }
  }
  let highest = 0
  for (let document = 0; document < documents; document++) {
    if (had[document] === groups.length - open.length && settled[document]! < open.length)
      highest = Math.max(highest, most[document]! + ROUNDING)
  }
  return highest
}
