import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Archive, ArchivedCapture } from '../model/archive.ts'

/** Captures a pack holds at most on average; files are dear on static hosts, and a reader loads one for one capture. */
const fullPack = 400

/** Bytes that wait for a pack before they are written. */
const bufferBytes = 1 << 18

/** How many hexadecimal digits of a capture's id name its pack: the fewest that keep packs small. */
export function packDigits(captures: number): number {
  let digits = 1
  while (captures / 16 ** digits > fullPack) digits++
  return digits
}

/** Path of the pack that holds a capture, below the site's base. */
export function packPath(id: string, digits: number): string {
  return `data/readings/${id.slice(0, digits)}.jsonl`
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

/**
 * Packs the readings of all captures, one JSON line each, into a file for every id prefix; the viewer reads them.
 * A pack keeps the archive's order. Nothing but a few hundred kilobytes a pack is held in memory.
 */
export function packReadings(archive: Archive, out: string): number {
  const digits = packDigits(archive.counts().captures)
  const waiting = new Map<string, { lines: string[]; bytes: number }>()
  const flush = (path: string) => {
    const pack = waiting.get(path)
    if (!pack || pack.lines.length === 0) return
    appendFileSync(join(out, path), pack.lines.join(''))
    waiting.set(path, { lines: [], bytes: 0 })
  }
  mkdirSync(join(out, 'data', 'readings'), { recursive: true })
  for (const capture of archive.captures()) {
    const path = packPath(capture.id, digits)
    const line = record(archive, capture)
    const pack = waiting.get(path) ?? { lines: [], bytes: 0 }
    pack.lines.push(line)
    pack.bytes += line.length
    waiting.set(path, pack)
    if (pack.bytes >= bufferBytes) flush(path)
  }
  for (const path of waiting.keys()) flush(path)
  return waiting.size
}
