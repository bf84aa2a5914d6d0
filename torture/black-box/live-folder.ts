import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from './tree.ts'

/** Between two looks, in milliseconds. */
const interval = 15

/** Files that are read at a look. */
const filesALook = 5

interface Listed {
  path: string
  sha256: string
}

/**
 * Looks at a site as its readers do while something is done to it: at any moment its manifest is there, and files are what
 * the manifest of that moment says.
 */
export class LiveFolder {
  readonly #folder: string
  readonly #next: () => number
  readonly #timer: NodeJS.Timeout
  readonly #faults: string[] = []
  #looks = 0
  #away = 0
  #listed = { text: '', files: [] as Listed[] }

  constructor(folder: string, next: () => number) {
    this.#folder = folder
    this.#next = next
    this.#timer = setInterval(() => this.#look(), interval)
  }

  /** Ends it. `away`: looks that met no site. */
  stop(): { looks: number; away: number; faults: string[] } {
    clearInterval(this.#timer)
    return { looks: this.#looks, away: this.#away, faults: this.#faults }
  }

  #look(): void {
    this.#looks++
    const files = this.#files()
    if (files === undefined) {
      this.#away++
      return
    }
    for (let count = 0; count < filesALook; count++) {
      const file = files[Math.floor(this.#next() * files.length)]!
      const fault = this.#fault(file)
      // A manifest that has been replaced meanwhile tells of other files.
      if (fault !== undefined && this.#files() === files) this.#faults.push(fault)
    }
  }

  #files(): Listed[] | undefined {
    const text = this.#read('manifest.json')?.toString()
    if (text === undefined) return undefined
    if (text !== this.#listed.text) this.#listed = { text, files: JSON.parse(text).files }
    return this.#listed.files
  }

  #fault({ path, sha256: expected }: Listed): string | undefined {
    const bytes = this.#read(path)
    if (bytes === undefined) return `${path} was not there`
    return sha256(bytes) === expected ? undefined : `${path} was not what the manifest says`
  }

  #read(path: string): Buffer | undefined {
    try {
      return readFileSync(join(this.#folder, path))
    } catch {
      return undefined
    }
  }
}
