import { crc32 } from 'node:zlib'
import type { Capture } from '../model/capture.ts'
import type { Finding } from '../model/finding.ts'
import { scopeOf } from '../parse/learn.ts'
import { encodeUtf8 } from '../utf8.ts'
import type { Database } from './database.ts'
import type { InputFiles } from './input-files.ts'
import { keepParsed, type ParsedRows } from './keep-parsed.ts'
import type { LineCounter } from './line-counter.ts'

/** A capture as one place gives it, but for the long text. */
interface PlacedCapture {
  capture: Capture
  /** What the place says of it. */
  place: [file: number, line: number | null, folder: string, metadata: string, scope: string, variant: string]
  variant: string
  regions: string | null
}

/**
 * Takes captures and what was parsed from them into the store. A round of reading is a `build`: the places it writes carry its
 * number. Captures whose places change are noted as unsettled, for `settle`.
 */
export class Ingest {
  readonly #store: Database
  readonly #build: number
  readonly #files: InputFiles
  readonly #lines: LineCounter

  constructor(store: Database, build: number, { files, lines }: { files: InputFiles; lines: LineCounter }) {
    this.#store = store
    this.#build = build
    this.#files = files
    this.#lines = lines
  }

  /**
   * Adds a capture, or notes that its bytes stand in one more place. The same bytes are read otherwise under another name or
   * configuration: the reading that stands is that of the least variant, whatever came first.
   */
  add(capture: Capture): void {
    const regions = capture.regions ? JSON.stringify(capture.regions) : null
    const metadata = JSON.stringify(capture.metadata)
    const { line = null, folder } = capture
    const variant = variantOf(capture, regions)
    const placed: PlacedCapture = {
      capture,
      place: [this.#files.current, line, folder, metadata, scopeOf(capture), variant],
      variant,
      regions,
    }
    const isOther = !this.#addCapture(placed) && this.#isOtherReading(placed)
    const placing = this.#addPlace(placed)
    if (placing === 'stands' && !isOther) return
    const isCounted = placing === 'added' && !isOther
    if (isCounted) this.#lines.add(capture)
    this.#store.run(
      'INSERT INTO unsettled VALUES (?, ?) ON CONFLICT DO UPDATE SET recount = max(recount, excluded.recount)',
      capture.id,
      isCounted ? 0 : 1,
    )
  }

  /** Returns whether the capture is new. */
  #addCapture({ capture, variant, regions }: PlacedCapture): boolean {
    const isNew = this.#store.run(
      'INSERT OR IGNORE INTO capture (id, sha256, bytes, encoding, folder, set_aside, variant) VALUES (?, ?, ?, ?, ?, ?, ?)',
      capture.id,
      capture.sha256,
      capture.bytes,
      capture.encoding,
      capture.folder,
      capture.setAside ?? null,
      variant,
    )
    if (isNew) this.#keepReading(capture, regions)
    return isNew > 0
  }

  #keepReading({ id, reading }: Capture, regions: string | null): void {
    this.#store.run(
      'INSERT OR REPLACE INTO reading (capture, text, regions) VALUES (?, ?, ?)',
      id,
      encodeUtf8(reading),
      regions,
    )
  }

  /**
   * Whether the capture stands in another reading. This one takes its place where it is that of no other place, or of a greater
   * variant.
   */
  #isOtherReading({ capture, variant, regions }: PlacedCapture): boolean {
    const store = this.#store
    const standing = String(store.first('SELECT variant FROM capture WHERE id = ?', capture.id)!['variant'])
    if (standing === variant) return false
    const held = store.number(
      'SELECT count(*) AS n FROM place WHERE capture = ? AND variant = ? AND (ref, path) IS NOT (?, ?) AND (file > 0 OR build = ?)',
      capture.id,
      standing,
      capture.ref,
      capture.path,
      this.#build,
    )
    if (held > 0 && standing < variant) return true
    store.run(
      'UPDATE capture SET encoding = ?, set_aside = ?, variant = ?, parsed_with = NULL WHERE id = ?',
      capture.encoding,
      capture.setAside ?? null,
      variant,
      capture.id,
    )
    this.#keepReading(capture, regions)
    return true
  }

  /** Returns whether the place is new, stands as it was, or says something new. */
  #addPlace({ capture: { id, ref, path }, place }: PlacedCapture): 'added' | 'stands' | 'changed' {
    const store = this.#store
    const added = store.run(
      `INSERT OR IGNORE INTO place (capture, ref, path, file, line, folder, metadata, scope, variant, build)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      ref,
      path,
      ...place,
      this.#build,
    )
    if (added) return 'added'
    const stands = store.run(
      `UPDATE place SET build = ? WHERE (capture, ref, path) = (?, ?, ?)
       AND (file, line, folder, metadata, scope, variant) IS (?, ?, ?, ?, ?, ?)`,
      this.#build,
      id,
      ref,
      path,
      ...place,
    )
    if (stands) return 'stands'
    this.#overwrite(id, ref, path, place)
    return 'changed'
  }

  /** The same place told otherwise. Where two files name it both are read in every build, since either may go. */
  #overwrite(id: string, ref: string, path: string, place: PlacedCapture['place']): void {
    const store = this.#store
    const before = store.first('SELECT * FROM place WHERE (capture, ref, path) = (?, ?, ?)', id, ref, path)!
    if (Number(before['file']) !== place[0])
      for (const file of [Number(before['file']), place[0]]) this.#files.distrust(file)
    // Of two in one round the lesser stands, so that their order plays no part.
    if (before['build'] === this.#build && String(before['metadata']) < place[3]) return
    store.run(
      `UPDATE place SET file = ?, line = ?, folder = ?, metadata = ?, scope = ?, variant = ?, build = ?
       WHERE (capture, ref, path) = (?, ?, ?)`,
      ...place,
      this.#build,
      id,
      ref,
      path,
    )
  }

  addFinding(finding: Finding, capture: string | null = null): void {
    this.#store.run(
      'INSERT INTO finding (reason, path, line, source, record, build, file, capture) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      finding.reason,
      finding.path,
      finding.line ?? null,
      finding.source ?? null,
      JSON.stringify(finding),
      this.#build,
      this.#files.current,
      capture,
    )
  }

  /** Takes what the parser made of a capture; `rules` names the rules it was parsed with. */
  addParsed(capture: string, rows: ParsedRows, rules: string): void {
    keepParsed(this.#store, capture, rows, rules)
    for (const finding of rows.findings) this.addFinding(finding, capture)
  }
}

/** Names one way to read a capture's bytes. */
function variantOf({ reading, encoding, setAside }: Capture, regions: string | null): string {
  return `${crc32(reading, crc32(regions ?? ''))
    .toString(16)
    .padStart(8, '0')} ${encoding} ${setAside ?? ''}`
}
