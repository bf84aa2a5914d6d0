/** The one file that imports Pagefind. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as pagefind from 'pagefind'
import { baseForm, defaultKey, exactForm } from '../analyser/analyse.ts'
import { type FormsOf, type PagefindRecord, writeRecord } from './record.ts'
import { remembered } from './remembered.ts'
import type { ShardTask, WrittenShard } from './shard-thread.ts'
import { spooled } from './spools.ts'

/** What Pagefind writes for pages that use its own interface. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./

/** Writes one shard. */
export async function writeShard({ documents, first, exceptions, folder }: ShardTask): Promise<WrittenShard> {
  const keyOf = new Map(exceptions)
  const formsOf: FormsOf = remembered((word) => {
    const base = baseForm(word)
    return { key: keyOf.get(base) ?? defaultKey(base), exact: exactForm(word) }
  })
  const keys = new Map<string, number>()
  const shard = new Shard()
  try {
    for await (const document of spooled(documents)) {
      const { record, keys: own } = writeRecord(document, first + shard.size, formsOf)
      for (const key of own) keys.set(key, (keys.get(key) ?? 0) + 1)
      await shard.add(record)
    }
    await shard.write(folder)
  } finally {
    await pagefind.close()
  }
  return { size: shard.size, keys }
}

/** One of Pagefind's indexes in the making. */
class Shard {
  size = 0
  #index: Promise<pagefind.PagefindIndex> | undefined
  /** The last record on its way: one after the other, or Pagefind numbers them as they arrive. */
  #sent: Promise<void> = Promise.resolve()

  async add(record: PagefindRecord): Promise<void> {
    this.size++
    await this.#sent
    this.#sent = this.#send(record)
    // Told where it is waited for.
    this.#sent.catch(() => {})
  }

  async #send(record: PagefindRecord): Promise<void> {
    const { errors } = await (await this.#open()).addCustomRecord(record)
    if (errors.length > 0) throw new Error(`Pagefind refused a document: ${errors.join('; ')}`)
  }

  #open(): Promise<pagefind.PagefindIndex> {
    this.#index ??= pagefind.createIndex().then(({ index, errors }) => {
      if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
      return index
    })
    return this.#index
  }

  /**
   * Writes the index. The files are written here: Pagefind's own `writeFiles` answers before the
   * last of them is on the disk, and writes half a megabyte of interface beside them.
   */
  async write(folder: string): Promise<void> {
    await this.#sent
    const { errors, files } = await (await this.#open()).getFiles()
    if (errors.length > 0) throw new Error(`Pagefind could not write its index: ${errors.join('; ')}`)
    for (const { path, content } of files) {
      if (unused.test(path)) continue
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
  }
}
