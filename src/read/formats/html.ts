import type { Metadata } from '../../model/metadata.ts'
import { capture } from '../capture.ts'
import type { Format } from '../format.ts'
import { decoded, wholeBytes } from '../whole.ts'

/** Bytes of a page in which it must declare its encoding (HTML standard: 1,024; old pages need more). */
const declarationSize = 4096

/** HTML pages: the whole page is read, its main text told from the site's furniture. */
export const html: Format = {
  name: 'html',
  extensions: ['html', 'htm', 'xhtml', 'shtml', 'php', 'asp', 'aspx'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  sniff: (head) =>
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(asciiOf(head)),
  async *read(document, context) {
    const bytes = yield* wholeBytes(document, context)
    if (bytes === null) return
    const result = yield* decoded(bytes, document, document.charset ?? declaredCharset(bytes))
    if (result === null) return
    const { htmlPage } = await import('../html-page.ts') // loads linkedom and Readability only where there is a page
    const page = htmlPage(result.text.replace(/^\uFEFF/, '').toWellFormed())
    const { path, folder } = document
    const metadata = joined(page.metadata, document.metadata)
    const { reading, regions } = page
    const ref = document.ref ?? path
    yield* capture({ ref, path, folder, bytes, encoding: result.encoding, reading, regions, metadata }, context.options)
  },
}

/** What is known from outside wins: the address it was fetched from, a sidecar's title. */
function joined(page: Metadata, outside: Metadata): Metadata {
  const canonical = outside.url !== undefined && page.url !== undefined && outside.url !== page.url ? page.url : null
  const more = { ...page.more, ...outside.more, ...(canonical === null ? {} : { canonical }) }
  return { ...page, ...outside, ...(Object.keys(more).length > 0 ? { more } : {}) }
}

/** The encoding that a page names in a `<meta>` or in its XML declaration. */
export function declaredCharset(bytes: Buffer): string | undefined {
  const opening = asciiOf(bytes.subarray(0, declarationSize))
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(opening)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(opening)?.[1]
  )
}

function asciiOf(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '')
    .replaceAll('\0', '')
}
