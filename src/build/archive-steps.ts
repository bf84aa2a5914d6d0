import { linkArticles } from '../archive/link-articles.ts'
import { keepAddresses } from '../archive/redirects.ts'
import { keepCounts } from '../archive/stored-counts.ts'
import { counted } from '../counted.ts'
import type { Stage } from '../report/progress.ts'
import type { ArchiveStart, ArchiveStep } from './archive-messages.ts'
import { comparing } from './compare-articles.ts'
import { closeStore, openStore } from './open-store.ts'
import { OutputFolder } from './output-folder.ts'
import { parseCaptures } from './parse-captures.ts'
import { publishedSite } from './published-site.ts'
import { type ReadCaptures, readCaptures } from './read-captures.ts'

/** The steps from the input to a store that is ready to be read. */
export class ArchiveSteps {
  readonly #start: ArchiveStart
  readonly #folders: OutputFolder
  readonly #store: ReturnType<typeof openStore>
  readonly #round: number
  #reading: ReadCaptures | undefined

  constructor(start: ArchiveStart) {
    this.#start = start
    this.#folders = new OutputFolder(start.out)
    this.#store = openStore(this.#folders.store)
    this.#round = this.#store.number(`SELECT value AS n FROM fact WHERE name = 'build'`) + 1
    this.#setFact('build', String(this.#round))
  }

  /** Runs a step; returns what it did, in a few words. Throws InputError for wrong use. */
  run(step: ArchiveStep, stage: Stage): Promise<string> {
    return { read: () => this.#read(stage), parse: () => this.#parse(stage), link: () => this.#link() }[step]()
  }

  close(): void {
    closeStore(this.#store, this.#folders.store)
  }

  async #read(stage: Stage): Promise<string> {
    const { inputs, configuration } = this.#start
    this.#reading = await readCaptures(
      inputs,
      { ...configuration, output: this.#folders.out },
      this.#store,
      this.#round,
      stage,
    )
    return counted(this.#reading.captures, 'capture')
  }

  async #parse(stage: Stage): Promise<string> {
    const { configuration, jobs } = this.#start
    const { markers, sources } = configuration
    const { learnt, ingest } = this.#reading!
    const rules = { markers, sources, learnt }
    const parsed = await parseCaptures(this.#store, this.#folders.store, ingest, rules, jobs, stage)
    return counted(parsed, 'capture')
  }

  async #link(): Promise<string> {
    const store = this.#store
    const pagesOfTheirOwn = this.#reading!.captures <= this.#start.configuration.capturePages
    const compare = comparing(this.#folders.store, this.#start.jobs)
    await store.longTransaction(async () => {
      this.#setFact('capture-pages', pagesOfTheirOwn ? '1' : '0')
      await linkArticles(store, compare)
      keepAddresses(store, publishedSite(this.#folders.out))
      keepCounts(store)
    })
    return counted(store.number('SELECT count(*) AS n FROM article'), 'article')
  }

  #setFact(name: string, value: string): void {
    this.#store.run('INSERT INTO fact VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', name, value)
  }
}
