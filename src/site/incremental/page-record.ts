import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { readLargeFile, writeLargeFile } from '../../large-file.ts'
import type { KnownFiles } from '../../outputs/output.ts'
import { type PackedRecord, packRecord, unpackRecord } from './packed-record.ts'

/**
 * The units of the pages in columns, for tens of thousands of them: an object each would cost more than all else that is done
 * with them. They follow one another by kind.
 */
export interface UnitColumns {
  kinds: string[]
  /** By kind: where its units end. */
  unitEnds: Uint32Array
  /** By unit. */
  names: string[]
  /** By unit: where its dependencies end in `places`, its files in `FileColumns`. */
  placeEnds: Uint32Array
  fileEnds: Uint32Array
  /** What units were made from, as places in `PageRecord.dependencies`. */
  places: Uint32Array
}

/** The files of the pages as builds left them, in columns: those of a unit follow one another, unit by unit. */
export interface FileColumns {
  /** Below the output, with `/`. */
  paths: string[]
  /** SHA-256. */
  hashes: string[]
  bytes: Float64Array
  /** Time stamps in milliseconds: a file with another one was changed by somebody else. */
  modified: Float64Array
  /** The builds that wrote them. */
  since: Float64Array
}

/**
 * What the last build knew of its pages: enough to tell, for each of them, that it would come out as it did. It is kept beside
 * the store and holds for one output: the one whose manifest it names.
 */
export interface PageRecord {
  /** Counts the builds of an output. */
  build: number
  /** What all pages depend on: code, configuration, templates. */
  key: string
  /** Source names to the last parts of their addresses, which stand on every page that names them. */
  slugs: Record<string, string>
  /** Each once, and its digest. */
  dependencies: string[]
  digests: string[]
  units: UnitColumns
  files: FileColumns
  /** Paths that the build before had and this one has no more. */
  gone: string[]
  /** Of the output's manifest: a file of its own, written at a time of its own. */
  manifest: FileStamp
}

interface FileStamp {
  ino: number
  size: number
  modified: number
}

const fileName = 'pages.bin'

function stampOf(path: string): FileStamp | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found && { ino: found.ino, size: found.size, modified: found.mtimeMs }
}

/** The record of the pages that stand in an output; nothing where it has none or is of another output. */
export function readPageRecord(work: string, out: string): PageRecord | undefined {
  try {
    const record = unpackRecord(deserialize(readLargeFile(join(work, fileName))) as PackedRecord)
    const stamp = stampOf(join(out, 'manifest.json'))
    return stamp && JSON.stringify(stamp) === JSON.stringify(record.manifest) ? record : undefined
  } catch {
    // Not there, or written by another version of Node: all pages are made.
    return undefined
  }
}

/** Keeps the record of an output that has just been put in place. */
export function keepPageRecord(work: string, out: string, record: Omit<PageRecord, 'manifest'>): void {
  const manifest = stampOf(join(out, 'manifest.json'))
  if (manifest) writeLargeFile(join(work, fileName), serialize(packRecord({ ...record, manifest })))
}

/** Folders of the output that hold other files than pages. */
export const mixedFolders: ReadonlySet<string> = new Set(['data'])

/** The files of a record as the outputs that come after the pages know them. */
export function knownFilesOf({ files }: Pick<PageRecord, 'files'>): KnownFiles {
  const { paths, bytes, hashes } = files
  const folders = new Set<string>()
  for (const path of paths) if (path.includes('/')) folders.add(path.slice(0, path.indexOf('/')))
  for (const mixed of mixedFolders) folders.delete(mixed)
  return { files: paths.map((path, at) => ({ path, bytes: bytes[at]!, sha256: hashes[at]! })), folders }
}
