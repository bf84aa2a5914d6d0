import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { arshif, type Run } from '../black-box/arshif.ts'
import { type Texts, writeTexts } from '../black-box/texts.ts'

/** All that a person may change of an archive between two builds. */
export interface Library {
  texts: Map<string, string>
  /** Documents that are not in it yet. */
  more: [path: string, content: string][]
  /** Keys of the configuration file. */
  configuration: Record<string, unknown>
  /** `about.md` and `templates/…`: files beside the configuration, by path. */
  files: Map<string, string>
  /** Options of the command line. */
  flags: Map<string, string>
}

/** A library in a folder, and the site that is built from it beside. */
export class Shelf {
  readonly folder: string
  readonly out: string
  #texts: Texts = new Map()
  #files: Texts = new Map()

  constructor(folder: string) {
    this.folder = folder
    this.out = join(folder, '_site')
    mkdirSync(join(folder, 'texts'), { recursive: true })
  }

  /** Writes what has changed; all else keeps its time. */
  show({ texts, files, configuration }: Library): void {
    writeTexts(join(this.folder, 'texts'), texts, this.#texts)
    this.#texts = new Map(texts)
    const own = new Map([...files, ['arshif.config.json', `${JSON.stringify(configuration, null, 2)}\n`]])
    writeTexts(this.folder, own, this.#files)
    this.#files = own
  }

  build({ flags }: Library, more: readonly string[] = []): Promise<Run> {
    return arshif(['build', 'texts', '--jobs', '2', ...[...flags].flat(), ...more], { cwd: this.folder })
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
