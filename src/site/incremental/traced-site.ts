import type { Archive } from '../../model/archive.ts'
import type { Site } from '../page.ts'
import type { Relations } from '../relations.ts'
import { Trace } from './trace.ts'
import { TracedArchive } from './traced-archive.ts'
import { tracedRelations } from './traced-relations.ts'

/** What pages are made from, so that what each of them takes from the archive is noted. */
export function tracedSite(
  archive: Archive,
  relations: Relations,
  rest: Pick<Site, 'frame' | 'downloads' | 'about' | 'overridden'>,
): Site {
  const trace = new Trace()
  return {
    ...rest,
    archive: new TracedArchive(archive, trace),
    relations: tracedRelations(relations, trace),
    outline: { archive, relations },
    trace,
  }
}
