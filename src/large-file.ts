import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'

/** Bytes read or written at a time: Node takes no more than 2 GiB at once, nor does it read larger files whole. */
const chunkBytes = 1 << 30

/** The bytes of a file of any size. */
export function readLargeFile(path: string, chunk = chunkBytes): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.allocUnsafe(fstatSync(file).size)
    let at = 0
    for (let read = 1; read > 0 && at < bytes.length; at += read)
      read = readSync(file, bytes, at, Math.min(chunk, bytes.length - at), null)
    return bytes.subarray(0, at)
  } finally {
    closeSync(file)
  }
}

/** Writes a file of any size. */
export function writeLargeFile(path: string, bytes: Uint8Array, chunk = chunkBytes): void {
  const file = openSync(path, 'w')
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, Math.min(chunk, bytes.length - at))
  } finally {
    closeSync(file)
  }
}
