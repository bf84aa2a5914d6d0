import type { Configuration } from '../../model/configuration.ts'

type Digits = Configuration['digits']

/** A text with its digits in one of the two systems. */
export function writtenIn(digits: Digits, text: string): string {
  if (digits === 'latin') return text
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
}

/** A whole number with its thousands parted. */
export function numberIn(digits: Digits, value: number): string {
  const parted = String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, digits === 'latin' ? ',' : '٬')
  return writtenIn(digits, parted)
}
