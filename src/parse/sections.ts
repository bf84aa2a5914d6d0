import type { Role, Section } from '../model/section.ts'
import { trimmed, wholeCharacter } from './lines.ts'

/** A range of the reading with its role, in UTF-16 indexes: what the stages of parsing hand on. */
export interface Label {
  start: number
  end: number
  role: Role
  rule: string
  /** Index of the draft it belongs to; -1 for none. */
  article: number
}

/** Bytes of a text in UTF-8; a lone surrogate counts as the replacement character that stands for it in files. */
const byteLength = (text: string, from: number, to: number) => Buffer.byteLength(text.slice(from, to))

/**
 * Sections that cover every byte of the reading once, from labels in any order. Where labels overlap, the earlier
 * start wins; what no label covers is `blank` where nothing is printed, else `boilerplate` by the rule `unclaimed`.
 */
export function sectionsOf(reading: string, labels: Label[], ids: readonly (string | undefined)[]): Section[] {
  const sections: Section[] = []
  let at = 0
  let bytes = 0
  const push = (to: number, role: Role, rule: string, article: number) => {
    if (to <= at) return
    const end = bytes + byteLength(reading, at, to)
    const id = ids[article]
    sections.push({ role, start: bytes, end, ...(id === undefined ? {} : { article: id }), rule })
    at = to
    bytes = end
  }
  const fill = (to: number) => {
    if (to <= at) return
    const [from, end] = trimmed(reading, at, to)
    if (from < end) push(to, 'boilerplate', 'unclaimed', -1)
    else push(to, 'blank', 'white-space', -1)
  }
  for (const label of labels.sort((a, b) => a.start - b.start || b.end - a.end)) {
    fill(wholeCharacter(reading, label.start))
    push(wholeCharacter(reading, label.end), label.role, label.rule, label.article)
  }
  fill(reading.length)
  return sections
}
