import { capture } from '../capture.ts'
import type { Format } from '../format.ts'
import { looksBinary } from '../signatures.ts'
import { decoded, wholeBytes } from '../whole.ts'

/** Plain text: one document a file. */
export const text: Format = {
  name: 'text',
  extensions: ['txt', 'text'],
  mediaTypes: ['text/plain'],
  sniff: (head) => !looksBinary(head),
  async *read(document, context) {
    const bytes = yield* wholeBytes(document, context)
    if (bytes === null) return
    const result = yield* decoded(bytes, document, document.charset)
    if (result === null) return
    const { path, folder, metadata } = document
    yield* capture(
      { ref: document.ref ?? path, path, folder, bytes, encoding: result.encoding, reading: result.text, metadata },
      context.options,
    )
  },
}
