import { constants } from 'node:fs'
import { access, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Metadata } from '../model/metadata.ts'
import { asBuffer, fileBytes } from './bytes.ts'
import { reasonOf } from './failure.ts'
import type { ReadEvent, ReadOptions } from './format.ts'
import { InputError } from './input-error.ts'
import { open } from './open.ts'
import { finding } from './reasons.ts'
import { exists, isSidecar, readSidecar } from './sidecar.ts'
import { sidecarNames, textNames } from './sidecar-names.ts'
import { walk } from './walk.ts'

export type { ReadEvent, ReadOptions } from './format.ts'

/**
 * Reads inputs, in the order given: files, folders, or `-` for standard input. Streams: it holds one document at a time.
 * What is wrong with a document is a finding; throws an `InputError` where an input itself cannot be read.
 */
export async function* read(inputs: string[], options: ReadOptions): AsyncGenerator<ReadEvent> {
  const kinds: Kind[] = []
  for (const input of inputs) kinds.push(await kindOf(input))
  for (const [index, input] of inputs.entries()) {
    const kind = kinds[index]!
    if (kind === 'stdin' || kind === 'stream') options.enter?.(undefined)
    if (kind === 'stdin') yield* readStream(options.stdin ?? process.stdin, '-', '', options)
    else if (kind === 'folder') yield* readFolder(input, options)
    else if (kind === 'stream') yield* openPath(input, basename(input), '', {}, undefined, options)
    else yield* readNamedFile(input, options)
  }
}

/** `stream`: a pipe or the like, which can be read but once. */
type Kind = 'stdin' | 'folder' | 'file' | 'stream'

async function kindOf(input: string): Promise<Kind> {
  if (input === '-') return 'stdin'
  try {
    const status = await stat(input)
    await access(input, constants.R_OK)
    if (status.isDirectory()) return 'folder'
    return status.isFile() ? 'file' : 'stream'
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new InputError(
      missing
        ? `${input} does not exist${isAbsolute(input) ? '' : ` in ${process.cwd()}`}: check the path`
        : `${input} cannot be read (${reasonOf(error)}): check that you may read it`,
    )
  }
}

async function* readFolder(folder: string, options: ReadOptions): AsyncGenerator<ReadEvent> {
  const output = options.output === undefined ? undefined : await realpath(options.output).catch(() => undefined)
  for await (const walked of walk(folder, output)) {
    if (walked.type === 'finding') {
      options.enter?.(undefined)
      yield walked
      continue
    }
    const { file, path, siblings } = walked
    const name = basename(path)
    if (textNames(name).some((text) => siblings.has(text)) && (await isSidecar(fileBytes(file), options))) continue
    const sidecar = sidecarNames(name).find((candidate) => siblings.has(candidate))
    const below = path.slice(0, -name.length)
    const beside = sidecar === undefined ? undefined : join(dirname(file), sidecar)
    if (options.enter?.({ file, path, ...(beside && { sidecar: beside }) }) === false) continue
    const metadata = beside === undefined ? {} : yield* sidecarOf(beside, below + sidecar, options)
    yield* openPath(file, path, below.slice(0, -1), metadata, file, options)
  }
}

async function* readNamedFile(file: string, options: ReadOptions): AsyncGenerator<ReadEvent> {
  const name = basename(file)
  let sidecar: string | undefined
  for (const candidate of sidecarNames(name)) {
    if (sidecar === undefined && (await exists(join(dirname(file), candidate))))
      sidecar = join(dirname(file), candidate)
  }
  if (options.enter?.({ file, path: name, ...(sidecar && { sidecar }) }) === false) return
  const metadata = sidecar === undefined ? {} : yield* sidecarOf(sidecar, basename(sidecar), options)
  yield* openPath(file, name, '', metadata, file, options)
}

async function* sidecarOf(file: string, path: string, options: ReadOptions): AsyncGenerator<ReadEvent, Metadata> {
  try {
    return (yield* readSidecar(fileBytes(file), path, options)) ?? {}
  } catch (error) {
    yield finding('unreadable', { path }, reasonOf(error))
    return {}
  }
}

async function* openPath(
  from: string,
  path: string,
  folder: string,
  metadata: Metadata,
  file: string | undefined,
  options: ReadOptions,
): AsyncGenerator<ReadEvent> {
  yield* open({ path, folder, name: basename(path), bytes: fileBytes(from), file, metadata, depth: 0 }, options)
}

async function* readStream(
  stream: Readable,
  path: string,
  folder: string,
  options: ReadOptions,
): AsyncGenerator<ReadEvent> {
  yield* open({ path, folder, name: '', bytes: chunksOf(stream), metadata: {}, depth: 0 }, options)
}

async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : asBuffer(chunk as Uint8Array)
}
