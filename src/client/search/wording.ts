import type { Understood } from '../../search/engine.ts'
import type { SearchPlural } from '../../site/language/search/strings.ts'
import type { SearchSettings } from './settings.ts'

/** How the search page says numbers, counts and dates: as the rest of the site does. */
export class SearchWording {
  readonly strings: SearchSettings['strings']
  readonly #settings: SearchSettings
  readonly #rules: Intl.PluralRules

  constructor(settings: SearchSettings) {
    this.strings = settings.strings
    this.#settings = settings
    this.#rules = new Intl.PluralRules(settings.language)
  }

  digits(text: string): string {
    if (this.#settings.digits === 'latin') return text
    return text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit)))
  }

  number(value: number): string {
    return this.digits(String(value).replace(/\B(?=(\d{3})+$)/g, this.#settings.digits === 'latin' ? ',' : '٬'))
  }

  count(noun: SearchPlural, value: number): string {
    const forms = this.strings.plurals[noun]
    const rule = value === 0 && forms.zero ? 'zero' : this.#rules.select(value)
    return (forms[rule] ?? forms.other).replace('#', this.number(value))
  }

  /** Isolated, each in its own direction. */
  understood({ typed, words }: Understood): string {
    const [first, ...others] = [typed, ...words].map((word) => `\u2068${word}\u2069`)
    const list = new Intl.ListFormat(this.#settings.language, { type: 'disjunction' })
    return this.fill(this.strings.understood, { typed: first!, words: list.format(others) })
  }

  fill(text: string, values: Record<string, string>): string {
    return text.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap)
  }

  /** An ISO date in words, as exact as it is: a year, a month, a day. */
  date(iso: string): string {
    const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? []
    if (!year) return iso
    const name = month && this.#settings.months[Number(month) - 1]
    return this.digits([day && String(Number(day)), name, year].filter(Boolean).join(' '))
  }
}
