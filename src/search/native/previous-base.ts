import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ByteReader } from './bytes.ts'
import { codeFingerprint } from './code-fingerprint.ts'
import { DamagedFile, manifestName } from './format.ts'
import { decodeManifest } from './manifest.ts'
import { Segment } from './segment.ts'
import { SegmentFiles } from './segment-files.ts'

/** What the last build's base knows of a document. */
export interface KnownDocument {
  ordinal: number
  id: string
  story: string
  fingerprint: string
}

/** The base of the last build, to be built on. */
export interface PreviousBase {
  segment: Segment
  documents: Map<string, KnownDocument>
}

/** Opens the base in the folder of a last build; undefined where there is none that can be built on, or other code made it. */
export async function openPreviousBase(folder: string): Promise<PreviousBase | undefined> {
  if (!existsSync(join(folder, manifestName))) return undefined
  try {
    const { code, segments } = decodeManifest(await readFile(join(folder, manifestName)))
    const [entry] = segments
    if (entry === undefined || code !== codeFingerprint()) return undefined
    const read = (path: string) => readFile(join(folder, path))
    const segment = await Segment.open({ ...entry, gone: [] }, read)
    return { segment, documents: decodeDocuments(await new SegmentFiles(entry, read).content('documents')) }
  } catch (error) {
    // Another version's or a damaged one: building from the documents mends it.
    if (error instanceof DamagedFile) return undefined
    throw error
  }
}

function decodeDocuments(bytes: Uint8Array): Map<string, KnownDocument> {
  const from = new ByteReader(bytes)
  const documents = new Map<string, KnownDocument>()
  for (let ordinal = 0; from.position < bytes.length; ordinal++) {
    const id = from.text()
    const story = from.text() || id
    const fingerprint = Buffer.from(from.bytes.subarray(from.position, (from.position += 8))).toString('hex')
    documents.set(id, { ordinal, id, story, fingerprint })
  }
  return documents
}
