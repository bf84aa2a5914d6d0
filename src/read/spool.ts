import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { RawDocument } from './format.ts'

/** A file on disk that holds a document's bytes; `remove` takes it away if it was made for this. */
export interface Spooled {
  file: string
  remove(): Promise<void>
}

/** Gives formats that jump about in their bytes a file: the document's own, or else a temporary one. */
export async function spool(document: RawDocument): Promise<Spooled> {
  if (document.file !== undefined) return { file: document.file, remove: async () => {} }
  const folder = await mkdtemp(join(tmpdir(), 'arshif-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const file = join(folder, 'document')
    await pipeline(document.bytes, createWriteStream(file))
    return { file, remove }
  } catch (error) {
    await remove()
    throw error
  }
}
