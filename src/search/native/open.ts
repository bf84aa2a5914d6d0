import { type ReadIndexFile, type SearchEngine, SearchError } from '../engine.ts'
import { DamagedFile, manifestName } from './format.ts'
import { decodeManifest } from './manifest.ts'
import { NativeEngine } from './native-engine.ts'
import { Segment } from './segment.ts'

/**
 * Opens an index. A file that is missing, damaged or of another build means most often that the site was published anew
 * since the manifest was read: so that is read again, and the question asked once more. What then still fails is a
 * `SearchError`; there is never a wrong answer.
 *
 * @param read must not answer for `manifest.json` from a cache that may be older than the site.
 */
export async function openNative(read: ReadIndexFile): Promise<SearchEngine> {
  let engine = await twice(() => openOnce(read))
  let opening: Promise<NativeEngine> | undefined
  // Several questions may fail together: it is opened anew once.
  const openAnew = async () => {
    opening ??= openOnce(read)
    try {
      return (engine = await opening)
    } finally {
      opening = undefined
    }
  }
  const ask = async <T>(question: (engine: NativeEngine) => Promise<T>): Promise<T> => {
    const asked = engine
    try {
      return await question(asked)
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error
    }
    return orDamaged(async () => question(engine === asked ? await openAnew() : engine))
  }
  return {
    search: (query, from, limit) => ask((asked) => asked.search(query, from, limit)),
    facets: (query, names) => ask((asked) => asked.facets(query, names)),
    keys: (word) => ask((asked) => asked.keys(word)),
  }
}

async function openOnce(read: ReadIndexFile): Promise<NativeEngine> {
  let bytes: Uint8Array
  try {
    bytes = await read(manifestName)
  } catch (cause) {
    throw new DamagedFile(`${manifestName}: not to be had`, { cause })
  }
  const { segments } = decodeManifest(bytes)
  return new NativeEngine(await Promise.all(segments.map((segment) => Segment.open(segment, read))))
}

async function twice<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error
  }
  return orDamaged(attempt)
}

async function orDamaged<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (cause) {
    if (!(cause instanceof DamagedFile)) throw cause
    throw new SearchError('damaged', `the search index is damaged or was published only in part: ${cause.message}`, {
      cause,
    })
  }
}
