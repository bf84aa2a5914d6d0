import { Expansion } from '../expansion.ts'
import type { Format } from '../format.ts'
import { type GzipEnd, gunzip } from '../gunzip.ts'
import { finding } from '../reasons.ts'

/** gzip around any other format; members one after the other are one document. */
export const gzip: Format = {
  name: 'gzip',
  extensions: ['gz', 'gzip'],
  mediaTypes: ['application/gzip', 'application/x-gzip'],
  signature: (head) => head[0] === 0x1f && head[1] === 0x8b,
  async *read(document, context) {
    const end: GzipEnd = { error: null }
    const outer = document.expansion === undefined
    const expansion = document.expansion ?? new Expansion()
    let tooFar = false
    const bytes = async function* () {
      for await (const chunk of gunzip(document.bytes, end, (packed) => outer && expansion.addPacked(packed))) {
        if (!expansion.addUnpacked(chunk.length)) {
          tooFar = true
          return
        }
        yield chunk
      }
    }
    yield* context.open({
      ...document,
      name: document.name.replace(/\.gz(ip)?$/i, ''),
      bytes: bytes(),
      file: undefined,
      depth: document.depth + 1,
      expansion,
    })
    if (tooFar) yield finding('expands-too-far', document)
    else if (end.error !== null) yield finding('truncated', document, end.error)
  },
}
