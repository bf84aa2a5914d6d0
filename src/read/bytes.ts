import { open } from 'node:fs/promises'

/** Bytes read from disk at a time. */
const chunkSize = 256 * 1024

/** A file's bytes, in order. */
export async function* fileBytes(path: string): AsyncGenerator<Buffer> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    for (;;) {
      const buffer = Buffer.allocUnsafeSlow(Math.min(chunkSize, size + 1 || chunkSize))
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/** Bytes in memory as a stream. */
export async function* bytesOf(...chunks: Uint8Array[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) yield asBuffer(chunk)
}

export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** A stream whose first bytes were looked at. `close` must be called, whether or not `bytes` was read. */
export interface Peeked {
  head: Buffer
  bytes: AsyncIterable<Buffer>
  close(): Promise<void>
}

/** Looks at the first `size` bytes of a stream without taking them away. */
export async function peek(stream: AsyncIterable<Buffer>, size: number): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]()
  const first: Buffer[] = []
  let length = 0
  while (length < size) {
    const { done, value } = await iterator.next()
    if (done) break
    first.push(value)
    length += value.length
  }
  const rest = async function* () {
    yield* first
    for (;;) {
      const { done, value } = await iterator.next()
      if (done) return
      yield value
    }
  }
  const head = first.length === 1 ? first[0]! : Buffer.concat(first)
  return {
    head: head.subarray(0, size),
    bytes: rest(),
    close: async () => {
      await iterator.return?.()
    },
  }
}

/** The whole of a stream, or `null` where it is longer than `limit` bytes. */
export async function collect(stream: AsyncIterable<Buffer>, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > limit) return null
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length)
}
