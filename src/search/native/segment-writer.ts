import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { type Kind, kinds, seal } from './format.ts'

/** DEFLATE level: 9 gains 0.3 % over 6 and costs twice the time. */
const LEVEL = 6

/** Writes the files of one segment into a folder that is named, when all are there, by their content. */
export class SegmentWriter {
  files = 0
  bytes = 0
  readonly #folder: string
  readonly #build: string
  readonly #staging: string
  readonly #hash = createHash('sha256')
  readonly #made = new Set<string>()

  /** @param build 16 hexadecimal digits, in the head of every file. */
  constructor(folder: string, build: string) {
    this.#folder = folder
    this.#build = build
    this.#staging = join(folder, `.${build}`)
    rmSync(this.#staging, { recursive: true, force: true })
  }

  write(kind: Kind, number: number, content: Uint8Array): void {
    const deflated = deflateRawSync(content, { level: LEVEL })
    const smaller = deflated.length < content.length
    const file = seal(kind, number, this.#build, { deflated: smaller, payload: smaller ? deflated : content })
    const path = kinds[kind].path(number)
    const target = join(this.#staging, path)
    if (!this.#made.has(dirname(target))) mkdirSync(dirname(target), { recursive: true })
    this.#made.add(dirname(target))
    writeFileSync(target, file)
    this.#hash.update(path).update(file)
    this.files++
    this.bytes += file.length
  }

  /** Gives the folder's name. */
  finish(): string {
    const name = this.#hash.digest('hex').slice(0, 16)
    rmSync(join(this.#folder, name), { recursive: true, force: true })
    renameSync(this.#staging, join(this.#folder, name))
    return name
  }
}
