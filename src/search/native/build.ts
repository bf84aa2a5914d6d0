import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildLexicon } from '../analyser/lexicon.ts'
import type { IndexBuilder, IndexSummary } from '../engine.ts'
import { Collector } from './collector.ts'
import { manifestName } from './format.ts'
import { encodeManifest } from './manifest.ts'
import { type WrittenSegment, writeSegment } from './write-segment.ts'

/** Our own index: see `docs/index-format.md`. */
export const nativeBuilder: IndexBuilder = {
  name: 'native',
  build: async (documents, folder) => {
    mkdirSync(folder, { recursive: true })
    const collector = new Collector()
    try {
      for (const document of documents) collector.add(document)
      const base = writeSegment(collector, folder, buildLexicon(collector.vocabulary.counts()))
      return finish(folder, [base])
    } finally {
      collector.close()
    }
  },
}

function finish(folder: string, segments: WrittenSegment[]): IndexSummary {
  const manifest = encodeManifest(segments.map(({ entry }) => entry))
  writeFileSync(join(folder, manifestName), manifest)
  const summary = { documents: 0, files: 1, bytes: manifest.length }
  for (const { entry, files, bytes } of segments) {
    summary.documents += entry.documents - entry.gone.length
    summary.files += files
    summary.bytes += bytes
  }
  return summary
}
