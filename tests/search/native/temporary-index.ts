import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SearchDocument, SearchEngine } from '../../../src/search/engine.ts'
import { buildNative } from '../../../src/search/native/build.ts'
import { openNative } from '../../../src/search/native/open.ts'
import { defaultSizes, type Sizes } from '../../../src/search/native/sizes.ts'

/** So small that the index of a few documents has many files of every kind. */
export const tinySizes: Sizes = {
  ...{ part: 60, inline: 6, positions: 8, pack: 300, times: 5, words: 7, lot: 40 },
  ...{ frequent: 3, followed: 2, nextWords: 8 },
  ...{ changes: 300, changedShare: 1 },
}

/** Runs with a new folder, which is removed afterwards. */
export async function inTemporaryFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'arshif-native-'))
  try {
    return await run(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Builds an index into a folder and opens it. */
export async function buildAndOpen(
  documents: readonly SearchDocument[],
  folder: string,
  { previous, sizes = defaultSizes }: { previous?: string; sizes?: Sizes } = {},
): Promise<SearchEngine> {
  await buildNative(documents, folder, { previous, sizes })
  return openFolder(folder)
}

export function openFolder(folder: string): Promise<SearchEngine> {
  return openNative(async (path) => readFileSync(join(folder, path)))
}
