import { packTexts, type Texts, unpackTexts } from './packed-texts.ts'
import type { FileColumns, PageRecord, UnitColumns } from './page-record.ts'

/** A record whose texts are packed: it is read and written in a hundredth of the time that lists of texts take. */
export interface PackedRecord extends Pick<PageRecord, 'build' | 'key' | 'slugs' | 'manifest'> {
  dependencies: Texts
  digests: Texts
  gone: Texts
  units: Omit<UnitColumns, 'names'> & { names: Texts }
  files: Omit<FileColumns, 'paths' | 'hashes'> & { paths: Texts; hashes: Texts }
}

export function packRecord({ dependencies, digests, gone, units, files, ...rest }: PageRecord): PackedRecord {
  return {
    ...rest,
    dependencies: packTexts(dependencies),
    digests: packTexts(digests),
    gone: packTexts(gone),
    units: { ...units, names: packTexts(units.names) },
    files: { ...files, paths: packTexts(files.paths), hashes: packTexts(files.hashes) },
  }
}

export function unpackRecord({ dependencies, digests, gone, units, files, ...rest }: PackedRecord): PageRecord {
  return {
    ...rest,
    dependencies: unpackTexts(dependencies),
    digests: unpackTexts(digests),
    gone: unpackTexts(gone),
    units: { ...units, names: unpackTexts(units.names) },
    files: { ...files, paths: unpackTexts(files.paths), hashes: unpackTexts(files.hashes) },
  }
}
