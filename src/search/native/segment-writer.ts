import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { deflateRaw, type ZlibOptions } from 'node:zlib'
import { type FileCounts, type Kind, kinds, seal } from './format.ts'

/** DEFLATE level: 9 gains 0.3 % over 6 and costs twice the time. */
const LEVEL = 6

/** Files that wait for their DEFLATE at most. */
const MOST_PENDING = 64

interface Pending {
  kind: Kind
  number: number
  content: Uint8Array
  deflated: Promise<Uint8Array>
}

const deflate = promisify<Uint8Array, ZlibOptions, Uint8Array>(deflateRaw)

/** Writes the files of one segment into a folder that is named, when all are there, by their content. */
export class SegmentWriter {
  files = 0
  bytes = 0
  readonly #folder: string
  readonly #build: string
  readonly #staging: string
  readonly #hash = createHash('sha256')
  readonly #made = new Set<string>()
  readonly #counts = new Map<Kind, number>()
  #pending: Pending[] = []

  /** @param build 16 hexadecimal digits, in the head of every file. */
  constructor(folder: string, build: string) {
    this.#folder = folder
    this.#build = build
    this.#staging = join(folder, `.${build}`)
    rmSync(this.#staging, { recursive: true, force: true })
  }

  /** Takes a file; await `drain` before more than `isFull` allows. */
  write(kind: Kind, number: number, content: Uint8Array): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1)
    this.#pending.push({ kind, number, content, deflated: deflate(content, { level: LEVEL }) })
  }

  /** The files taken so far. */
  counts(): FileCounts {
    return Object.fromEntries(
      (Object.keys(kinds) as Kind[]).map((kind) => [kind, this.#counts.get(kind) ?? 0]),
    ) as FileCounts
  }

  /** Enough files wait for their DEFLATE, which runs on other threads. */
  get isFull(): boolean {
    return this.#pending.length >= MOST_PENDING
  }

  /** Writes the files taken so far, in their order. */
  async drain(): Promise<void> {
    for (const { kind, number, content, deflated } of this.#pending)
      this.#writeFile(kind, number, content, await deflated)
    this.#pending = []
  }

  #writeFile(kind: Kind, number: number, content: Uint8Array, deflated: Uint8Array): void {
    const file = this.#seal(kind, number, content, deflated)
    const path = kinds[kind].path(number)
    const target = join(this.#staging, path)
    if (!this.#made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true })
    this.#made.add(dirname(target))
    writeFileSync(target, file)
    this.files++
    this.bytes += file.length
  }

  #seal(kind: Kind, number: number, content: Uint8Array, deflated: Uint8Array): Uint8Array {
    const smaller = deflated.length < content.length
    const file = seal(kind, number, this.#build, { deflated: smaller, payload: smaller ? deflated : content })
    this.#hash.update(kinds[kind].path(number)).update(file)
    return file
  }

  /** Takes the root, which comes last and stands in no file; gives the folder's name, and the root sealed. */
  async finish(content: Uint8Array): Promise<{ folder: string; root: string }> {
    await this.drain()
    const root = this.#seal('root', 0, content, await deflate(content, { level: LEVEL }))
    const folder = this.#hash.digest('hex').slice(0, 16)
    rmSync(join(this.#folder, folder), { recursive: true, force: true })
    renameSync(this.#staging, join(this.#folder, folder))
    return { folder, root: Buffer.from(root).toString('base64') }
  }
}
