import { existsSync, readFileSync } from 'node:fs'
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
  /** All of whose files are as they were written. */
  segment: Segment
  documents: Map<string, KnownDocument>
  /** Ordinals of the documents that the last build no longer had as they stand here. */
  gone: ReadonlySet<number>
}

/** One that is being opened before it is asked for. */
let ahead: { folder: string; base: Promise<PreviousBase | undefined> } | undefined

/** Begins to open the base in a folder, for when it will be asked for. */
export function openAhead(folder: string): void {
  ahead = { folder, base: open(folder) }
  // Told where it is waited for.
  ahead.base.catch(() => {})
}

/**
 * Opens the base in the folder of a last build; undefined where there is none that can be built on: other code made it, or
 * one of its files is missing or not as it was written, which would go from build to build unseen.
 */
export function openPreviousBase(folder: string): Promise<PreviousBase | undefined> {
  const base = ahead?.folder === folder ? ahead.base : open(folder)
  ahead = undefined
  return base
}

async function open(folder: string): Promise<PreviousBase | undefined> {
  if (!existsSync(join(folder, manifestName))) return undefined
  try {
    const { code, segments } = decodeManifest(readFileSync(join(folder, manifestName)))
    const [entry] = segments
    if (entry === undefined || code !== codeFingerprint()) return undefined
    // Thousands of small files: at once is several times as fast as one by one through the thread pool.
    const read = async (path: string) => readFileSync(join(folder, path))
    const segment = await Segment.open({ ...entry, gone: [] }, read)
    for await (const damaged of segment.damaged()) throw damaged
    const documents = decodeDocuments(await new SegmentFiles(entry, read).content('documents'))
    return { segment, documents, gone: new Set(entry.gone) }
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
