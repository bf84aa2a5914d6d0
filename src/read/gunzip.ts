import { once } from 'node:events'
import { createGunzip } from 'node:zlib'

/** Bytes given to zlib at a time: what comes out of one piece (at most 1,032 times as much) is held in memory. */
const pieceSize = 16 * 1024

/** What a gzip stream ended with: `null` where it was whole, else why it was not. */
export type GzipEnd = { error: string | null }

/**
 * Unpacks gzip, members one after the other included. Unlike zlib's own stream it gives all that stands before the point
 * where a file breaks off or is damaged, and then says so in `end.error` instead of throwing.
 */
export async function* gunzip(
  packed: AsyncIterable<Buffer>,
  end: GzipEnd,
  onPacked: (bytes: number) => void = () => {},
): AsyncGenerator<Buffer> {
  const stream = createGunzip({ chunkSize: 128 * 1024 })
  let ready: Buffer[] = []
  stream.on('data', (chunk: Buffer) => ready.push(chunk))
  stream.on('error', (error) => {
    end.error ??= error.message
  })
  const take = () => {
    const taken = ready
    ready = []
    return taken
  }
  let writing: Promise<void> = Promise.resolve()
  try {
    for await (const chunk of packed) {
      onPacked(chunk.length)
      for (let from = 0; from < chunk.length; from += pieceSize) {
        await writing
        if (end.error !== null || stream.readableEnded) break
        const unpacked = take()
        writing = write(stream, chunk.subarray(from, from + pieceSize))
        yield* unpacked
      }
      if (end.error !== null || stream.readableEnded) break
    }
    await writing
    if (end.error === null && !stream.readableEnded) {
      const ended = once(stream, 'close')
      stream.end()
      await ended
    }
    yield* take()
  } finally {
    stream.destroy()
  }
}

/** Resolves when a piece was unpacked or refused; the error itself arrives by the stream's own event. */
function write(stream: ReturnType<typeof createGunzip>, piece: Buffer): Promise<void> {
  return new Promise((resolve) => {
    stream.write(piece, () => resolve())
  })
}
