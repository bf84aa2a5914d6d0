import { createHash } from 'node:crypto'
import { closeSync, fstatSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Block } from './blocks.ts'
import type { BlockTarget, DataFormat, Encoded, PlacedBlock } from './data-file.ts'
import { type KeptFile, keptFile } from './kept-files.ts'

/** Bytes copied or written at a time. */
const chunkLength = 1 << 22

/** A file of bytes while it is written: blocks that the last build's file has are copied from it. */
export class BlockFile implements BlockTarget<Encoded> {
  readonly path: string
  readonly #settings: string
  readonly #format: DataFormat
  readonly #file: number
  readonly #kept: { file: KeptFile; handle: number } | undefined
  readonly #hash = createHash('sha256')
  readonly #blocks = new Map<string, PlacedBlock>()
  readonly #gathered = Buffer.allocUnsafe(chunkLength)
  #length = 0
  #offset = 0

  /**
   * @param settings names all that the bytes depend on beside the records
   * @param kept the last build's file, where it was made under the same settings
   */
  constructor(out: string, format: DataFormat, settings: string, kept: { file: KeptFile; at: string } | undefined) {
    this.path = `data/${format.path}`
    this.#settings = settings
    this.#format = format
    const target = join(out, this.path)
    mkdirSync(dirname(target), { recursive: true })
    // Another output may share the file's bytes on the disk.
    rmSync(target, { force: true })
    this.#file = openSync(target, 'w')
    this.#kept = kept && { file: kept.file, handle: openSync(kept.at, 'r') }
    this.#write(format.head)
  }

  has(block: Block): boolean {
    return this.#kept?.file.blocks.has(block.key) ?? false
  }

  copy(block: Block): void {
    const { file, handle } = this.#kept!
    if (this.#blocks.size > 0) this.#write(this.#format.between ?? '')
    const { offset, length, facts } = file.blocks.get(block.key)!
    const start = this.#offset
    for (let done = 0; done < length; ) {
      if (this.#length === chunkLength) this.#flush()
      const most = Math.min(length - done, chunkLength - this.#length)
      const read = readSync(handle, this.#gathered, this.#length, most, offset + done)
      if (read === 0) throw new Error(`${file.path} of the last build is shorter than it was.`)
      this.#length += read
      done += read
    }
    this.#offset += length
    this.#blocks.set(block.key, { offset: start, length, facts })
  }

  add(block: Block, { bytes, facts }: Encoded): void {
    if (this.#blocks.size > 0) this.#write(this.#format.between ?? '')
    this.#blocks.set(block.key, { offset: this.#offset, length: bytes.length, facts })
    this.#write(bytes)
  }

  #write(text: Uint8Array | string): void {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text
    for (let done = 0; done < bytes.length; ) {
      if (this.#length === chunkLength) this.#flush()
      const part = bytes.subarray(done, done + chunkLength - this.#length)
      this.#gathered.set(part, this.#length)
      this.#length += part.length
      done += part.length
    }
    this.#offset += bytes.length
  }

  end(): KeptFile {
    this.#write(this.#format.tail([...this.#blocks.values()]))
    this.#flush()
    const found = fstatSync(this.#file, { bigint: true })
    this.close()
    const sha256 = this.#hash.digest('hex')
    return keptFile({ path: this.path, settings: this.#settings, sha256, blocks: this.#blocks }, found)
  }

  close(): void {
    closeSync(this.#file)
    if (this.#kept) closeSync(this.#kept.handle)
  }

  #flush(): void {
    const chunk = this.#gathered.subarray(0, this.#length)
    this.#hash.update(chunk)
    for (let at = 0; at < chunk.length; ) at += writeSync(this.#file, chunk, at)
    this.#length = 0
  }
}
