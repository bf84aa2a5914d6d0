import type { Block } from './blocks.ts'
import type { BlockTarget } from './data-file.ts'

/** Blocks that may wait to be encoded before the walk waits for them. */
const mostWaiting = 6

/** Brings one file from block to block while all files are fed in one walk. */
export class BlockWalk<Entry, Piece> {
  readonly #file: BlockTarget<Piece>
  readonly #blocks: readonly Block[]
  readonly #encode: (entries: readonly Entry[]) => Piece | Promise<Piece>
  #next = 0
  #entries: Entry[] = []
  #waiting: { block: Block; encoded: Promise<Piece> }[] = []
  #copied = 0

  constructor(
    file: BlockTarget<Piece>,
    blocks: readonly Block[],
    encode: (entries: readonly Entry[]) => Piece | Promise<Piece>,
  ) {
    this.#file = file
    this.#blocks = blocks
    this.#encode = encode
  }

  /** Blocks that have to be given. */
  get missing(): Block[] {
    return this.#blocks.filter((block) => !this.#file.has(block))
  }

  /** Takes an entry at a position that is in one of the missing blocks or in none; they come in order. */
  add(position: number, entry: Entry): Promise<void> | undefined {
    this.#skipKept()
    const block = this.#blocks[this.#next]
    if (block === undefined || position < block.from) return undefined
    this.#entries.push(entry)
    if (position < block.to - 1) return undefined
    this.#waiting.push({ block, encoded: Promise.resolve(this.#encode(this.#entries)) })
    this.#entries = []
    this.#next++
    return this.#waiting.length >= mostWaiting ? this.#writeFirst() : undefined
  }

  /** Writes what is left. */
  async end(): Promise<void> {
    this.#skipKept()
    if (this.#next < this.#blocks.length) throw new Error(`${this.#file.path} lacks records.`)
    while (this.#waiting.length > 0) await this.#writeFirst()
    this.#copyUpTo(this.#next)
  }

  /** Passes over blocks that are copied; they are written in their turn. */
  #skipKept(): void {
    while (this.#next < this.#blocks.length && this.#file.has(this.#blocks[this.#next]!)) this.#next++
  }

  async #writeFirst(): Promise<void> {
    const { block, encoded } = this.#waiting.shift()!
    this.#copyUpTo(this.#blocks.indexOf(block, this.#copied))
    this.#file.add(block, await encoded)
    this.#copied++
  }

  #copyUpTo(index: number): void {
    for (; this.#copied < index; this.#copied++) this.#file.copy(this.#blocks[this.#copied]!)
  }
}
