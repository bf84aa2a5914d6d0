import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { constants, deflateRaw, type ZlibOptions } from 'node:zlib'
import { type FileCounts, type Kind, kinds, seal } from './format.ts'
import { byCodeUnit } from './skeleton.ts'

/** DEFLATE level: 9 gains 0.3 % over 6 and costs twice the time. */
const LEVEL = 6

/** What the range coder has written gets no shorter. */
const dense: ReadonlySet<Kind> = new Set(['postings', 'positions', 'nextWords'])

/** Files that wait for their DEFLATE at most, of whoever writes alone, and of one of several threads. */
const [MOST_PENDING, MOST_IN_PART] = [64, 1]

/** Files that one thread wrote: how many of each kind, their bytes, and the SHA-256 of each by its path. */
export interface WrittenPart {
  counts: Map<Kind, number>
  bytes: number
  digests: Map<string, string>
}

interface Pending {
  kind: Kind
  number: number
  content: Uint8Array
  /** As it will be written, where that is shorter. */
  stored: Promise<Uint8Array>
}

const deflate = promisify<Uint8Array, ZlibOptions, Uint8Array>(deflateRaw)

/** Writes the files of one segment into a folder that is named, when all are there, by their content. */
export class SegmentWriter {
  readonly #folder: string
  readonly #build: string
  readonly #staging: string
  readonly #mostPending: number
  readonly #made = new Set<string>()
  readonly #written: WrittenPart = { counts: new Map(), bytes: 0, digests: new Map() }
  #pending: Pending[] = []

  /** @param build 16 hexadecimal digits, in the head of every file. @param part whether another writer finishes the segment. */
  constructor(folder: string, build: string, { part = false } = {}) {
    this.#folder = folder
    this.#build = build
    this.#staging = join(folder, `.${build}`)
    this.#mostPending = part ? MOST_IN_PART : MOST_PENDING
    if (!part) rmSync(this.#staging, { recursive: true, force: true })
  }

  get files(): number {
    return this.#written.digests.size
  }

  get bytes(): number {
    return this.#written.bytes
  }

  /** Takes a file; await `drain` before more than `isFull` allows. */
  write(kind: Kind, number: number, content: Uint8Array): void {
    this.#count(kind, 1)
    const stored = dense.has(kind) ? Promise.resolve(content) : deflate(content, { level: LEVEL })
    this.#pending.push({ kind, number, content, stored })
  }

  /** The files taken so far. */
  counts(): FileCounts {
    return Object.fromEntries(
      (Object.keys(kinds) as Kind[]).map((kind) => [kind, this.#written.counts.get(kind) ?? 0]),
    ) as FileCounts
  }

  /** Enough files wait for their DEFLATE, which runs on other threads. */
  get isFull(): boolean {
    return this.#pending.length >= this.#mostPending
  }

  /** Writes the files taken so far, in their order. */
  async drain(): Promise<void> {
    for (const { kind, number, content, stored } of this.#pending) this.#writeFile(kind, number, content, await stored)
    this.#pending = []
  }

  /** Writes what is left, for another writer to take. */
  async finishPart(): Promise<WrittenPart> {
    await this.drain()
    return this.#written
  }

  /** Takes over what another writer wrote of the segment. */
  take({ counts, bytes, digests }: WrittenPart): void {
    for (const [kind, count] of counts) this.#count(kind, count)
    for (const [path, digest] of digests) this.#written.digests.set(path, digest)
    this.#written.bytes += bytes
  }

  #count(kind: Kind, files: number): void {
    const { counts } = this.#written
    counts.set(kind, (counts.get(kind) ?? 0) + files)
  }

  #writeFile(kind: Kind, number: number, content: Uint8Array, deflated: Uint8Array): void {
    const file = this.#seal(kind, number, content, deflated)
    const path = kinds[kind].path(number)
    const target = join(this.#staging, path)
    if (!this.#made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true })
    this.#made.add(dirname(target))
    writeFileSync(target, file)
    this.#written.bytes += file.length
    this.#written.digests.set(path, digestOf(file))
  }

  #seal(kind: Kind, number: number, content: Uint8Array, deflated: Uint8Array): Uint8Array {
    const smaller = deflated.length < content.length
    return seal(kind, number, this.#build, { deflated: smaller, payload: smaller ? deflated : content })
  }

  /** Takes the root, section by section, which comes last and stands in no file; gives the folder's name, and the root sealed. */
  async finish(sections: readonly Uint8Array[]): Promise<{ folder: string; root: string }> {
    await this.drain()
    const root = this.#seal('root', 0, Buffer.concat(sections), await deflateApart(sections))
    const folder = this.#nameOf(root)
    rmSync(join(this.#folder, folder), { recursive: true, force: true })
    renameSync(this.#staging, join(this.#folder, folder))
    return { folder, root: Buffer.from(root).toString('base64') }
  }

  /** Whichever thread wrote which file when. */
  #nameOf(root: Uint8Array): string {
    const hash = createHash('sha256').update(root)
    for (const [path, digest] of [...this.#written.digests].sort(([a], [b]) => byCodeUnit(a, b)))
      hash.update(`${path} ${digest}\n`)
    return hash.digest('hex').slice(0, 16)
  }
}

/** One DEFLATE stream in which each section has codes of its own. */
async function deflateApart(sections: readonly Uint8Array[]): Promise<Uint8Array> {
  const { Z_SYNC_FLUSH, Z_FINISH } = constants
  const finishFlush = (section: number) => (section < sections.length - 1 ? Z_SYNC_FLUSH : Z_FINISH)
  const deflated = sections.map((section, at) => deflate(section, { level: LEVEL, finishFlush: finishFlush(at) }))
  return Buffer.concat(await Promise.all(deflated))
}

function digestOf(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex')
}
