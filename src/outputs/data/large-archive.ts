import type { Archive } from '../../model/archive.ts'

/** Bytes of all captures beyond which the tables come near the 25 MiB that hosts take and a browser can be asked to download. */
const largestPlain = 16 * 1024 * 1024

/** Whether the tables are packed: as CSV they are `.csv.gz`, and the database comes as the SQL that makes it, `.sql.gz`. */
export function isLarge(archive: Archive): boolean {
  return archive.counts().bytes > largestPlain
}
