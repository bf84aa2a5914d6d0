import { type BigIntStats, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { PlacedBlock } from './data-file.ts'

/** What is known of a data file that a build wrote. */
export interface KeptFile {
  /** Below the output. */
  path: string
  /** Names all that the bytes depend on beside the records. */
  settings: string
  bytes: number
  mtime: bigint
  sha256: string
  blocks: ReadonlyMap<string, PlacedBlock>
}

/** What to keep of a file that was just written. */
export function keptFile(written: Omit<KeptFile, 'bytes' | 'mtime'>, { size, mtimeNs }: BigIntStats): KeptFile {
  return { ...written, bytes: Number(size), mtime: mtimeNs }
}

const fileName = 'data-files.v8'

/** The data files of the last build, by path: those that stand in its output as they were written. */
export class KeptFiles {
  readonly #work: string | undefined
  readonly #folder: string | undefined
  readonly #files = new Map<string, KeptFile>()

  /**
   * @param work where this is kept; nothing is where there is none
   * @param output the last build's output
   */
  constructor(work: string | undefined, output: string | undefined) {
    this.#work = work
    this.#folder = output
    if (work === undefined || output === undefined) return
    for (const file of listed(work)) if (stands(file, output)) this.#files.set(file.path, file)
  }

  /** A file of the last output that was made under these settings, and where it stands. */
  find(path: string, settings: string): { file: KeptFile; at: string } | undefined {
    const file = this.#files.get(path)
    return file?.settings === settings ? { file, at: join(this.#folder!, path) } : undefined
  }

  /** Keeps nothing: the next build takes no file over. */
  forget(): void {
    if (this.#work !== undefined) rmSync(join(this.#work, fileName), { force: true })
  }

  /** Keeps what is known of the files that this build wrote, and of those it may leave standing should it fail. */
  keep(written: readonly KeptFile[]): void {
    if (this.#work === undefined) return
    const path = join(this.#work, fileName)
    writeFileSync(`${path}.new`, serialize([...this.#files.values(), ...written]))
    renameSync(`${path}.new`, path)
  }
}

/** The hash of a file that was kept, while it stands as it was written. */
export function keptHashes(work: string | undefined): (path: string, output: string) => string | undefined {
  const files = Map.groupBy(work === undefined ? [] : listed(work), ({ path }) => path)
  return (path, output) => files.get(path)?.find((file) => stands(file, output))?.sha256
}

/** Bytes of what a build noted of the data files it wrote; 0 where none did. */
export function keptLength(work: string): number {
  return statSync(join(work, fileName), { throwIfNoEntry: false })?.size ?? 0
}

function listed(work: string): KeptFile[] {
  try {
    return deserialize(readFileSync(join(work, fileName))) as KeptFile[]
  } catch {
    return []
  }
}

function stands({ path, bytes, mtime }: KeptFile, output: string): boolean {
  const found = statSync(join(output, path), { bigint: true, throwIfNoEntry: false })
  return found !== undefined && Number(found.size) === bytes && found.mtimeNs === mtime
}
