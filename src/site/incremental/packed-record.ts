import { endsOf, startOf } from './ends.ts'
import { packTexts, type Texts, unpackTexts } from './packed-texts.ts'
import type { PageFile, PageRecord, UnitRecord } from './page-record.ts'

/** A record in columns, for tens of thousands of pages: units follow one another by kind, files and dependencies by unit. */
export interface PackedRecord extends Pick<PageRecord, 'build' | 'key' | 'slugs' | 'manifest'> {
  dependencies: Texts
  digests: Texts
  gone: Texts
  kinds: string[]
  /** By kind: where its units end. */
  unitEnds: Uint32Array
  names: Texts
  /** By unit: where its dependencies and its files end. */
  placeEnds: Uint32Array
  fileEnds: Uint32Array
  /** Places in `dependencies`. */
  places: Uint32Array
  paths: Texts
  hashes: Texts
  bytes: Float64Array
  modified: Float64Array
  since: Float64Array
}

export function packRecord({ build, key, slugs, manifest, ...record }: PageRecord): PackedRecord {
  const named = [...record.units.values()].flatMap((units) => [...units])
  const units = named.map(([, unit]) => unit)
  const files = units.flatMap((unit) => unit.files)
  const places = new Uint32Array(units.reduce((sum, { dependencies }) => sum + dependencies.length, 0))
  const placeEnds = endsOf(units, ({ dependencies }) => dependencies.length)
  for (const [at, { dependencies }] of units.entries()) places.set(dependencies, startOf(placeEnds, at))
  return {
    build,
    key,
    slugs,
    manifest,
    dependencies: packTexts(record.dependencies),
    digests: packTexts(record.digests),
    gone: packTexts(record.gone),
    kinds: [...record.units.keys()],
    unitEnds: endsOf([...record.units.values()], ({ size }) => size),
    names: packTexts(named.map(([name]) => name)),
    placeEnds,
    fileEnds: endsOf(units, (unit) => unit.files.length),
    places,
    paths: packTexts(files.map(({ path }) => path)),
    hashes: packTexts(files.map(({ sha256 }) => sha256)),
    bytes: Float64Array.from(files, (file) => file.bytes),
    modified: Float64Array.from(files, (file) => file.modified),
    since: Float64Array.from(files, (file) => file.since),
  }
}

export function unpackRecord({ build, key, slugs, manifest, ...packed }: PackedRecord): PageRecord {
  const names = unpackTexts(packed.names)
  const files = filesIn(packed)
  const units: PageRecord['units'] = new Map()
  for (const [at, kind] of packed.kinds.entries()) {
    const ofKind = new Map<string, UnitRecord>()
    for (let unit = startOf(packed.unitEnds, at); unit < packed.unitEnds[at]!; unit++) {
      ofKind.set(names[unit]!, {
        dependencies: packed.places.subarray(startOf(packed.placeEnds, unit), packed.placeEnds[unit]),
        files: files.slice(startOf(packed.fileEnds, unit), packed.fileEnds[unit]),
      })
    }
    units.set(kind, ofKind)
  }
  const { dependencies, digests, gone } = packed
  return {
    build,
    key,
    slugs,
    manifest,
    dependencies: unpackTexts(dependencies),
    digests: unpackTexts(digests),
    gone: unpackTexts(gone),
    units,
  }
}

function filesIn({
  paths,
  hashes,
  bytes,
  modified,
  since,
}: Pick<PackedRecord, 'paths' | 'hashes' | 'bytes' | 'modified' | 'since'>): PageFile[] {
  const sha256 = unpackTexts(hashes)
  return unpackTexts(paths).map((path, at) => ({
    path,
    bytes: bytes[at]!,
    sha256: sha256[at]!,
    modified: modified[at]!,
    since: since[at]!,
  }))
}
