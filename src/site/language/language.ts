import type { ShownRole } from '../shown-sections.ts'

/** A noun with its number: `#` stands for the digits. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export const nouns = [
  'article',
  'capture',
  'story',
  'version',
  'paper',
  'source',
  'day',
  'title',
  'place',
  'finding',
  'word',
  'paragraph',
  'minute',
  'page',
  'copy',
  'letter',
  'result',
  'byte',
] as const
export type Noun = (typeof nouns)[number]

/** All that the interface says in one language. Articles stay as they are. `{name}` marks what is filled in. */
export interface Language {
  code: 'ar' | 'en'
  direction: 'rtl' | 'ltr'
  /** For OpenGraph. */
  locale: string
  plurals: Record<Noun, Plural>
  roles: Record<ShownRole, string>
  /** Rules that decide what a section is, by their name; a rule without words is shown as it is. */
  rules: Record<string, string>
  /** Descriptions of the data files' fields, by file and field, where they are not in the files' own English. */
  fieldDescriptions: Record<string, Record<string, string>>
  /** Reasons of findings, by their stable name; a reason without a name is shown as it is. */
  reasons: Record<string, string>
  strings: Strings
}

/** Keys are the places where a string stands. */
export type Strings = typeof import('./ar.ts').strings
