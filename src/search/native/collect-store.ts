import { join } from 'node:path'
import type { DocumentStore } from '../engine.ts'
import { collectRange } from './collect-range.ts'
import type { Collector } from './collector.ts'
import type { IndexThreads } from './index-threads.ts'

/** Collects all of a store's articles, every thread its share of them. @param spills folder for what is put aside. */
export async function collectStore(
  collector: Collector,
  { path, documents }: DocumentStore,
  threads: IndexThreads,
  spills: string,
): Promise<void> {
  const others = threads.for(documents)
  const share = Math.ceil(documents / (others.length + 1))
  const asked = others.map((thread, index) =>
    thread.ask('collect', {
      store: path,
      from: share * (index + 1),
      to: Math.min(documents, share * (index + 2)),
      spill: join(spills, String(index + 1)),
    }),
  )
  collectRange(collector, path, 0, share)
  for (const part of asked) collector.take(await part)
  // What they hold of their shares is free when they end, and not before; what is next needs none of it.
  await threads.close()
}
