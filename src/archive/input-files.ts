import { lstatSync } from 'node:fs'
import { resolve } from 'node:path'
import type { InputFile } from '../read/format.ts'
import type { Database } from './database.ts'

/** `file` of what stands in none: standard input, a pipe, a finding on a folder. */
export const NO_FILE = 0

interface KnownFile {
  id: number
  stamp: string
}

/**
 * The files that the captures come from. A file that is as it was when it was read last need not be read again: what it
 * gave stands in the store.
 */
export class InputFiles {
  /** Files of an earlier build that are read again. */
  readonly reread: number[] = []
  readonly #store: Database
  readonly #settings: string
  readonly #known = new Map<string, KnownFile>()
  readonly #met = new Set<number>()
  readonly #distrusted = new Set<number>()
  #open: KnownFile = { id: NO_FILE, stamp: '' }

  /** @param settings names all that reading depends on beside the files */
  constructor(store: Database, settings: string) {
    this.#store = store
    this.#settings = settings
    for (const row of store.all('SELECT id, path, name, stamp FROM input_file'))
      this.#known.set(keyOf(row['path'], row['name']), { id: Number(row['id']), stamp: String(row['stamp']) })
  }

  /** The file that what is read now comes from. */
  get current(): number {
    return this.#open.id
  }

  /** Goes on to a file, or to what stands in none; returns whether it is to be read. Until it is left it counts as unread. */
  enter(input: InputFile | undefined): boolean {
    this.leave()
    if (input === undefined) return true
    const path = resolve(input.file)
    const stamp = stampOf(input, this.#settings)
    const key = keyOf(path, input.path)
    const known = this.#known.get(key)
    if (known !== undefined) {
      const twice = this.#met.has(known.id)
      this.#met.add(known.id)
      if (twice || (stamp !== '' && stamp === known.stamp)) return false
      this.reread.push(known.id)
    }
    this.#open = { id: this.#opened(path, input.path, known), stamp }
    this.#known.set(key, this.#open)
    this.#met.add(this.#open.id)
    return true
  }

  /** Goes on to a file of `chosen` that was met before, whatever it looks like; returns false for all others. */
  enterAgain(input: InputFile | undefined, chosen: readonly number[]): boolean {
    this.leave()
    const known = input && this.#known.get(keyOf(resolve(input.file), input.path))
    if (known === undefined || !chosen.includes(known.id)) return false
    this.#store.run('DELETE FROM finding WHERE file = ? AND capture IS NULL', known.id)
    this.#open = { id: this.#opened(resolve(input!.file), input!.path, known), stamp: known.stamp }
    return true
  }

  /** Notes that the file at hand was read to its end. */
  leave(): void {
    const { id, stamp } = this.#open
    if (id !== NO_FILE && !this.#distrusted.has(id))
      this.#store.run('UPDATE input_file SET stamp = ? WHERE id = ?', stamp, id)
    this.#open = { id: NO_FILE, stamp: '' }
  }

  /** Has a file read in every build from now on. */
  distrust(id: number): void {
    this.#distrusted.add(id)
    this.#store.run(`UPDATE input_file SET stamp = '' WHERE id = ?`, id)
  }

  /** Forgets the files that were not met, and returns their ids. */
  forget(): number[] {
    const gone = [...this.#known.values()].map(({ id }) => id).filter((id) => !this.#met.has(id))
    for (const id of gone) this.#store.run('DELETE FROM input_file WHERE id = ?', id)
    return gone
  }

  #opened(path: string, name: string, known: KnownFile | undefined): number {
    const id = known?.id ?? this.#store.number('SELECT max(id) AS n FROM input_file') + 1
    this.#store.run(
      `INSERT INTO input_file (id, path, name, stamp) VALUES (?, ?, ?, '') ON CONFLICT (id) DO UPDATE SET stamp = ''`,
      id,
      path,
      name,
    )
    return id
  }
}

function keyOf(path: unknown, name: unknown): string {
  return `${path}\n${name}`
}

/** What changes with a file and its sidecar, and with how they are read; empty where that cannot be told. */
function stampOf({ file, sidecar }: InputFile, settings: string): string {
  const parts = [settings]
  try {
    for (const path of sidecar === undefined ? [file] : [file, sidecar]) {
      const entry = lstatSync(path, { bigint: true })
      // What a link leads to may change unseen.
      if (!entry.isFile()) return ''
      parts.push(`${path} ${entry.size} ${entry.mtimeNs} ${entry.ctimeNs} ${entry.dev}:${entry.ino}`)
    }
  } catch {
    return ''
  }
  return parts.join('\n')
}
