import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DamagedFile, manifestName } from './format.ts'
import { decodeManifest, type SegmentEntry } from './manifest.ts'
import { Segment } from './segment.ts'

/** Reads every file of an index on disk; gives what is missing or not as it was written, one message each. */
export async function verifyNative(folder: string): Promise<string[]> {
  const messages: string[] = []
  try {
    const { segments } = decodeManifest(readFileSync(join(folder, manifestName)))
    for (const segment of segments) {
      for await (const { message } of damagedIn(segment, folder)) messages.push(message)
    }
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error
    messages.push(error.message)
  }
  return messages
}

async function* damagedIn(entry: SegmentEntry, folder: string): AsyncGenerator<DamagedFile> {
  const segment = await Segment.open(entry, async (path) => readFileSync(join(folder, path)))
  yield* segment.damaged()
}
