import { byCodeUnit, byNaturalOrder } from '../model/order.ts'
import type { Database, Row } from './database.ts'
import { digest } from './digest.ts'
import { type InputFiles, NO_FILE } from './input-files.ts'
import { placeRows } from './positions.ts'

/** What one round of reading changed. */
export interface Settled {
  captures: number
  /** Places beyond each capture's first: the same bytes met again. */
  repeated: number
  removed: number
}

/** Forgets the places and findings that this round of reading would have met and did not. */
export function forgetUnmet(store: Database, build: number, files: InputFiles): void {
  const stale = (table: 'place' | 'finding', condition: string, ...values: number[]) => {
    if (table === 'place')
      store.run(`INSERT OR REPLACE INTO unsettled SELECT capture, 1 FROM place WHERE ${condition}`, ...values)
    store.run(`DELETE FROM ${table} WHERE ${condition}${table === 'finding' ? ' AND capture IS NULL' : ''}`, ...values)
  }
  for (const table of ['place', 'finding'] as const) {
    for (const file of [NO_FILE, ...files.reread]) stale(table, 'file = ? AND build <> ?', file, build)
  }
  for (const file of files.forget()) for (const table of ['place', 'finding'] as const) stale(table, 'file = ?', file)
}

/** Files that hold a better reading of some capture than the one that stands: where the latter stood is gone. */
export function misreadFiles(store: Database): number[] {
  const rows = store.all(
    `SELECT DISTINCT place.file AS file FROM unsettled CROSS JOIN capture ON capture.id = unsettled.capture
     CROSS JOIN place ON place.capture = capture.id
     WHERE place.variant <> capture.variant
       AND place.variant = (SELECT min(variant) FROM place WHERE place.capture = capture.id)`,
  )
  return rows.map((row) => Number(row['file']))
}

/** Forgets the captures that stand nowhere any more, and gives those left their first place, their metadata and their position. */
export function settle(store: Database): Settled {
  const orphans = store.all(
    'SELECT capture FROM unsettled WHERE NOT EXISTS (SELECT 1 FROM place WHERE place.capture = unsettled.capture)',
  )
  for (const { capture } of orphans) forgetCapture(store, String(capture))
  keepFirstPlaces(store)
  placeRows(store, { table: 'capture', columns: 'id, ref', compare: byRef })
  const captures = store.number('SELECT count(*) AS n FROM capture')
  return { captures, repeated: store.number('SELECT count(*) AS n FROM place') - captures, removed: orphans.length }
}

function forgetCapture(store: Database, id: string): void {
  store.run('INSERT OR IGNORE INTO touched SELECT article FROM occurrence WHERE capture = ?', id)
  for (const table of ['occurrence', 'reading', 'section', 'finding'])
    store.run(`DELETE FROM ${table} WHERE capture = ?`, id)
  store.run('DELETE FROM capture WHERE id = ?', id)
}

/** By `ref`, then id. */
function byRef(a: Row, b: Row): number {
  return byNaturalOrder(String(a['ref']), String(b['ref'])) || byCodeUnit(String(a['id']), String(b['id']))
}

/**
 * Gives the unsettled captures what their first places say; one whose place says something new is parsed again, and the
 * articles of one that goes by another `ref` are assembled again, since they name it.
 */
function keepFirstPlaces(store: Database): void {
  const places = store.iterate(
    `SELECT place.capture AS capture, place.ref AS ref, place.path AS path, place.line AS line, place.metadata AS metadata,
       place.variant AS variant FROM unsettled
     CROSS JOIN place ON place.capture = unsettled.capture ORDER BY unsettled.capture, place.ref, place.path`,
  )
  store.execute(
    'CREATE TEMP TABLE first_place (capture TEXT PRIMARY KEY, ref TEXT, path TEXT, digest TEXT) WITHOUT ROWID',
  )
  for (const all of ofEach(places)) {
    const { capture, ref, path, metadata } = all.reduce((first, place) => (byPlace(place, first) < 0 ? place : first))
    const told = digest(
      ref,
      metadata,
      ...all.flatMap((place) => [place['ref'], place['path'], place['line'], place['variant']]),
    )
    store.run('INSERT INTO first_place VALUES (?, ?, ?, ?)', capture!, ref!, path!, told)
  }
  store.execute(`
    INSERT OR IGNORE INTO touched SELECT occurrence.article FROM first_place CROSS JOIN capture ON capture.id = first_place.capture
      CROSS JOIN occurrence ON occurrence.capture = capture.id WHERE capture.ref IS NOT first_place.ref;
    UPDATE capture SET (ref, path, line, folder, metadata, scope, parsed_with, placed_digest, position) = (
      SELECT place.ref, place.path, place.line, place.folder, place.metadata, place.scope,
        CASE WHEN (capture.ref, capture.path, capture.line, capture.folder, capture.metadata)
          IS (place.ref, place.path, place.line, place.folder, place.metadata) THEN capture.parsed_with END,
        first_place.digest, CASE WHEN capture.ref IS place.ref THEN capture.position END
      FROM first_place CROSS JOIN place USING (capture, ref, path) WHERE first_place.capture = capture.id)
    WHERE id IN (
      SELECT first_place.capture FROM first_place CROSS JOIN place USING (capture, ref, path)
      CROSS JOIN capture AS stood ON stood.id = first_place.capture
      WHERE (stood.path, stood.line, stood.folder, stood.metadata, stood.placed_digest)
        IS NOT (place.path, place.line, place.folder, place.metadata, first_place.digest));
    DROP TABLE first_place;`)
}

/** The places of each capture, of rows that come in order of capture. */
function* ofEach(places: Iterable<Row>): IterableIterator<Row[]> {
  let own: Row[] = []
  for (const place of places) {
    if (own.length > 0 && own[0]!['capture'] !== place['capture']) {
      yield own
      own = []
    }
    own.push(place)
  }
  if (own.length > 0) yield own
}

function byPlace(a: Row, b: Row): number {
  return byNaturalOrder(String(a['ref']), String(b['ref'])) || byCodeUnit(String(a['path']), String(b['path']))
}
