import { crc32 } from 'node:zlib'
import { Expansion } from '../expansion.ts'
import { reasonOf } from '../failure.ts'
import type { Format, RawDocument, ReadContext, ReadEvent } from '../format.ts'
import { finding } from '../reasons.ts'
import { isSidecar, readSidecar } from '../sidecar.ts'
import { sidecarNames, textNames } from '../sidecar-names.ts'
import { spool } from '../spool.ts'
import { ZipArchive, type ZippedFile } from '../zip-archive.ts'

/** Files that tell what a zip archive is that is no folder of documents. */
const otherKinds: readonly (readonly [string, string])[] = [
  ['[Content_Types].xml', 'an Office document'],
  ['META-INF/container.xml', 'an e-book'],
  ['META-INF/manifest.xml', 'an OpenDocument file'],
  ['META-INF/MANIFEST.MF', 'a Java archive'],
]

/** zip around documents of any format. */
export const zip: Format = {
  name: 'zip',
  extensions: ['zip'],
  mediaTypes: ['application/zip'],
  signature: (head) => head.toString('latin1', 0, 4) === 'PK\x03\x04' || head.toString('latin1', 0, 4) === 'PK\x05\x06',
  async *read(document, context) {
    yield* withArchive(document, async function* (archive) {
      const paths = new Set(archive.files.map((file) => file.path))
      const kind = otherKinds.find(([path]) => paths.has(path))
      if (kind !== undefined) yield finding('unsupported', document, kind[1])
      else if (archive.files.length === 0) yield finding('empty', document)
      else yield* readZipped(archive.files, document, context)
    })
  },
}

/** Opens the archive that a document is; one that is damaged is a finding. */
export async function* withArchive(
  document: RawDocument,
  use: (archive: ZipArchive) => AsyncGenerator<ReadEvent>,
): AsyncGenerator<ReadEvent> {
  const spooled = await spool(document)
  try {
    let archive: ZipArchive
    try {
      archive = await ZipArchive.open(spooled.file)
    } catch (error) {
      yield finding('damaged', document, 'zip', reasonOf(error))
      return
    }
    try {
      yield* use(archive)
    } finally {
      archive.close()
    }
  } finally {
    await spooled.remove()
  }
}

/** Reads files of an archive, each by its format, with their sidecars. */
export async function* readZipped(
  files: readonly ZippedFile[],
  document: RawDocument,
  context: ReadContext,
): AsyncGenerator<ReadEvent> {
  const expansion = document.expansion ?? new Expansion()
  const byPath = new Map(files.map((file) => [file.path, file]))
  for (const file of files) {
    const path = `${document.path}/${file.path}`
    const below = file.path.slice(0, file.path.lastIndexOf('/') + 1)
    const name = file.path.slice(below.length)
    const beside = (names: string[]) =>
      names.map((other) => byPath.get(below + other)).find((other) => other !== undefined)
    if (file.unsafe) {
      yield finding('unsafe-path', document, file.path)
      continue
    }
    if (file.encrypted) {
      yield finding('encrypted', { path })
      continue
    }
    const unpacked = (other: ZippedFile) => new Unpacking(other, expansion).read()
    if (beside(textNames(name)) && (await isSidecar(unpacked(file), context.options))) continue
    const sidecar = beside(sidecarNames(name))
    const said = sidecar && (yield* readSidecar(unpacked(sidecar), `${document.path}/${sidecar.path}`, context.options))
    if (document.expansion === undefined) expansion.addPacked(file.packedBytes)
    const bytes = new Unpacking(file, expansion)
    yield* context.open({
      path,
      folder: path.slice(0, -name.length - 1),
      name,
      bytes: bytes.read(),
      metadata: { ...document.metadata, ...said },
      depth: document.depth + 1,
      expansion,
    })
    if (bytes.error !== null) yield finding('truncated', { path }, bytes.error)
    if (!bytes.tooFar) continue
    yield finding('expands-too-far', { path })
    return
  }
}

/** A file's bytes, counted and summed; where they are damaged, those before that. */
class Unpacking {
  tooFar = false
  error: string | null = null
  #file: ZippedFile
  #expansion: Expansion

  constructor(file: ZippedFile, expansion: Expansion) {
    this.#file = file
    this.#expansion = expansion
  }

  async *read(): AsyncGenerator<Buffer> {
    let sum = 0
    try {
      for await (const chunk of this.#file.bytes()) {
        this.tooFar = !this.#expansion.addUnpacked(chunk.length)
        if (this.tooFar) return
        sum = crc32(chunk, sum)
        yield chunk
      }
      if (sum !== this.#file.checksum) this.error = 'wrong checksum'
    } catch (error) {
      this.error = reasonOf(error)
    }
  }
}
