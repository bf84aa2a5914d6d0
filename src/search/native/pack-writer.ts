import { ByteWriter } from './bytes.ts'
import type { Collected, Collector } from './collector.ts'
import { packStarts } from './packs.ts'
import type { SegmentWriter } from './segment-writer.ts'
import { SpillReader } from './spill.ts'

/** The documents as they will be shown, in packs. Any thread can write them. */
export interface PackSource {
  /** Files of stored documents. */
  paths: string[]
  /** By document: its part, where it stands there, and its bytes. */
  documents: { parts: Uint16Array; offsets: Float64Array; lengths: Uint32Array }
  /** The first document of each pack. */
  starts: number[]
}

/** @param aim bytes of a pack. */
export function packSource({ parts }: Collector, documents: readonly Collected[], aim: number): PackSource {
  const lengths = documents.map(({ stored }) => stored.length)
  return {
    paths: parts.map(({ spill }) => spill.path),
    documents: {
      parts: Uint16Array.from(documents, ({ part }) => part),
      offsets: Float64Array.from(documents, ({ stored }) => stored.offset),
      lengths: Uint32Array.from(lengths),
    },
    starts: packStarts(lengths, aim),
  }
}

export async function writePacks(writer: SegmentWriter, { paths, documents, starts }: PackSource): Promise<void> {
  const spills = paths.map((path) => new SpillReader(path))
  try {
    for (const [number, start] of starts.entries()) {
      const pack = new ByteWriter()
      const end = starts[number + 1] ?? documents.parts.length
      for (let document = start; document < end; document++) {
        const spill = spills[documents.parts[document]!]!
        pack.append(spill.read(documents.offsets[document]!, documents.lengths[document]!))
      }
      writer.write('pack', number, pack.finish())
      if (writer.isFull) await writer.drain()
    }
  } finally {
    for (const spill of spills) spill.close()
  }
}
