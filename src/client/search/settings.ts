import type { SearchStrings } from '../../site/language/search/strings.ts'

/** What the page tells its script, as JSON in the element `#search-settings`. */
export interface SearchSettings {
  /** The site's base path, with `/`. */
  base: string
  /** Path of the index folder below it, with `/`. */
  index: string
  language: 'ar' | 'en'
  digits: 'arabic-indic' | 'latin'
  months: readonly string[]
  strings: SearchStrings
}

export function readSettings(): SearchSettings {
  return JSON.parse(document.getElementById('search-settings')!.textContent)
}
