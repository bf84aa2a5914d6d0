/** Offsets of pairs of numbers, those of one connected cluster together, so that each text is made ready about once. */
export function byNeighbourhood(pairs: Uint32Array): Float64Array {
  const parent = new Map<number, number>()
  const root = (position: number): number => {
    let at = position
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up
    for (let step = position; step !== at; ) {
      const up = parent.get(step)!
      parent.set(step, at)
      step = up
    }
    return at
  }
  const offsets = Float64Array.from({ length: pairs.length / 2 }, (_, pair) => pair * 2)
  for (const pair of offsets) {
    const [one, other] = [root(pairs[pair]!), root(pairs[pair + 1]!)]
    if (one !== other) parent.set(Math.max(one, other), Math.min(one, other))
  }
  const cluster = Uint32Array.from(offsets, (pair) => root(pairs[pair]!))
  return offsets.sort(
    (a, b) => cluster[a / 2]! - cluster[b / 2]! || pairs[a]! - pairs[b]! || pairs[a + 1]! - pairs[b + 1]!,
  )
}
