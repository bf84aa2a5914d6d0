import type { ReadIndexFile } from '../engine.ts'
import { DamagedFile, type FileCounts, type Kind, kinds, type Sealed, unseal } from './format.ts'
import { rootFile, type SegmentEntry } from './manifest.ts'

/** The files of one segment, each read and checked once. */
export class SegmentFiles {
  readonly entry: SegmentEntry
  readonly #read: ReadIndexFile
  readonly #contents = new Map<string, Promise<Uint8Array>>()

  constructor(entry: SegmentEntry, read: ReadIndexFile) {
    this.entry = entry
    this.#read = read
  }

  /** The content of a file, inflated. Rejects with `DamagedFile`. */
  content(kind: Kind, number = 0): Promise<Uint8Array> {
    const path = kinds[kind].path(number)
    let content = this.#contents.get(path)
    if (content === undefined) {
      content = this.#load(kind, number)
      this.#contents.set(path, content)
    }
    return content
  }

  /** The content of the root, which the manifest holds. */
  async root(): Promise<Uint8Array> {
    return contentOf(unseal(rootFile(this.entry), 'root', 0, this.entry.build))
  }

  /** Reads every file of the segment once; gives those that are missing or not as they were written. */
  async *damaged(counts: FileCounts): AsyncGenerator<DamagedFile> {
    for (const kind of Object.keys(kinds) as Kind[]) {
      for (let number = 0; number < counts[kind]; number++) {
        try {
          await this.#open(kind, number)
        } catch (error) {
          if (!(error instanceof DamagedFile)) throw error
          yield error
        }
      }
    }
  }

  async #load(kind: Kind, number: number): Promise<Uint8Array> {
    return contentOf(await this.#open(kind, number))
  }

  async #open(kind: Kind, number: number): Promise<Sealed> {
    const path = `${this.entry.folder}/${kinds[kind].path(number)}`
    let file: Uint8Array
    try {
      file = await this.#read(path)
    } catch (cause) {
      throw new DamagedFile(`${path}: not to be had`, { cause })
    }
    return unseal(file, kind, number, this.entry.build)
  }
}

async function contentOf({ deflated, payload }: Sealed): Promise<Uint8Array> {
  return deflated ? inflate(payload) : payload
}

/** A build reads hundreds of small files: where Node's own is there, it takes a fifth of the time. */
const zlib = globalThis.process?.getBuiltinModule?.('node:zlib')

/**
 * Undoes raw DEFLATE with what Node or a browser has. In the browser it is written straight into the stream: a `Blob` would go
 * by way of another process, which takes five times as long.
 */
async function inflate(payload: Uint8Array): Promise<Uint8Array> {
  if (zlib !== undefined) return new Uint8Array(zlib.inflateRawSync(payload))
  const { readable, writable } = new DecompressionStream('deflate-raw')
  const writer = writable.getWriter()
  const written = Promise.all([writer.write(payload as Uint8Array<ArrayBuffer>), writer.close()])
  const [content] = await Promise.all([new Response(readable).arrayBuffer(), written])
  return new Uint8Array(content)
}
