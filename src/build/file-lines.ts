import { closeSync, openSync, readSync } from 'node:fs'

const chunkBytes = 1 << 20

/** The lines of a UTF-8 file of any size, one at a time, without their ends. */
export function* fileLines(path: string): IterableIterator<string> {
  const file = openSync(path, 'r')
  const chunk = Buffer.alloc(chunkBytes)
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const length = readSync(file, chunk, 0, chunkBytes, null)
      if (length === 0) break
      const lines = (rest + decoder.decode(chunk.subarray(0, length), { stream: true })).split('\n')
      rest = lines.pop()!
      yield* lines
    }
    if (rest) yield rest
  } finally {
    closeSync(file)
  }
}
