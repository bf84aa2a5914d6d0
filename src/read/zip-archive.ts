import { isUtf8 } from 'node:buffer'
import { type Entry, openPromise, type ZipFile } from 'yauzl'

/** A file in a zip archive. */
export interface ZippedFile {
  /** Path inside the archive, with `/`. */
  path: string
  /** It would climb out of the archive's folder. */
  unsafe: boolean
  encrypted: boolean
  packedBytes: number
  checksum: number
  bytes(): AsyncGenerator<Buffer>
}

/** The adapter of yauzl. The archive must be closed. */
export class ZipArchive {
  #zip: ZipFile
  /** By code unit of their paths, folders and hidden files left out. */
  readonly files: readonly ZippedFile[]

  private constructor(zip: ZipFile, files: readonly ZippedFile[]) {
    this.#zip = zip
    this.files = files
  }

  /** Reads an archive's directory; throws where it is damaged. */
  static async open(file: string): Promise<ZipArchive> {
    const zip = await openPromise(file, { autoClose: false, decodeStrings: false })
    try {
      const files: ZippedFile[] = []
      for await (const entry of zip.eachEntry()) {
        const path = pathOf(entry)
        if (!path.endsWith('/') && !/(?:^|\/)\.[^./]/.test(path)) files.push(fileOf(zip, entry, path))
      }
      files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
      return new ZipArchive(zip, files)
    } catch (error) {
      zip.close()
      throw error
    }
  }

  close(): void {
    this.#zip.close()
  }
}

function fileOf(zip: ZipFile, entry: Entry, path: string): ZippedFile {
  return {
    path,
    unsafe: /^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)|\0/.test(path),
    encrypted: entry.isEncrypted(),
    packedBytes: entry.compressedSize,
    checksum: entry.crc32,
    async *bytes() {
      const stream = await zip.openReadStreamPromise(entry)
      try {
        for await (const chunk of stream) yield chunk as Buffer
      } finally {
        stream.destroy()
      }
    },
  }
}

/** Names are UTF-8, marked so or not; else they come from an Arabic Windows. Some tools write `\` for `/`. */
function pathOf({ fileNameRaw }: Entry): string {
  const name = isUtf8(fileNameRaw) ? fileNameRaw.toString('utf8') : new TextDecoder('windows-1256').decode(fileNameRaw)
  return name.replaceAll('\\', '/')
}
