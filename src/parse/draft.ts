import type { Block, Dateline, RelatedTitle } from '../model/article.ts'
import type { Role } from '../model/section.ts'
import { collapsed, decodeEntities, plainText } from './entities.ts'
import type { Label } from './sections.ts'
import type { Signature } from './signature.ts'
import type { Unit } from './unit.ts'

/** An article while it is being put together. */
export interface Draft {
  headline: string | null
  published: string | null
  publishedText: string | null
  dateline: Dateline
  byline: string | null
  source: string | null
  /** How sure the source is: a line «المصدر: X» wins over an agency in brackets at the end. */
  sourceFrom: 'line' | 'closing' | null
  tags: string[]
  blocks: Block[]
  related: RelatedTitle[]
  truncated: boolean
}

export function emptyDraft(): Draft {
  return {
    headline: null,
    published: null,
    publishedText: null,
    dateline: { place: null, outlet: null, agency: null },
    byline: null,
    source: null,
    sourceFrom: null,
    tags: [],
    blocks: [],
    related: [],
    truncated: false,
  }
}

/** The page while its structure is being read: the units, what was claimed of the reading, the drafts. */
export class Page {
  readonly text: string
  readonly units: readonly Unit[]
  readonly labels: Label[] = []
  readonly drafts: Draft[] = [emptyDraft()]
  /** Units that already have their role. */
  readonly claimed = new Set<Unit>()
  /** Index of the draft that text goes to. */
  at = 0

  /** Key of the byline that the metadata give; '' for none. */
  readonly author: string

  constructor(text: string, units: readonly Unit[], author = '') {
    this.text = text
    this.units = units
    this.author = author
  }

  get draft(): Draft {
    return this.drafts[this.at]!
  }

  /** Begins an embedded article: what follows belongs to it. */
  embed(): void {
    this.drafts.push(emptyDraft())
    this.at = this.drafts.length - 1
  }

  label(start: number, end: number, role: Role, rule: string, article: number = this.at): void {
    if (end > start) this.labels.push({ start, end, role, rule, article })
  }

  /** Claims a unit, its bullet as markup. */
  claim(unit: Unit, role: Role, rule: string, article: number = this.at): void {
    this.claimed.add(unit)
    if (unit.glued) this.label(unit.glued.start, unit.glued.end, 'boilerplate', unit.glued.rule, -1)
    if (unit.bullet) this.label(unit.bullet.start, unit.start, 'boilerplate', 'markup', -1)
    this.labelPart(unit, unit.start, unit.end, role, rule, article)
  }

  /** Labels a part of a unit, the syntax inside it as markup. */
  labelPart(unit: Unit, from: number, to: number, role: Role, rule: string, article: number = this.at): void {
    let at = from
    for (const [start, end] of unit.holes) {
      if (end <= from || start >= to) continue
      this.label(at, Math.max(at, start), role, rule, article)
      this.label(Math.max(at, start), Math.min(end, to), 'boilerplate', 'markup', -1)
      at = Math.min(end, to)
    }
    this.label(at, to, role, rule, article)
  }

  /** The text of a unit (or of a part of it) as a block carries it, syntax left out. */
  textOf(unit: Unit, from: number = unit.start, to: number = unit.end): string {
    let out = ''
    let at = from
    for (const [start, end] of unit.holes) {
      if (end <= from || start >= to) continue
      out += decodeEntities(this.text.slice(at, Math.max(at, start)))
      at = Math.min(end, to)
    }
    return collapsed(out + decodeEntities(this.text.slice(at, to)))
  }

  slice(start: number, end: number): string {
    return plainText(this.text.slice(start, end))
  }

  /** Fills what a signature says into the draft; what stands there already stays. */
  sign(signature: Signature): void {
    const { dateline } = this.draft
    dateline.place ??= signature.place
    dateline.outlet ??= signature.outlet
    dateline.agency ??= signature.agency
    this.draft.byline ??= signature.person
  }
}
