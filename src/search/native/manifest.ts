/** The one file of the index that changes: which segments there are. */
import { DamagedFile, formatVersion, manifestName } from './format.ts'

export interface SegmentEntry {
  /** Folder, named by its content: 16 hexadecimal digits. */
  folder: string
  /** What its files carry in their heads. */
  build: string
  documents: number
  /** What every query needs of it, see `Root`: a sealed file of the kind `root`, in Base64. It spares a request and its wait. */
  root: string
  /** Ordinals of documents that are no more, or stand anew in a later segment; ascending. */
  gone: number[]
}

export interface Manifest {
  arshif: 'search index'
  version: number
  /** What made it, see `codeFingerprint`; only a build asks for it. */
  code: string
  /** The base first, then the delta, where there is one. */
  segments: SegmentEntry[]
}

export function rootFile({ root }: SegmentEntry): Uint8Array {
  try {
    const text = atob(root)
    const file = new Uint8Array(text.length)
    for (let index = 0; index < file.length; index++) file[index] = text.charCodeAt(index)
    return file
  } catch (cause) {
    throw new DamagedFile(`${manifestName}: not Base64`, { cause })
  }
}

export function encodeManifest(code: string, segments: SegmentEntry[]): Uint8Array {
  const manifest: Manifest = { arshif: 'search index', version: formatVersion, code, segments }
  return new TextEncoder().encode(`${JSON.stringify(manifest)}\n`)
}

/** Throws `DamagedFile` where the bytes are not a manifest of this version. */
export function decodeManifest(bytes: Uint8Array): Manifest {
  let manifest: Manifest
  try {
    manifest = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new DamagedFile(`${manifestName}: not JSON`, { cause })
  }
  if (!isManifest(manifest)) throw new DamagedFile(`${manifestName}: not a manifest of format ${formatVersion}`)
  return manifest
}

function isManifest(value: Partial<Manifest> | null): value is Manifest {
  return (
    value?.version === formatVersion &&
    typeof value.code === 'string' &&
    Array.isArray(value.segments) &&
    value.segments.every(isSegment)
  )
}

function isSegment(value: Partial<SegmentEntry> | null): value is SegmentEntry {
  const digits = /^[0-9a-f]{16}$/
  return (
    digits.test(value?.folder ?? '') &&
    digits.test(value?.build ?? '') &&
    Number.isSafeInteger(value?.documents) &&
    typeof value?.root === 'string' &&
    Array.isArray(value?.gone) &&
    value.gone.every(Number.isSafeInteger)
  )
}
