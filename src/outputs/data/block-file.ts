import { createHash } from 'node:crypto'
import { closeSync, fstatSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Block } from './blocks.ts'
import type { Encoded, PlacedBlock } from './data-file.ts'
import type { KeptFile } from './kept-files.ts'

/** Bytes copied or written at a time. */
const chunkLength = 1 << 22

/** A data file while it is written: blocks that the last build's file has are copied from it, all others have to be given. */
export class BlockFile {
  readonly path: string
  readonly #settings: string
  readonly #between: string
  readonly #file: number
  readonly #kept: { file: KeptFile; handle: number } | undefined
  readonly #hash = createHash('sha256')
  readonly #blocks = new Map<string, PlacedBlock>()
  readonly #gathered = Buffer.allocUnsafe(chunkLength)
  #length = 0
  #offset = 0

  /**
   * @param path below `out`
   * @param kept the last build's file, where it was made under the same settings
   */
  constructor(
    out: string,
    { path, settings, between = '' }: { path: string; settings: string; between?: string | undefined },
    kept: { file: KeptFile; at: string } | undefined,
  ) {
    this.path = path
    this.#settings = settings
    this.#between = between
    const target = join(out, path)
    mkdirSync(dirname(target), { recursive: true })
    // Another output may share the file's bytes on the disk.
    rmSync(target, { force: true })
    this.#file = openSync(target, 'w')
    this.#kept = kept && { file: kept.file, handle: openSync(kept.at, 'r') }
  }

  /** Whether a block need not be given. */
  has(block: Block): boolean {
    return this.#kept?.file.blocks.has(block.key) ?? false
  }

  /** Takes the next block over from the last build's file. */
  copy(block: Block): void {
    const { file, handle } = this.#kept!
    if (this.#blocks.size > 0) this.write(this.#between)
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

  /** Writes the next block. */
  add(block: Block, { bytes, facts }: Encoded): void {
    if (this.#blocks.size > 0) this.write(this.#between)
    this.#blocks.set(block.key, { offset: this.#offset, length: bytes.length, facts })
    this.write(bytes)
  }

  write(text: Uint8Array | string): void {
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

  /** The blocks so far, in order. */
  get blocks(): PlacedBlock[] {
    return [...this.#blocks.values()]
  }

  /** Closes the file; returns what to keep of it. */
  end(): KeptFile {
    this.#flush()
    const { size, mtimeNs } = fstatSync(this.#file, { bigint: true })
    this.close()
    return {
      path: this.path,
      settings: this.#settings,
      bytes: Number(size),
      mtime: mtimeNs,
      sha256: this.#hash.digest('hex'),
      blocks: this.#blocks,
    }
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
