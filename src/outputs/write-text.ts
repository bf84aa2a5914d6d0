import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Written } from './output.ts'

/** Characters gathered before they go to the disk. */
const chunkLength = 1 << 20

/** Writes pieces of text as one UTF-8 file below `out`, in memory of about 1 MB, whatever their number. */
export async function writeText(out: string, path: string, pieces: Iterable<string>): Promise<Written> {
  const target = join(out, path)
  await mkdir(dirname(target), { recursive: true })
  const file = await open(target, 'w')
  let bytes = 0
  let gathered = ''
  const flush = async () => {
    const chunk = Buffer.from(gathered)
    gathered = ''
    bytes += chunk.length
    await file.writeFile(chunk)
  }
  try {
    for (const piece of pieces) {
      gathered += piece
      if (gathered.length >= chunkLength) await flush()
    }
    await flush()
  } finally {
    await file.close()
  }
  return { files: 1, bytes }
}

/** Adds up what several files took. */
export function total(written: Iterable<Written>): Written {
  let files = 0
  let bytes = 0
  for (const each of written) {
    files += each.files
    bytes += each.bytes
  }
  return { files, bytes }
}
