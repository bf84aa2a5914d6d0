/** Where each of the parts that follow one another ends. */
export function endsOf<Part>(parts: readonly Part[], lengthOf: (part: Part) => number): Uint32Array {
  const ends = new Uint32Array(parts.length)
  let end = 0
  for (let at = 0; at < parts.length; at++) ends[at] = end += lengthOf(parts[at]!)
  return ends
}

export const startOf = (ends: Uint32Array, at: number) => (at === 0 ? 0 : ends[at - 1]!)
