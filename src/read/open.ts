import { peek } from './bytes.ts'
import { deepest } from './expansion.ts'
import { reasonOf } from './failure.ts'
import type { Format, ReadContext, ReadEvent, ReadOptions, Unopened } from './format.ts'
import { finding } from './reasons.ts'
import { formats } from './registry.ts'
import { companions, kindOf, looksBinary } from './signatures.ts'

/** Bytes a format is told by. */
const headSize = 4096

/** Reads a document by the format it is in. Whatever is wrong with it is a finding. */
export async function* open(document: Unopened, options: ReadOptions): AsyncGenerator<ReadEvent> {
  if (document.depth > deepest) {
    yield finding('too-deep', document, deepest)
    return
  }
  let close = async () => {}
  try {
    const peeked = await peek(document.bytes, headSize)
    close = peeked.close
    const { head, bytes } = peeked
    const format = head.length === 0 ? null : formatOf(document, head)
    if (format !== null) yield* format.read({ ...document, head, bytes }, context(options))
    else if (head.length === 0) yield finding('empty', document)
    else yield refusal(document, head)
  } catch (error) {
    yield finding('unreadable', document, reasonOf(error))
  } finally {
    await close()
  }
}

function context(options: ReadOptions): ReadContext {
  return { options, open: (inner) => open(inner, options) }
}

/**
 * The format of a document: by bytes that only one format begins with, else by its name, else by its media type, else by
 * what it looks like. Names that end in `.gz` and the like without being so are told by what stands before that.
 */
function formatOf({ name, mediaType }: Unopened, head: Buffer): Format | null {
  const named = byName(name)
  if (named?.signature?.(head)) return named
  const signed = formats.find((format) => format.signature?.(head))
  if (signed !== undefined) return signed
  if (looksBinary(head)) return null
  if (named !== undefined && named.signature === undefined) return named
  if (named !== undefined) return formatOf({ name: withoutExtension(name), mediaType } as Unopened, head)
  if (companions.includes(extensionOf(name))) return null
  const typed = formats.find((format) => mediaType !== undefined && format.mediaTypes?.includes(mediaType))
  return typed ?? formats.find((format) => format.sniff?.(head)) ?? null
}

function byName(name: string): Format | undefined {
  const extension = extensionOf(name)
  return extension === '' ? undefined : formats.find((format) => format.extensions.includes(extension))
}

function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

function withoutExtension(name: string): string {
  return name.replace(/\.[^./\\]+$/, '')
}

function refusal(document: Unopened, head: Buffer): ReadEvent {
  const extension = extensionOf(document.name)
  if (companions.includes(extension)) return finding('unsupported', document, `.${extension}`)
  return finding('binary', document, kindOf(head) ?? (looksBinary(head) ? 'binary data' : 'no known format'))
}
