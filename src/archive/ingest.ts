import { crc32 } from 'node:zlib'
import type { Capture } from '../model/capture.ts'
import type { Finding } from '../model/finding.ts'
import { byCodeUnit, byNaturalOrder } from '../model/order.ts'
import type { Database } from './database.ts'
import { digest, digestOf } from './digest.ts'
import type { OccurrenceRow } from './occurrence-row.ts'

/** What the parser made of a capture, ready for the store. */
export interface ParsedRows {
  /** The sections as JSON. */
  sections: string
  occurrences: OccurrenceRow[]
  findings: Finding[]
}

/** What one round of reading changed. */
export interface Settled {
  captures: number
  /** Places beyond each capture's first: the same bytes met again. */
  repeated: number
  removed: number
}

/**
 * Takes captures and what was parsed from them into the store. A round of reading is a `build`: places met in it carry
 * its number; `settle` forgets those that were not met.
 */
export class Ingest {
  readonly #store: Database
  readonly #build: number

  constructor(store: Database, build: number) {
    this.#store = store
    this.#build = build
  }

  /**
   * Adds a capture, or notes that its bytes stand in one more place. The same bytes are read otherwise under another name or
   * configuration: what this round reads stands; where it reads them in two ways, that of the lesser sum, whatever came first.
   */
  add(capture: Capture): void {
    const regions = capture.regions ? JSON.stringify(capture.regions) : null
    const isNew = this.#store.run(
      `INSERT INTO capture (id, sha256, bytes, encoding, folder, set_aside, sum) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET encoding = excluded.encoding, set_aside = excluded.set_aside, sum = excluded.sum, parsed_with = NULL
       WHERE (capture.encoding, capture.set_aside, capture.sum) IS NOT (excluded.encoding, excluded.set_aside, excluded.sum)
         AND ((excluded.sum, excluded.encoding) < (capture.sum, capture.encoding)
           OR NOT EXISTS (SELECT 1 FROM place WHERE place.capture = excluded.id AND place.build = ?))`,
      capture.id,
      capture.sha256,
      capture.bytes,
      capture.encoding,
      capture.folder,
      capture.setAside ?? null,
      crc32(capture.reading, crc32(regions ?? '')),
      this.#build,
    )
    if (isNew) {
      this.#store.run(
        'INSERT OR REPLACE INTO reading (capture, text, regions) VALUES (?, ?, ?)',
        capture.id,
        capture.reading,
        regions,
      )
    }
    this.#store.run(
      `INSERT INTO place (capture, ref, path, line, folder, metadata, build) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (capture, ref, path) DO UPDATE
       SET build = excluded.build, line = excluded.line, folder = excluded.folder, metadata = excluded.metadata`,
      capture.id,
      capture.ref,
      capture.path,
      capture.line ?? null,
      capture.folder,
      JSON.stringify(capture.metadata),
      this.#build,
    )
  }

  addFinding(finding: Finding, capture: string | null = null): void {
    this.#store.run(
      'INSERT INTO finding (reason, path, line, source, record, build, capture) VALUES (?, ?, ?, ?, ?, ?, ?)',
      finding.reason,
      finding.path,
      finding.line ?? null,
      finding.source ?? null,
      JSON.stringify(finding),
      this.#build,
      capture,
    )
  }

  /** Forgets what this round did not meet, and gives every capture its first place, its metadata and its position. */
  settle(): Settled {
    const store = this.#store
    store.run('DELETE FROM place WHERE build <> ?', this.#build)
    store.run('DELETE FROM finding WHERE build <> ? AND capture IS NULL', this.#build)
    const orphans = 'SELECT id FROM capture WHERE NOT EXISTS (SELECT 1 FROM place WHERE place.capture = capture.id)'
    store.run(`INSERT OR IGNORE INTO touched SELECT article FROM occurrence WHERE capture IN (${orphans})`)
    for (const table of ['occurrence', 'reading', 'section', 'finding'])
      store.run(`DELETE FROM ${table} WHERE capture IN (${orphans})`)
    const removed = store.run(`DELETE FROM capture WHERE id IN (${orphans})`)
    const first = new Map<string, { ref: string; path: string }>()
    let places = 0
    for (const row of store.iterate('SELECT capture, ref, path FROM place')) {
      places++
      const [capture, ref, path] = [String(row['capture']), String(row['ref']), String(row['path'])]
      const known = first.get(capture)
      if (!known || (byNaturalOrder(ref, known.ref) || byCodeUnit(path, known.path)) < 0)
        first.set(capture, { ref, path })
    }
    const order = [...first].sort(([a, one], [b, other]) => byNaturalOrder(one.ref, other.ref) || byCodeUnit(a, b))
    this.#placeAll(order.map(([capture, { ref, path }]) => ({ capture, ref, path })))
    return { captures: first.size, repeated: places - first.size, removed }
  }

  /**
   * Gives the captures, in order, their positions and what their first places say; one whose place says something new is parsed
   * again, and the articles of one that goes by another `ref` are assembled again: they name it.
   */
  #placeAll(order: { capture: string; ref: string; path: string }[]): void {
    const store = this.#store
    store.execute(
      'CREATE TEMP TABLE first_place (capture TEXT PRIMARY KEY, ref TEXT, path TEXT, position INTEGER) WITHOUT ROWID',
    )
    for (const [position, { capture, ref, path }] of order.entries()) {
      store.run('INSERT INTO first_place VALUES (?, ?, ?, ?)', capture, ref, path, position)
    }
    store.execute(`
      INSERT OR IGNORE INTO touched SELECT occurrence.article FROM first_place CROSS JOIN capture ON capture.id = first_place.capture
        CROSS JOIN occurrence ON occurrence.capture = capture.id WHERE capture.ref IS NOT first_place.ref;
      UPDATE capture SET ref = place.ref, path = place.path, line = place.line, folder = place.folder, metadata = place.metadata,
        parsed_with = NULL
      FROM first_place JOIN place USING (capture, ref, path) WHERE first_place.capture = capture.id
        AND (capture.ref, capture.path, capture.line, capture.folder, capture.metadata)
          IS NOT (place.ref, place.path, place.line, place.folder, place.metadata);
      UPDATE capture SET position = first_place.position FROM first_place
      WHERE first_place.capture = capture.id AND capture.position IS NOT first_place.position;
      DROP TABLE first_place;`)
  }

  /**
   * Takes what the parser made of a capture; `rules` names the rules it was parsed with. An article whose record here is as it
   * was need not be assembled or compared again: all other columns follow from the record.
   */
  addParsed(capture: string, { sections, occurrences, findings }: ParsedRows, rules: string): void {
    const store = this.#store
    const old = store.all('SELECT article, digest FROM occurrence WHERE capture = ?', capture)
    const before = new Map(old.map((row) => [String(row['article']), row['digest']]))
    const after = new Map(occurrences.map((occurrence) => [occurrence.article, occurrence.digest]))
    for (const article of new Set([...after.keys(), ...before.keys()])) {
      if (before.get(article) !== after.get(article)) store.run('INSERT OR IGNORE INTO touched VALUES (?)', article)
    }
    store.run('DELETE FROM occurrence WHERE capture = ?', capture)
    for (const [ordinal, row] of occurrences.entries()) {
      store.run(
        `INSERT INTO occurrence (capture, ordinal, article, start, end, digest, record, words, opening, places, signature, paragraphs)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        capture,
        ordinal,
        row.article,
        row.start,
        row.end,
        row.digest,
        row.record,
        row.words,
        row.opening,
        row.places,
        row.signature,
        row.paragraphs,
      )
    }
    store.run('INSERT OR REPLACE INTO section (capture, record) VALUES (?, ?)', capture, sections)
    const parsed = digest(digestOf(sections), ...occurrences.map(({ article }) => article))
    store.run('UPDATE capture SET parsed_with = ?, parsed_digest = ? WHERE id = ?', rules, parsed, capture)
    store.run('DELETE FROM finding WHERE capture = ?', capture)
    for (const finding of findings) this.addFinding(finding, capture)
  }
}
