/** What follows the day in the dates of consecutive documents. */
import { ByteReader, ByteWriter } from './bytes.ts'

/** Characters of a day, `2015-07-03`. */
const DAY = 10

export function encodeTimes(dates: readonly (string | null)[]): Uint8Array {
  const out = new ByteWriter()
  for (const date of dates) out.text(date?.slice(DAY) ?? '')
  return out.finish()
}

export function decodeTimes(bytes: Uint8Array): string[] {
  const from = new ByteReader(bytes)
  const times: string[] = []
  while (from.position < bytes.length) times.push(from.text())
  return times
}
