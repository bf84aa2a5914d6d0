import { createGunzip } from 'node:zlib'

/**
 * Bytes given to zlib at a time. What comes out of one piece (at most 1,032 times as much) is held in memory, and is what
 * is lost where a piece is damaged.
 */
const pieceSize = 8 * 1024
/** Bytes of a member's checksum and length, given apart: a wrong checksum then loses nothing. */
const trailerSize = 8

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
  // After an error zlib closes the stream and calls no one back.
  const closed = new Promise<void>((resolve) => stream.once('close', resolve))
  const write = (piece: Buffer) =>
    Promise.race([closed, new Promise<void>((resolve) => stream.write(piece, () => resolve()))])
  const take = () => {
    const taken = ready
    ready = []
    return taken
  }
  let writing: Promise<void> = Promise.resolve()
  try {
    for await (const piece of pieces(packed)) {
      onPacked(piece.length)
      await writing
      if (end.error !== null || stream.readableEnded) break
      // zlib's thread goes on with this piece while what came out of the last one is read.
      writing = write(piece)
      yield* take()
    }
    await writing
    if (end.error === null && !stream.readableEnded) {
      stream.end()
      await closed
    }
    yield* take()
  } finally {
    stream.destroy()
  }
}

async function* pieces(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0)
  for await (const chunk of packed) {
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    const body = Math.max(0, bytes.length - trailerSize)
    for (let from = 0; from < body; from += pieceSize) yield bytes.subarray(from, Math.min(from + pieceSize, body))
    held = bytes.subarray(body)
  }
  if (held.length > 0) yield held
}
