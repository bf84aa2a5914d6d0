/**
 * The envelope of every file of the index but the manifest; `docs/index-format.md` has all of it byte by byte.
 *
 *     0  4  magic "ARSH"
 *     4  1  format version
 *     5  1  kind of file
 *     6  1  1: the payload is deflated (raw DEFLATE), 0: as it is
 *     7  1  0
 *     8  4  number of the file among its kind, little-endian like all numbers here
 *    12  8  build: what the segment was made from; the same in all its files
 *    20  4  length of the payload as stored
 *    24  4  CRC-32 of the 24 bytes before and the payload as stored
 *    28     payload
 */
import { crc32 } from './crc32.ts'

export const formatVersion = 5
export const manifestName = 'manifest.json'
const HEADER = 28
/** Where the checksum stands, and what of the head it covers. */
const CHECKSUM = 24
const magic = [0x41, 0x52, 0x53, 0x48]

/** Kinds of files: the byte in the header, and the path inside the segment's folder. */
export const kinds = {
  /** Stands in the manifest. */
  root: { code: 1, path: () => 'root' },
  terms: { code: 2, path: (number: number) => `t/${number}.bin` },
  postings: { code: 3, path: (number: number) => `f/${number}.bin` },
  positions: { code: 4, path: (number: number) => `p/${number}.bin` },
  endings: { code: 5, path: (number: number) => `e/${number}.bin` },
  pack: { code: 6, path: (number: number) => `d/${number}.bin` },
  columns: { code: 7, path: () => 'columns.bin' },
  places: { code: 8, path: () => 'places.bin' },
  days: { code: 9, path: () => 'days.bin' },
  times: { code: 10, path: (number: number) => `h/${number}.bin` },
  words: { code: 11, path: (number: number) => `w/${number}.bin` },
  wordsRoot: { code: 12, path: () => 'words.bin' },
  documents: { code: 13, path: () => 'documents.bin' },
  sounds: { code: 14, path: (number: number) => `s/${number}.bin` },
  soundsRoot: { code: 15, path: () => 'sounds.bin' },
  endingsRoot: { code: 16, path: () => 'endings.bin' },
  nextWords: { code: 17, path: (number: number) => `n/${number}.bin` },
} as const satisfies Record<string, { code: number; path: (number: number) => string }>

export type Kind = keyof typeof kinds

/** How many files of each kind a segment has. */
export type FileCounts = Record<Kind, number>

/** Paths of a segment's files, below its folder. */
export function pathsOf(counts: FileCounts): string[] {
  return (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    Array.from({ length: counts[kind] }, (_, number) => kinds[kind].path(number)),
  )
}

/** What a file says of itself, and its payload as stored. */
export interface Sealed {
  deflated: boolean
  payload: Uint8Array
}

/** A file that is not what it should be: half-deployed, cut short, of another build. */
export class DamagedFile extends Error {}

/** @param build 16 hexadecimal digits. */
export function seal(kind: Kind, number: number, build: string, { deflated, payload }: Sealed): Uint8Array {
  const file = new Uint8Array(HEADER + payload.length)
  const view = new DataView(file.buffer)
  file.set(magic)
  file[4] = formatVersion
  file[5] = kinds[kind].code
  file[6] = deflated ? 1 : 0
  view.setUint32(8, number, true)
  view.setBigUint64(12, BigInt(`0x${build}`), true)
  view.setUint32(20, payload.length, true)
  view.setUint32(CHECKSUM, checksum(file, payload), true)
  file.set(payload, HEADER)
  return file
}

/** Throws `DamagedFile` where the bytes are not that file of that build, whole. */
export function unseal(file: Uint8Array, kind: Kind, number: number, build: string): Sealed {
  const expect = (right: boolean, what: string) => {
    if (!right) throw new DamagedFile(`${kinds[kind].path(number)}: ${what}`)
  }
  expect(file.length >= HEADER, 'cut short')
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  expect(
    magic.every((byte, index) => file[index] === byte),
    'not a file of an index',
  )
  expect(file[4] === formatVersion, `format version ${file[4]}, expected ${formatVersion}`)
  expect(file[5] === kinds[kind].code && view.getUint32(8, true) === number, 'another file')
  expect(file[6]! <= 1 && file[7] === 0, 'unknown flags')
  expect(view.getBigUint64(12, true) === BigInt(`0x${build}`), 'of another build')
  const payload = file.subarray(HEADER)
  expect(view.getUint32(20, true) === payload.length, 'cut short')
  expect(view.getUint32(CHECKSUM, true) === checksum(file, payload), 'checksum differs')
  return { deflated: file[6] === 1, payload }
}

/** Of the head too: a turned bit there would have a file read as what it is not. */
function checksum(file: Uint8Array, payload: Uint8Array): number {
  return crc32(payload, crc32(file.subarray(0, CHECKSUM)))
}
