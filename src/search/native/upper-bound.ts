/** Number of values, which ascend, that are not greater than the bound. */
export function upperBound<T extends number | string>(values: readonly T[], bound: T): number {
  let from = 0
  let to = values.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (values[middle]! <= bound) from = middle + 1
    else to = middle
  }
  return from
}
