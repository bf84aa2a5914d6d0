import { stat } from 'node:fs/promises'
import type { Metadata } from '../model/metadata.ts'
import { collect } from './bytes.ts'
import type { ReadEvent, ReadOptions } from './format.ts'
import { finding } from './reasons.ts'
import { hasText, isRecord, metadataOf } from './record.ts'

/** Bytes beyond which a file is no sidecar. */
const largest = 1024 * 1024

/** What a sidecar says; `null` where it is a document of its own, or where it is broken and a finding says so. */
export async function* readSidecar(
  bytes: AsyncIterable<Buffer>,
  path: string,
  options: ReadOptions,
): AsyncGenerator<ReadEvent, Metadata | null> {
  const content = await collect(bytes, largest)
  if (content === null) return null
  let value: unknown
  try {
    value = await valueIn(content)
  } catch (error) {
    yield finding('malformed-sidecar', { path }, (error as Error).message.split('\n', 1)[0]!.replace(/[ :]+$/, ''))
    return null
  }
  if (hasText(value, options)) return null
  if (isRecord(value)) return metadataOf(value, options)
  yield finding('malformed-sidecar', { path }, 'it has no named fields')
  return null
}

/** Whether a file stands beside a text and only says something of it, so that it is no document itself. */
export async function isSidecar(bytes: AsyncIterable<Buffer>, options: ReadOptions): Promise<boolean> {
  const content = await collect(bytes, largest)
  if (content === null) return false
  try {
    return !hasText(await valueIn(content), options)
  } catch {
    return true
  }
}

/** Whether there is such a file. */
export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    (status) => status.isFile(),
    () => false,
  )
}

/** What JSON or YAML says. Throws where it is broken. */
async function valueIn(content: Buffer): Promise<unknown> {
  // Loaded only where there is a sidecar.
  const { parse } = await import('yaml')
  return parse(content.toString('utf8').replace(/^\uFEFF/, ''))
}
