import type { Capture } from '../model/capture.ts'
import type { ParsedArticle, ParsedCapture } from '../model/parsed.ts'
import type { Section } from '../model/section.ts'

/** The JSON line that `arshif parse` prints for a capture. */
export interface ParseRecord {
  capture: string
  ref: string
  sections: Section[]
  articles: ParsedArticle[]
  /** Why the capture yields no article, where it was set aside. */
  setAside?: string
}

/** What `arshif parse` prints of a capture. */
export function parseRecord(capture: Capture, parsed: ParsedCapture): ParseRecord {
  return {
    capture: capture.id,
    ref: capture.ref,
    sections: parsed.sections,
    articles: parsed.articles,
    ...(capture.setAside ? { setAside: capture.setAside } : {}),
  }
}
