import type { Configuration } from '../../model/configuration.ts'
import { dayOf, gregorianMonths, hijriDay, hijriMonths, weekdayOf, weekdays } from '../calendar.ts'
import { Kept } from '../kept.ts'
import { arabic } from './ar.ts'
import { numberIn, writtenIn } from './digits.ts'
import { english } from './en.ts'
import type { Language, Noun, Strings } from './language.ts'
import { sizeText } from './size.ts'

/** A date as it is shown: what a machine reads, what a person reads, and the Hijri day where one is known. */
export interface DateView {
  iso: string
  text: string
  hijri?: string
}

/** Dates kept: pages that are made after one another name the same ones. */
const keptDates = 1000
/** Plural rules kept. */
const mostRules = 1000

const languages = { ar: arabic, en: english }

/** How the site says things: one language, one digit system, one choice of calendar. */
export class Wording {
  readonly language: Language
  readonly strings: Strings
  readonly #digits: Configuration['digits']
  readonly #calendar: Configuration['calendar']
  readonly #rules: Intl.PluralRules
  /** Of the numbers below `mostRules`, by number: to ask `#rules` takes as long as to make a paragraph. */
  readonly #ruleOf: Intl.LDMLPluralRule[] = []
  readonly #dates = new Kept<string, DateView>(keptDates)

  constructor({ language, digits, calendar }: Pick<Configuration, 'language' | 'digits' | 'calendar'>) {
    this.language = languages[language]
    this.strings = this.language.strings
    this.#digits = digits
    this.#calendar = calendar
    this.#rules = new Intl.PluralRules(language)
  }

  /** Whether Hijri days stand beside the Gregorian ones. */
  get hijri(): boolean {
    return this.#calendar === 'both'
  }

  /** Digits of a text in the site's own system; for what the site says, never for what an article says. */
  digits(text: string | number): string {
    return writtenIn(this.#digits, String(text))
  }

  /** A whole number with its thousands parted. */
  number(value: number): string {
    return numberIn(this.#digits, value)
  }

  /** A share as whole per cent. */
  percent(share: number): string {
    return this.#digits === 'latin' ? `${Math.round(share * 100)}%` : `${this.digits(Math.round(share * 100))}٪`
  }

  /** A number with its noun in the form the language asks for: «مادتان», «٣ مواد», «١١ مادة». */
  count(noun: Noun, value: number): string {
    const forms = this.language.plurals[noun]
    const rule = value === 0 && forms.zero ? 'zero' : this.#rule(value)
    return (forms[rule] ?? forms.other).replace('#', this.number(value))
  }

  #rule(value: number): Intl.LDMLPluralRule {
    if (value >= mostRules) return this.#rules.select(value)
    this.#ruleOf[value] ??= this.#rules.select(value)
    return this.#ruleOf[value]!
  }

  /** How often a story was told: «في ٤ صحف», with the number of versions where it is another, or that alone. */
  told({ versions, papers = 0 }: { versions: number; papers?: number }): string {
    const told = this.count('version', versions)
    if (papers < 2) return told
    const values = { versions: told, papers: this.count('paper', papers) }
    return this.fill(
      versions === 1 || papers === versions ? this.strings.inPapers : this.strings.versionsInPapers,
      values,
    )
  }

  /** A string with its gaps filled. */
  fill(text: string, values: Record<string, string | number>): string {
    return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap))
  }

  /** Bytes in the largest unit that leaves a number above one. */
  size(bytes: number): string {
    return this.digits(sizeText(bytes, this.strings.byteUnits))
  }

  /** The title of a page of a list, with its number from the second on. */
  numbered(title: string, page: number): string {
    return page === 1 ? title : this.fill(this.strings.numberedTitle, { title, page: this.number(page) })
  }

  month(year: number | string, month: number): string {
    return `${gregorianMonths[this.language.code][month - 1]} ${this.digits(year)}`
  }

  monthName(month: number): string {
    return gregorianMonths[this.language.code][month - 1]!
  }

  weekdays(): readonly string[] {
    return weekdays[this.language.code]
  }

  /** The Hijri day of an ISO date that has a day: «5 شوال 1436 هـ». */
  hijriDate(iso: string): string | undefined {
    const day = dayOf(iso)
    if (!day || !this.hijri) return undefined
    const hijri = hijriDay(day)
    const month = hijriMonths[this.language.code][hijri.month - 1]
    return `${this.digits(hijri.day)} ${month} ${this.digits(hijri.year)} ${this.strings.hijriEra}`
  }

  /** An ISO date in words, as exact as it is known, with its time where it has one. */
  date(iso: string, { weekday = false }: { weekday?: boolean } = {}): DateView {
    return weekday ? this.#date(iso, weekday) : this.#dates.get(iso, () => this.#date(iso, weekday))
  }

  #date(iso: string, weekday: boolean): DateView {
    const [, year, month, clock] = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?(?:T(\d{2}:\d{2}))?/.exec(iso) ?? []
    if (!year) return { iso, text: iso }
    const day = dayOf(iso)
    let text = this.digits(year)
    if (month) text = this.month(year, Number(month))
    if (day) text = `${this.digits(day.day)} ${text}`
    if (day && weekday) text = `${this.weekdays()[weekdayOf(day)]}${this.strings.comma} ${text}`
    if (clock) text += `${this.strings.comma} ${this.digits(clock)}`
    const hijri = this.hijriDate(iso)
    return hijri ? { iso, text, hijri } : { iso, text }
  }
}
