import type { Archive } from '../../model/archive.ts'

/** Bytes of all captures beyond which the table comes near the 25 MiB that hosts take and a browser can be asked to download. */
const largestPlain = 16 * 1024 * 1024

/** Whether the table is packed: as CSV it is `.csv.gz`. */
export function isLarge(archive: Archive): boolean {
  return archive.counts().bytes > largestPlain
}
