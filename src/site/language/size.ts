/** Bytes in the largest unit that leaves a number above one; `units` from bytes up, parted by spaces. */
export function sizeText(bytes: number, units: string): string {
  const names = units.split(' ')
  let unit = 0
  let value = bytes
  while (value >= 1024 && unit < names.length - 1) {
    value /= 1024
    unit++
  }
  const text = unit === 0 || value >= 10 ? String(Math.round(value)) : value.toFixed(1)
  return `${text} ${names[unit]}`
}
