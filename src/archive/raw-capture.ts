import type { Capture } from '../model/capture.ts'
import { type Database, textOf } from './database.ts'

/** A capture as reading gave it, out of the store. Throws where there is none of that id. */
export function rawCapture(store: Database, id: string): Capture {
  const row = store.first(
    `SELECT ref, path, line, sha256, bytes, encoding, text, metadata, folder, regions, set_aside FROM capture
     JOIN reading ON reading.capture = id WHERE id = ?`,
    id,
  )
  if (!row) throw new Error(`The store has no capture ${id}.`)
  return {
    id,
    ref: String(row['ref']),
    path: String(row['path']),
    ...(row['line'] === null ? {} : { line: Number(row['line']) }),
    sha256: String(row['sha256']),
    bytes: Number(row['bytes']),
    encoding: String(row['encoding']),
    reading: textOf(row['text']),
    metadata: JSON.parse(String(row['metadata'])),
    folder: String(row['folder']),
    ...(row['regions'] === null ? {} : { regions: JSON.parse(String(row['regions'])) }),
    ...(row['set_aside'] === null ? {} : { setAside: row['set_aside'] as NonNullable<Capture['setAside']> }),
  }
}
