import { IndexThread } from './index-thread.ts'

/** Documents for which a thread is worth its start. */
const FEWEST = 2000

/** The threads that share in the work of making an index, beside the one that has it made. */
export class IndexThreads {
  readonly #jobs: number
  readonly #fewest: number
  readonly #threads: IndexThread[] = []

  constructor(jobs: number, fewest = FEWEST) {
    this.#jobs = jobs
    this.#fewest = fewest
  }

  /** Those that are worth while for so many documents; started when they are asked for first. */
  for(documents: number): readonly IndexThread[] {
    const wanted = Math.min(this.#jobs - 1, Math.floor(documents / this.#fewest))
    while (this.#threads.length < wanted) this.#threads.push(new IndexThread())
    return this.#threads.slice(0, Math.max(0, wanted))
  }

  /** Ends them; others are started when they are asked for again. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()))
  }
}
