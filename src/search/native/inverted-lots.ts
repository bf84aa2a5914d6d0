import type { IndexThread } from './index-thread.ts'
import { type Inverted, Inverter, type InvertSource, type Lot, lotsOf } from './invert.ts'

/** Lots that a thread is asked for ahead, so that it need not wait. */
const AHEAD = 2

/** The words of all lots in order, made here or, where there are any, by other threads. */
export async function* invertedLots(
  source: InvertSource,
  threads: readonly IndexThread[],
): AsyncGenerator<{ lot: Lot; inverted: Inverted[] }> {
  const lots = lotsOf(source)
  if (threads.length === 0) {
    const inverter = new Inverter(source)
    for (const lot of lots) yield { lot, inverted: inverter.invert(lot) }
    inverter.close()
    return
  }
  for (const thread of threads) thread.ask('source', { source })
  const asked: Promise<Inverted[]>[] = []
  let next = 0
  for (const lot of lots) {
    while (next < lots.length && asked.length < AHEAD * threads.length)
      asked.push(threads[next % threads.length]!.ask('lot', { lot: lots[next++]! }))
    yield { lot, inverted: await asked.shift()! }
  }
}
