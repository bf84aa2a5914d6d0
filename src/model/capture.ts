import type { Metadata } from './metadata.ts'

/** Where a capture stood in the input. The same bytes met twice are one capture in two places. */
export interface Place {
  /** The document's own id where the input gives one, else its path (`path#line` for JSON lines without ids). */
  ref: string
  /** Path of the file relative to the input folder, with `/`; for a document inside an archive `archive.zip/inner/path`. */
  path: string
  /** 1-based line in the file, for formats of one document a line. */
  line?: number
}

/**
 * What a marked-up document (HTML, Markdown) says of a range of its reading. Plain text has no regions: its lines speak.
 * Offsets are UTF-16 indexes into `Capture.reading`. Regions are in order (by start; where two start together the longer
 * first) and may leave gaps; they do not overlap, but that `markup` (syntax, no text) also lies inside other regions: the
 * text of a block is what stands in its region and in no `markup`.
 */
export interface Region {
  type:
    | 'title'
    | 'heading'
    | 'paragraph'
    | 'list-item'
    | 'quote'
    | 'caption'
    | 'byline'
    | 'published'
    | 'source'
    | 'tags'
    | 'related'
    | 'markup'
  start: number
  end: number
  /** False for the site's own furniture (navigation, footers, share lines). */
  main: boolean
  /** Heading level 1–6. */
  level?: number
  /** For list items: items with the same number are one list. */
  list?: number
  /** Target of a link that covers the region. */
  href?: string
}

/** One document as it was crawled. */
export interface Capture extends Place {
  /** First 16 hexadecimal digits of `sha256`. */
  id: string
  /** SHA-256 of the document's bytes (the file, the JSON line, the WARC payload), 64 hexadecimal digits. */
  sha256: string
  /** Length of those bytes. */
  bytes: number
  /** WHATWG name of the encoding the bytes were read in, e.g. `utf-8`, `windows-1256`. */
  encoding: string
  /** The well-formed text that all offsets count in, see DESIGN.md. UTF-8 files keep their BOM here. */
  reading: string
  metadata: Metadata
  /** Folder of the input the document stood in: the unit of learnt boilerplate where no source is known. */
  folder: string
  regions?: Region[]
  /** Why the document is kept but yields no article (not Arabic, too short); absent for the ordinary. */
  setAside?: 'not-arabic' | 'too-short'
}
