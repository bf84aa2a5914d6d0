import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { filesBelow } from '../../files-below.ts'
import type { InputSummary } from '../../model/archive.ts'
import type { Configuration } from '../../model/configuration.ts'
import { byCodeUnit } from '../../model/order.ts'
import { keptHashes } from '../data/kept-files.ts'
import type { Output } from '../output.ts'
import { writeText } from '../write-text.ts'

export const manifestPath = 'manifest.json'

/** A file of the site. */
export interface ManifestFile {
  /** Below the site's root, with `/`. */
  path: string
  bytes: number
  sha256: string
}

/** What a build was made from and what it made: the form of `manifest.json`. */
export interface Manifest {
  arshif: string
  configuration: Configuration
  inputs: InputSummary[]
  files: ManifestFile[]
}

/** `manifest.json`: every other file with its SHA-256, the inputs and the tool. It has to be the last output. */
export const manifest: Output = {
  name: manifestPath,
  async write(context) {
    const { archive, configuration, out, toolVersion, previous, work, pages } = context
    const before = previous === undefined ? undefined : new KnownHashes(previous)
    const kept = keptHashes(work)
    const files: ManifestFile[] = [...(pages?.files ?? [])]
    const isPage = new Set(files.map(({ path }) => path))
    for (const path of filesBelow(out, pages?.folders)) {
      if (path === manifestPath || isPage.has(path)) continue
      files.push(keptFile(path, out, kept) ?? before?.of(path, out) ?? { path, ...hashFile(join(out, path)) })
      if (files.length % 200 === 0) await setImmediate()
    }
    files.sort((a, b) => byCodeUnit(a.path, b.path))
    const made = { arshif: toolVersion, configuration, inputs: archive.inputs(), files }
    const written = await writeText(context, manifestPath, pieces(made))
    const bytes = files.reduce((sum, file) => sum + file.bytes, written.bytes)
    return { ...written, whole: { files: files.length + 1, bytes } }
  },
}

/** A file that the data outputs wrote and hashed on the way. */
function keptFile(path: string, out: string, kept: ReturnType<typeof keptHashes>): ManifestFile | undefined {
  const sha256 = path.startsWith('data/') ? kept(path, out) : undefined
  return sha256 === undefined ? undefined : { path, bytes: statSync(join(out, path)).size, sha256 }
}

/** Bytes read at a time. */
const chunk = Buffer.allocUnsafe(1 << 20)

/** Length and SHA-256 of a file of any size. */
export function hashFile(path: string): { bytes: number; sha256: string } {
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  let bytes = 0
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      hash.update(chunk.subarray(0, read))
      bytes += read
    }
  } finally {
    closeSync(file)
  }
  return { bytes, sha256: hash.digest('hex') }
}

/**
 * Hashes of an earlier build, for files that were carried over as they are: of one size and one time of change, which is not after
 * that build.
 */
class KnownHashes {
  readonly #folder: string
  readonly #files = new Map<string, ManifestFile>()
  readonly #built: bigint

  constructor(folder: string) {
    this.#folder = folder
    const manifest = statSync(join(folder, manifestPath), { bigint: true, throwIfNoEntry: false })
    this.#built = manifest?.mtimeNs ?? 0n
    for (const file of filesOf(join(folder, manifestPath))) this.#files.set(file.path, file)
  }

  of(path: string, out: string): ManifestFile | undefined {
    const file = this.#files.get(path)
    const before = file && statSync(join(this.#folder, path), { bigint: true, throwIfNoEntry: false })
    if (before === undefined || Number(before.size) !== file?.bytes) return undefined
    const now = statSync(join(out, path), { bigint: true })
    const isCarriedOver = now.size === before.size && now.mtimeNs === before.mtimeNs
    return isCarriedOver && now.mtimeNs <= this.#built ? file : undefined
  }
}

/** What a manifest lists; nothing where it is not there, or damaged. */
function filesOf(path: string): ManifestFile[] {
  if (!existsSync(path)) return []
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as Manifest).files
  } catch {
    return []
  }
}

/** JSON with a line for each input and file, so that two builds can be compared line by line. */
function* pieces({ arshif, configuration, inputs, files }: Manifest): Generator<string> {
  yield `{\n"arshif": ${JSON.stringify(arshif)},\n"configuration": ${JSON.stringify(configuration)},\n"inputs": [`
  yield* lines(inputs)
  yield '],\n"files": ['
  yield* lines(files)
  yield ']\n}\n'
}

function* lines(records: readonly object[]): Generator<string> {
  for (const [index, record] of records.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(record)}`
  if (records.length > 0) yield '\n'
}
