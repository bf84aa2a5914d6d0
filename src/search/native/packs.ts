/**
 * Gathers documents into packs of about as many bytes each: a pack ends where it comes nearer to the aim than with one more.
 * @param bytes of each document. @param aim bytes of a pack. @returns the first document of each pack.
 */
export function packStarts(bytes: readonly number[], aim: number): number[] {
  const starts: number[] = []
  let size = 0
  for (const [document, length] of bytes.entries()) {
    if (document === 0 || size + length / 2 > aim) {
      starts.push(document)
      size = 0
    }
    size += length
  }
  return starts
}
