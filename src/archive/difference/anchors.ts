/**
 * Places where two sequences certainly meet: runs of keys that stand once in either, in the same order in both (the
 * patience difference of Bram Cohen, with runs in the place of lines). Between them there is little left to compare, and a
 * shortest edit script costs the square of what it has to compare.
 */

/** Keys in a run: words repeat within a text, runs of so many seldom do. */
const run = 4

/** A run's places in both sequences. */
export interface Anchor {
  from: number
  to: number
}

/**
 * The runs that both sequences have once, those out of order left out. Each is `length` keys long; they may overlap.
 * @param different how many different keys there are; they are numbered from 0
 */
export function anchorsOf(
  from: readonly number[],
  to: readonly number[],
  different: number,
): { anchors: Anchor[]; length: number } {
  const earlier = runsStandingOnce(from, different)
  const later = runsStandingOnce(to, different)
  const common: Anchor[] = []
  for (const [name, place] of earlier) {
    const there = later.get(name)
    if (place !== repeated && there !== undefined && there !== repeated) common.push({ from: place, to: there })
  }
  return { anchors: longestInOrder(common), length: run }
}

const repeated = -1

/** The name of a run: its keys' numbers as the digits of one number, where that is exact; else in words. */
type RunName = number | string

/** The place of every run, in order; `repeated` where it stands more than once. `base` is the count of different keys. */
function runsStandingOnce(keys: readonly number[], base: number): Map<RunName, number> {
  const isExact = base ** run <= Number.MAX_SAFE_INTEGER
  const places = new Map<RunName, number>()
  for (let at = 0; at + run <= keys.length; at++) {
    const name = isExact ? digits(keys, at, base) : keys.slice(at, at + run).join(' ')
    places.set(name, places.has(name) ? repeated : at)
  }
  return places
}

function digits(keys: readonly number[], from: number, base: number): number {
  let name = 0
  for (let at = from; at < from + run; at++) name = name * base + keys[at]!
  return name
}

/** The longest part of the anchors, ordered by `from`, in which `to` grows too: patience sorting. */
function longestInOrder(anchors: readonly Anchor[]): Anchor[] {
  /** By length, the anchor with the least `to` that ends an ordered part of that length. */
  const tops: number[] = []
  const before = new Int32Array(anchors.length).fill(-1)
  for (const [index, { to }] of anchors.entries()) {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (anchors[tops[middle]!]!.to < to) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? tops[low - 1]! : -1
    tops[low] = index
  }
  const ordered: Anchor[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index]!) ordered.push(anchors[index]!)
  return ordered.reverse()
}
