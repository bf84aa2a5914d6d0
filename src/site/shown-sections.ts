import type { Role, Section } from '../model/section.ts'

/** What pages call a part of a capture: its role, and of the boilerplate what is the document's own mark-up or metadata. */
export type ShownRole = Role | 'markup' | 'front-matter'

/** Sections in a row that are shown as one: of one role, decided by one rule, of one article. */
export interface ShownSection {
  role: ShownRole
  rule: string | null
  /** Bytes of the reading. */
  start: number
  end: number
  article: string | null
}

const yaml = /^\uFEFF?---[^\S\n]*\n[\s\S]*?\n---[^\S\n]*(?=\n|$)/

/** Where the YAML at a Markdown file's head ends, in bytes of the reading; 0 where there is none. */
export function frontMatterEnd(reading: string): number {
  const match = yaml.exec(reading)
  return match ? new TextEncoder().encode(match[0]).length : 0
}

/** `frontMatter` is where the YAML at the reading's head ends. */
export function shownRole({ role, rule, end }: Section, frontMatter: number): ShownRole {
  if (role !== 'boilerplate' || (rule !== 'markup' && rule !== 'leaked-markup')) return role
  return end <= frontMatter ? 'front-matter' : 'markup'
}

/** Sections as pages show them: neighbours of one kind joined, with the white space between them. They cover the same bytes. */
export function shownSections(sections: readonly Section[], frontMatter: number): ShownSection[] {
  const shown: ShownSection[] = []
  let blank: ShownSection | null = null
  for (const section of sections) {
    const { start, end, article = null } = section
    const role = shownRole(section, frontMatter)
    const one = { role, rule: role === 'front-matter' ? role : (section.rule ?? null), start, end, article }
    const last = shown.at(-1)
    if (role === 'blank' && last && !blank) blank = one
    else if (role === 'blank' && blank) blank.end = end
    else if (last && last.role === role && last.rule === one.rule && last.article === article) {
      last.end = end
      blank = null
    } else {
      if (blank) shown.push(blank)
      shown.push(one)
      blank = null
    }
  }
  return blank ? [...shown, blank] : shown
}
