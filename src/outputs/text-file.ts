import { closeSync, lstatSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { linkFile } from '../link-file.ts'
import type { Written } from './output.ts'

/** Characters gathered before they go to the disk. */
const chunkLength = 1 << 20

/** Where files go. */
export interface TextTarget {
  /** The staging folder. */
  out: string
  /** Folder of the last build's output: a file that comes out as it is there is that file, with its time stamp. */
  previous?: string
}

/** A UTF-8 file below `out` that grows by pieces of text, in memory of about 1 MB, whatever their number. */
export class TextFile {
  readonly #path: string
  readonly #last: string | undefined
  readonly #file: number
  #bytes = 0
  #gathered = ''

  constructor({ out, previous }: TextTarget, path: string) {
    this.#path = join(out, path)
    this.#last = previous === undefined ? undefined : join(previous, path)
    mkdirSync(dirname(this.#path), { recursive: true })
    // Never into a file that is there: it may have a second name, and be the output's own.
    rmSync(this.#path, { force: true })
    this.#file = openSync(this.#path, 'wx')
  }

  append(text: string): void {
    this.#gathered += text
    if (this.#gathered.length >= chunkLength) this.#flush()
  }

  end(): Written {
    this.#flush()
    closeSync(this.#file)
    if (this.#last !== undefined && haveSameBytes(this.#path, this.#last)) {
      rmSync(this.#path)
      linkFile(this.#last, this.#path)
    }
    return { files: 1, bytes: this.#bytes }
  }

  #flush(): void {
    const chunk = Buffer.from(this.#gathered)
    this.#gathered = ''
    for (let at = 0; at < chunk.length; ) at += writeSync(this.#file, chunk, at)
    this.#bytes += chunk.length
  }
}

/** Whether both are plain files of the same bytes; the second need not be there. */
function haveSameBytes(path: string, other: string): boolean {
  const found = lstatSync(other, { throwIfNoEntry: false })
  if (found?.isFile() !== true || found.size !== lstatSync(path).size) return false
  const files = [openSync(path, 'r'), openSync(other, 'r')] as const
  const [chunk, otherChunk] = [Buffer.allocUnsafe(1 << 16), Buffer.allocUnsafe(1 << 16)]
  try {
    for (;;) {
      const read = readSync(files[0], chunk)
      if (readSync(files[1], otherChunk) !== read) return false
      if (read === 0) return true
      if (!chunk.subarray(0, read).equals(otherChunk.subarray(0, read))) return false
    }
  } finally {
    for (const file of files) closeSync(file)
  }
}
