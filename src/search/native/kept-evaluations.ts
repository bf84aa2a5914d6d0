import type { Query } from '../engine.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import { resolveQuery } from './resolve.ts'
import type { Segment } from './segment.ts'

/** Queries whose finds are kept. */
const KEPT = 4

/** What is kept of a query's words; an evaluation that fails is not. */
interface Kept {
  /** With kin unread, perhaps: it answers while the whole one is on its way. */
  first?: Promise<Evaluation> | undefined
  whole?: Promise<Evaluation> | undefined
  /** The whole one, once it is there. */
  known?: Evaluation
}

/** Filters, order and page change more often than the words: the last queries' finds are kept. */
export class KeptEvaluations {
  readonly #segments: readonly Segment[]
  readonly #kept = new Map<string, Kept>()

  constructor(segments: readonly Segment[]) {
    this.#segments = segments
  }

  /** @param enough see `Matching`; undefined: nothing is left unread. */
  async evaluate(query: Query, enough: number | undefined): Promise<Evaluation> {
    const kept = this.#of(JSON.stringify([query.groups, query.not, query.exact]))
    if (kept.known) return kept.known
    const way = enough === undefined ? 'whole' : 'first'
    kept[way] ??= way === 'whole' ? this.#whole(query, kept.first) : this.#evaluate(query, enough)
    try {
      const evaluation = await kept[way]
      if (evaluation.unsettled === undefined) kept.known = evaluation
      return evaluation
    } catch (error) {
      kept[way] = undefined
      throw error
    }
  }

  #of(question: string): Kept {
    const known = this.#kept.get(question)
    if (known) return known
    if (this.#kept.size >= KEPT) this.#kept.clear()
    const kept: Kept = {}
    this.#kept.set(question, kept)
    return kept
  }

  async #whole(query: Query, first: Promise<Evaluation> | undefined): Promise<Evaluation> {
    const found = await first?.catch(() => undefined)
    return found && found.unsettled === undefined ? found : this.#evaluate(query, undefined)
  }

  async #evaluate(query: Query, enough: number | undefined): Promise<Evaluation> {
    return evaluate(query, await resolveQuery(query, this.#segments), this.#segments, enough)
  }
}
