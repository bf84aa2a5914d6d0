import type { Archive, ArchivedCapture, Revision } from '../model/archive.ts'
import { byCodeUnit } from '../model/order.ts'

/** Captures a pack holds at most on average; files are dear on static hosts, and a reader loads one for one capture. */
const fullPack = 400

/** How many hexadecimal digits of a capture's id name its pack: the fewest that keep packs small. */
export function packDigits(captures: number): number {
  let digits = 1
  while (captures / 16 ** digits > fullPack) digits++
  return digits
}

/** Path of a pack, below the site's base. */
export function packPath(name: string): string {
  return `data/readings/${name}.jsonl`
}

/** A line of a pack: what the viewer shows of a capture. */
export type PackedCapture = Pick<
  ArchivedCapture,
  | 'ref'
  | 'path'
  | 'line'
  | 'sha256'
  | 'bytes'
  | 'encoding'
  | 'metadata'
  | 'places'
  | 'sections'
  | 'setAside'
  | 'reading'
> & { capture: string; articles: { id: string; headline: string }[] }

function record(archive: Archive, capture: ArchivedCapture): string {
  const { id, ref, path, line, sha256, bytes, encoding, metadata, places, sections, setAside, reading } = capture
  const articles = capture.articles.map((one) => ({ id: one, headline: archive.summary(one)?.headline ?? one }))
  const packed: PackedCapture = {
    capture: id,
    ref,
    path,
    line,
    sha256,
    bytes,
    encoding,
    metadata,
    places,
    setAside,
    articles,
    sections,
    reading,
  }
  return `${JSON.stringify(packed)}\n`
}

const known = new WeakMap<readonly Revision[], Map<string, string[]>>()

/** The ids of the captures of every pack, in the archive's order, by the pack's name: the head of their ids. */
export function packsOf(archive: Archive): Map<string, string[]> {
  const captures = archive.captureRevisions()
  let packs = known.get(captures)
  if (!packs) {
    const digits = packDigits(captures.length)
    const ids = captures.map(({ id }) => id)
    const unordered = Map.groupBy(ids, (id) => id.slice(0, digits))
    packs = new Map([...unordered].sort(([a], [b]) => byCodeUnit(a, b)))
    known.set(captures, packs)
  }
  return packs
}

/** The readings of captures, one JSON line each; the viewer reads them. */
export function packText(archive: Archive, captures: readonly string[]): string {
  return captures.map((id) => record(archive, archive.capture(id)!)).join('')
}
