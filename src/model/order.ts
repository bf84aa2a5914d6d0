/** Orders that hold on any machine: no locale, code units only. */

/** Compares two texts by code unit. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const digitsOrNot = /\d+|\D+/g

/** Natural order: runs of ASCII digits count as numbers, so that `page-9` stands before `page-10`. */
export function byNaturalOrder(a: string, b: string): number {
  if (a === b) return 0
  const left = a.match(digitsOrNot) ?? []
  const right = b.match(digitsOrNot) ?? []
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [one, other] = [left[index]!, right[index]!]
    if (one === other) continue
    const numbers = isNumber(one) && isNumber(other)
    const difference = numbers ? compareNumbers(one, other) : byCodeUnit(one, other)
    if (difference !== 0) return difference
  }
  return left.length - right.length || byCodeUnit(a, b)
}

function isNumber(run: string): boolean {
  const code = run.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}

/** Of any length: by value, without ever making a number of it. */
function compareNumbers(a: string, b: string): number {
  const [one, other] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return one.length - other.length || byCodeUnit(one, other)
}
