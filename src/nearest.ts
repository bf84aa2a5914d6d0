/**
 * How many letters have to be put in, left out, replaced or exchanged with their neighbour to make one word another
 * (optimal string alignment), capitals and small letters alike.
 */
export function editDistance(one: string, other: string): number {
  const [a, b] = [[...one.toLowerCase()], [...other.toLowerCase()]]
  let [before, row]: number[][] = [[], b.map((_, at) => at).concat(b.length)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      next[j] = Math.min(row![j]! + 1, next[j - 1]! + 1, row![j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j]!, before![j - 2]! + 1)
    }
    ;[before, row] = [row, next]
  }
  return row![b.length]!
}

/** The name that was most likely meant: at most one letter in three is wrong, so of two letters none. The first in order where several are as near. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  let best: string | undefined
  let least = Math.floor(given.length / 3) + 1
  for (const name of names) {
    const distance = editDistance(given, name)
    if (distance < least) [best, least] = [name, distance]
  }
  return best
}
