import type { Format } from '../format.ts'
import { finding } from '../reasons.ts'
import { readZipped, withArchive, zip } from './zip.ts'

/** WACZ: a zip with WARC files in `archive/` and indexes beside them, of which only the former are read. */
export const wacz: Format = {
  name: 'wacz',
  extensions: ['wacz'],
  mediaTypes: ['application/wacz'],
  signature: zip.signature,
  async *read(document, context) {
    yield* withArchive(document, async function* (archive) {
      const warcs = archive.files.filter((file) => /^archive\/.*\.warc(\.gz)?$/i.test(file.path))
      if (warcs.length === 0) yield finding('damaged', document, 'WACZ', 'it has no WARC file in archive/')
      else yield* readZipped(warcs, document, context)
    })
  },
}
