/** Encodes a text in a single-byte encoding, by its decoder's table. */
export function encode(text: string, encoding: string): Buffer {
  const bytes = new Map<string, number>()
  for (let byte = 255; byte >= 0; byte--) bytes.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte)
  return Buffer.from(
    Array.from(text, (character) => {
      const byte = bytes.get(character)
      if (byte === undefined) throw new Error(`${character} is not in ${encoding}`)
      return byte
    }),
  )
}

export function utf16(text: string, order: 'le' | 'be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
