import type { Metadata } from '../../model/metadata.ts'
import { bytesOf } from '../bytes.ts'
import { reasonOf } from '../failure.ts'
import type { Format, RawDocument, ReadContext, ReadEvent } from '../format.ts'
import { contentType, readResponse } from '../http-message.ts'
import { finding } from '../reasons.ts'
import { type WarcRecord, warcRecords } from '../warc-records.ts'

/** Bytes a character takes at most, and bytes of markup beside the text. */
const bytesPerCharacter = 4
/** Media types whose records are documents. */
const documentTypes = ['text/html', 'application/xhtml+xml', 'text/plain']

/** WARC and WET (the inside of `.warc.gz` comes by way of gzip): pages that were fetched, and texts taken from pages. */
export const warc: Format = {
  name: 'warc',
  extensions: ['warc', 'wet'],
  mediaTypes: ['application/warc'],
  signature: (head) => head.toString('latin1', 0, 6) === 'WARC/1' || head.toString('latin1', 0, 8) === 'WARC/0.1',
  async *read(document, context) {
    const limit = context.options.largestDocument * bytesPerCharacter
    for await (const record of warcRecords(document.bytes, isDocument, limit))
      yield* readRecord(record, document, context)
  },
}

function isDocument(headers: ReadonlyMap<string, string>): boolean {
  const type = headers.get('warc-type')?.toLowerCase()
  const { mediaType } = contentType(headers.get('content-type'))
  if (type === 'response') return mediaType === 'application/http' || /^https?:/i.test(addressOf(headers))
  return (type === 'conversion' || type === 'resource') && documentTypes.includes(mediaType)
}

function addressOf(headers: ReadonlyMap<string, string>): string {
  return (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
}

async function* readRecord(record: WarcRecord, document: RawDocument, context: ReadContext): AsyncGenerator<ReadEvent> {
  const { headers, block, fault, number } = record
  const address = addressOf(headers)
  const path = `${document.path}/${address || `record ${number}`}`.toWellFormed()
  if (fault === 'too-long') yield finding('too-large', { path }, context.options.largestDocument)
  else if (fault === 'length') yield finding('wrong-length', { path })
  else if (fault === 'truncated') yield finding('truncated', { path }, 'its last record is not whole')
  if (block === null) return
  const known = {
    path,
    folder: folderOf(document.path, address),
    ref: refOf(headers),
    name: '',
    depth: document.depth + 1,
  }
  const metadata = { ...document.metadata, ...metadataOf(headers, address) }
  const { expansion } = document
  const inner = (body: Buffer, mediaType: string, charset: string | undefined) =>
    context.open({ ...known, bytes: bytesOf(body), metadata, mediaType, charset, expansion })
  if (headers.get('warc-type')?.toLowerCase() !== 'response') {
    const { mediaType, charset } = contentType(headers.get('content-type'))
    yield* inner(block, mediaType, charset)
    return
  }
  try {
    const response = readResponse(block, context.options.largestDocument * bytesPerCharacter)
    if (response === null || !documentTypes.includes(response.mediaType || 'text/html')) return
    const { status, mediaType, charset, body } = response
    if (status >= 200 && status < 300) yield* inner(body, mediaType || 'text/html', charset)
    else if (status >= 400) yield finding('http-error', { path }, status)
  } catch (error) {
    yield finding('damaged', { path }, 'HTTP response', reasonOf(error))
  }
}

function refOf(headers: ReadonlyMap<string, string>): string | undefined {
  return headers.get('warc-record-id')?.replace(/^<|>$/g, '') || undefined
}

function metadataOf(headers: ReadonlyMap<string, string>, address: string): Metadata {
  const fetched = headers.get('warc-date')
  return { ...(address === '' ? {} : { url: address }), ...(fetched === undefined ? {} : { fetched }) }
}

/** Pages of one host share its boilerplate. */
function folderOf(path: string, address: string): string {
  const host = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1]
  return host === undefined ? path : `${path}/${host.toLowerCase()}`
}
