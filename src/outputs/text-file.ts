import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Written } from './output.ts'

/** Characters gathered before they go to the disk. */
const chunkLength = 1 << 20

/** A UTF-8 file below `out` that grows by pieces of text, in memory of about 1 MB, whatever their number. */
export class TextFile {
  readonly path: string
  readonly #file: number
  #bytes = 0
  #gathered = ''

  constructor(out: string, path: string) {
    this.path = join(out, path)
    mkdirSync(dirname(this.path), { recursive: true })
    this.#file = openSync(this.path, 'w')
  }

  append(text: string): void {
    this.#gathered += text
    if (this.#gathered.length >= chunkLength) this.#flush()
  }

  end(): Written {
    this.#flush()
    closeSync(this.#file)
    return { files: 1, bytes: this.#bytes }
  }

  #flush(): void {
    const chunk = Buffer.from(this.#gathered)
    this.#gathered = ''
    for (let at = 0; at < chunk.length; ) at += writeSync(this.#file, chunk, at)
    this.#bytes += chunk.length
  }
}
