import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { configurationNames } from '../configuration-names.ts'
import { holdsSite } from '../holds-site.ts'
import { keepPageRecord, type PageRecord, readPageRecord } from '../site/incremental/page-record.ts'
import type { Recorded } from '../site/incremental/plan.ts'
import { pruneFolders } from '../site/incremental/staged-pages.ts'
import { standingOf } from '../site/incremental/standing.ts'
import { passingFile } from '../site/passing-files.ts'
import type { LastPages } from '../site/site.ts'
import { takeLock } from './lock.ts'
import { OutputError } from './output-error.ts'
import { findSpare, keepSpare, type Spare, takeSpare } from './spare-output.ts'

/**
 * The output and the work folder beside it, `.arshif/<name>/`:
 *
 *     _site                     what readers see, whole at any moment
 *     .arshif/_site/staging     the new output while it is made
 *     .arshif/_site/previous    the old output between the two renames of a swap
 *     .arshif/_site/spare-N     the output before the last one, see `spare-output.ts`
 *     .arshif/_site/pages.bin   what is known of the output's pages, see `site/incremental/page-record.ts`
 *     .arshif/_site/store.sqlite
 *     .arshif/_site/similar-*.bin what was learnt of its articles together, see `site/learn-relations.ts`
 *     .arshif/_site/assets.json what is known of its assets, see `site/kept-assets.ts`
 *     .arshif/_site/lock        process id of the build at work
 */
export class OutputFolder {
  readonly out: string
  readonly work: string
  #isNew = false
  #isInPlace = false
  #recorded: Recorded | undefined
  /** The output before the last one, which is built on. */
  #spare: Spare | undefined

  constructor(out: string) {
    this.out = resolve(out)
    this.work = join(dirname(this.out), '.arshif', basename(this.out))
  }

  /** Whether the new output is where readers see it. */
  get isInPlace(): boolean {
    return this.#isInPlace
  }

  /** Whether there is an output, new or old. */
  get hasOutput(): boolean {
    return existsSync(this.out)
  }

  get staging(): string {
    return join(this.work, 'staging')
  }

  get #lock(): string {
    return join(this.work, 'lock')
  }

  get store(): string {
    return join(this.work, 'store.sqlite')
  }

  /** Takes the lock and mends what a killed build left. Throws OutputError. */
  open(): void {
    this.#refuseForeign()
    this.#isNew = !existsSync(this.work)
    try {
      mkdirSync(this.work, { recursive: true })
    } catch (error) {
      throw new OutputError(
        `Cannot write beside ${this.out}: ${(error as Error).message}. Choose another folder with --out.`,
      )
    }
    takeLock(this.#lock, this.out)
    this.#recover()
    // Processes of a build that was killed just now may still write a file.
    rmSync(this.staging, { recursive: true, force: true, maxRetries: 10 })
    for (const name of readdirSync(this.work)) if (passingFile.test(name)) rmSync(join(this.work, name))
  }

  /** Looks at what there is to build on, and leaves it as it is. */
  async survey(): Promise<void> {
    const record = readPageRecord(this.work, this.out)
    if (!record) return
    const spare = findSpare(this.work, record)
    // While a thread lists the spare.
    this.#recorded = { record, standing: standingOf(this.out, record) }
    this.#spare = await spare
  }

  /** Makes the staging folder: what of the spare output can be built on, else an empty one. Not before there is something to write. */
  stage(): void {
    takeSpare(this.work, this.staging, this.#spare)
    mkdirSync(this.staging, { recursive: true })
  }

  /** The output so far, as far as its pages go; nothing where there is none. */
  get lastPages(): LastPages | undefined {
    return existsSync(this.out)
      ? { live: this.out, recorded: this.#recorded, isSpare: this.#spare !== undefined }
      : undefined
  }

  /**
   * Puts the staged output in the place of the old one, which becomes the spare one: two renames, mended by the next build should
   * it die between them.
   */
  swap(record?: Omit<PageRecord, 'manifest'>): void {
    this.#prune(record)
    const previous = join(this.work, 'previous')
    rmSync(previous, { recursive: true, force: true })
    const replaces = existsSync(this.out)
    if (replaces) renameSync(this.out, previous)
    try {
      renameSync(this.staging, this.out)
    } catch (error) {
      if (replaces) renameSync(previous, this.out)
      throw error
    }
    this.#isInPlace = true
    if (record) keepPageRecord(this.work, this.out, record)
    // Without a record of it there is no telling which of its files are pages.
    if (replaces && record && this.#recorded) keepSpare(this.work, previous, record.build)
    else rmSync(previous, { recursive: true, force: true })
  }

  /** What the spare output had and this one has not may have left empty folders behind, and so may anybody else. */
  #prune(record?: Omit<PageRecord, 'manifest'>): void {
    if (!this.#spare) return
    const gone = [...this.#spare.others, ...(this.#recorded?.record.gone ?? []), ...(record?.gone ?? [])]
    pruneFolders(this.staging, new Set([...gone.map(dirname), ...this.#spare.empty]))
  }

  /** After a failure: what was staged goes, and the work folder too where there was none before. */
  discard(): void {
    try {
      // Processes that were ended just now may still hold a file.
      rmSync(this.#isNew ? this.work : this.staging, { recursive: true, force: true, maxRetries: 3 })
    } catch {
      // The next build clears it away; what made this one fail is what has to be told.
      return
    }
    const parent = dirname(this.work)
    if (this.#isNew && readdirSync(parent).length === 0) rmdirSync(parent)
  }

  /**
   * Before the process ends at somebody's wish: what was staged goes, and the lock; what was read stays. Where that cannot be, it is
   * left to the next build.
   */
  abandon(): void {
    try {
      rmSync(this.staging, { recursive: true, force: true, maxRetries: 3 })
    } catch {}
    this.close()
  }

  /** Lets go of the lock. */
  close(): void {
    rmSync(this.#lock, { force: true })
  }

  /** A folder that holds something else is never replaced. */
  #refuseForeign(): void {
    if (!existsSync(this.out)) return
    let names: string[]
    try {
      names = readdirSync(this.out)
    } catch {
      throw new OutputError(`${this.out} is there and is not a folder. Choose another with --out.`)
    }
    const configuration = configurationNames.find((name) => names.includes(name))
    if (configuration !== undefined)
      throw new OutputError(
        `${join(this.out, configuration)} lies in the output, which each build replaces whole. Move it elsewhere, or choose another folder with --out.`,
      )
    if (names.length === 0 || existsSync(this.store) || holdsSite(this.out)) return
    throw new OutputError(
      `${this.out} holds files that no build of Arshif made. Empty it or choose another folder with --out.`,
    )
  }

  /** A build that died between the renames of a swap left the old output in `previous` and none in its place. */
  #recover(): void {
    const previous = join(this.work, 'previous')
    if (!existsSync(previous)) return
    if (existsSync(this.out)) rmSync(previous, { recursive: true, force: true })
    else renameSync(previous, this.out)
  }
}
