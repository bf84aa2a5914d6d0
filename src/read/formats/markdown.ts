import { capture } from '../capture.ts'
import type { Format } from '../format.ts'
import { finding } from '../reasons.ts'
import { metadataOf } from '../record.ts'
import { decoded, wholeBytes } from '../whole.ts'

/** Markdown with YAML front matter: one document a file. */
export const markdown: Format = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  mediaTypes: ['text/markdown'],
  async *read(document, context) {
    const bytes = yield* wholeBytes(document, context)
    if (bytes === null) return
    const result = yield* decoded(bytes, document, document.charset)
    if (result === null) return
    const { path, folder } = document
    const reading = result.text.toWellFormed()
    const { markdownPage } = await import('../markdown-page.ts') // loads remark only where there is Markdown
    const page = markdownPage(reading)
    if (page.fault !== undefined) yield finding('malformed-front-matter', document, page.fault)
    const metadata = { ...document.metadata, ...metadataOf(page.frontMatter, context.options) }
    const { regions } = page
    yield* capture(
      { ref: document.ref ?? path, path, folder, bytes, encoding: result.encoding, reading, metadata, regions },
      context.options,
    )
  },
}
