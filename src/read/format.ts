import type { Readable } from 'node:stream'
import type { Capture } from '../model/capture.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Finding } from '../model/finding.ts'
import type { Metadata } from '../model/metadata.ts'
import type { Expansion } from './expansion.ts'

export interface ReadOptions {
  /** Which field of a record is which; wins over the names that are known. */
  fields: Configuration['fields']
  /** Characters of text beyond which a document is a finding. */
  largestDocument: number
  /** Documents of fewer words are kept but set aside. */
  fewestWords: number
  /** What the input `-` reads. Default: the process's own standard input. */
  stdin?: Readable
  /**
   * Told what the events that follow come from, before any of it is opened: a file, or `undefined` for what stands in none.
   * False passes over the file.
   */
  enter?(file: InputFile | undefined): boolean
  /** Folder that is passed over where it stands in an input: the site made of the others. */
  output?: string
}

/** A file of the input. */
export interface InputFile {
  file: string
  /** Path for `Place`. */
  path: string
  /** The file that tells more of it, where there is one. */
  sidecar?: string
}

export type ReadEvent = { type: 'capture'; capture: Capture } | { type: 'finding'; finding: Finding }

/** A document on its way in: its bytes, not yet read, and what is known of it from outside. */
export interface RawDocument {
  /** Path for `Place`, relative to the input folder; inside an archive `archive.zip/inner/path`. */
  path: string
  folder: string
  /** The document's own id, where its container gives one. */
  ref?: string
  /** File name that the format is told from: `a.jsonl` for the inside of `a.jsonl.gz`; empty where none is known. */
  name: string
  /** Can be read once. */
  bytes: AsyncIterable<Buffer>
  /** First bytes of `bytes` (at most 4 KiB), which stay in `bytes`; set by the time a format reads it. */
  head: Buffer
  /** The file on disk that holds just these bytes, for formats that need to jump about in them. */
  file?: string
  /** What a sidecar or an archive's record says of it. */
  metadata: Metadata
  /** Encoding by the transport's word, an HTTP header for instance. */
  charset?: string
  /** Media type by the transport's word, without parameters. */
  mediaType?: string
  /** Containers it lies in. */
  depth: number
  /** Set inside a container: how far its outermost container has grown. */
  expansion?: Expansion
}

/** A document before its first bytes were looked at. */
export type Unopened = Omit<RawDocument, 'head'>

export interface ReadContext {
  options: ReadOptions
  /** Reads a document that another one contains, by whatever format it is in. */
  open(document: Unopened): AsyncGenerator<ReadEvent>
}

/** One input format. */
export interface Format {
  name: string
  /** Without the dot, lower case. */
  extensions: readonly string[]
  /** Media types that name it. */
  mediaTypes?: readonly string[]
  /** Sure: bytes that only this format begins with. Wins over the file's name. */
  signature?(head: Buffer): boolean
  /** A good guess, for documents whose name says nothing. */
  sniff?(head: Buffer): boolean
  read(document: RawDocument, context: ReadContext): AsyncGenerator<ReadEvent>
}
