import { openArchive } from '../../archive/store.ts'
import { searchDocuments } from '../documents.ts'
import type { Collector } from './collector.ts'

/** Collects the store's articles `from` up to `to`. */
export function collectRange(collector: Collector, store: string, from: number, to: number): void {
  const archive = openArchive(store)
  try {
    for (const document of searchDocuments(archive, from, to)) collector.add(document)
  } finally {
    archive.close()
  }
}
