import { hash } from 'node:crypto'

/** 16 hexadecimal digits of a text or its UTF-8: 64 bits of its SHA-256. */
export function digestOf(text: string | Uint8Array): string {
  return hash('sha256', text, 'hex').slice(0, 16)
}

/** 16 hexadecimal digits of values in their order, which tell them from any others. */
export function digest(...values: readonly unknown[]): string {
  return digestOf(JSON.stringify(values))
}
