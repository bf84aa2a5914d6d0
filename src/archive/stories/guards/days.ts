const MILLISECONDS_A_DAY = 86_400_000

/** Days from the one ISO date to the other, whichever is earlier; `null` where one is not known to the day. */
export function daysApart(a: string | null, b: string | null): number | null {
  const [one, other] = [dayOf(a), dayOf(b)]
  return one === null || other === null ? null : Math.abs(one - other)
}

function dayOf(date: string | null): number | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}/.test(date)) return null
  const time = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time) ? null : time / MILLISECONDS_A_DAY
}
