import type { IndexThread } from './index-thread.ts'
import { type Inverted, Inverter, type InvertSource, type Lot, lotsOf } from './invert.ts'

/** Lots that a thread is asked for ahead, so that it need not wait. */
const AHEAD = 2

/** A lot and its words. */
export interface InvertedLot {
  lot: Lot
  inverted: Inverted[]
}

/** The words of all lots in order, made here or, but for the first, by other threads, where there are any. @param most occurrences in a lot. */
export async function* invertedLots(
  source: InvertSource,
  threads: readonly IndexThread[],
  most: number,
): AsyncGenerator<InvertedLot> {
  const lots = lotsOf(source, most)
  if (threads.length === 0) yield* invertedHere(source, lots)
  else yield* invertedBy(threads, source, lots)
}

function* invertedHere(source: InvertSource, lots: readonly Lot[]): Generator<InvertedLot> {
  const inverter = new Inverter(source)
  try {
    for (const lot of lots) yield { lot, inverted: inverter.invert(lot) }
  } finally {
    inverter.close()
  }
}

async function* invertedBy(
  threads: readonly IndexThread[],
  source: InvertSource,
  lots: readonly Lot[],
): AsyncGenerator<InvertedLot> {
  for (const thread of threads) thread.ask('source', { source })
  const asked: Promise<Inverted[]>[] = []
  const others = lots.slice(1)
  let next = 0
  const askAhead = () => {
    while (next < others.length && asked.length < AHEAD * threads.length)
      asked.push(threads[next % threads.length]!.ask('lot', { lot: others[next++]! }))
  }
  askAhead()
  yield* invertedHere(source, lots.slice(0, 1))
  for (const lot of others) {
    askAhead()
    yield { lot, inverted: await asked.shift()! }
  }
}
