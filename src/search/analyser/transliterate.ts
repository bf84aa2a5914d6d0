/**
 * Arabic that was typed as something else: on a keyboard left on Latin («htyhksjhk»), or in Latin letters («Lavrov»). Neither
 * says that a word is meant: the archive's vocabulary must have it.
 */
import { baseForm } from './forms.ts'
import { keyboard } from './tables/keyboard.ts'
import { romanisation, soundsAlike } from './tables/romanisation.ts'

const keys = new Map<string, string>()
for (const [latin, arabic] of keyboard) for (const [index, key] of [...latin].entries()) keys.set(key, arabic[index]!)

/** What the same keys give on the Arabic layout; undefined where a key has no letter there, or none was pressed. */
export function fromKeyboard(typed: string): string | undefined {
  let arabic = ''
  for (const key of typed) {
    const letter = keys.get(key) ?? keys.get(key.toLowerCase())
    if (letter === undefined) return undefined
    arabic += letter
  }
  return arabic === '' ? undefined : arabic
}

const alike = new Map<string, string>()
for (const row of soundsAlike) for (const letter of row) if (!alike.has(letter)) alike.set(letter, row[0]!)

/** Sounds that differ between an Arabic word and a Latin one are made one, and vowels dropped; ع too, which Latin has no letter for. */
function soundsOf(consonants: string): string {
  return [...consonants.replace(/[اويءع]/g, '')].map((letter) => alike.get(letter) ?? letter).join('')
}

/**
 * The skeleton of a name in Latin letters: the consonants that an Arabic spelling of it has («Lavrov» and «لافروف»: لفرف).
 * Empty for a word of fewer than two consonants, which would fit too much.
 */
export function latinSkeleton(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const soft = plain
    .replace(/^al-|['’`-]/g, '')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/([^aeiou])\1|h$/g, '$1')
  let consonants = ''
  for (let index = 0; index < soft.length; ) {
    const row = romanisation.find(([latin]) => soft.startsWith(latin, index))
    consonants += row?.[1] ?? ''
    index += row?.[0].length ?? 1
  }
  const skeleton = soundsOf(consonants)
  return skeleton.length < 2 ? '' : skeleton
}

/** The skeleton of an Arabic base form or key, to be compared with `latinSkeleton`. */
export function arabicSkeleton(base: string): string {
  return soundsOf(
    baseForm(base)
      .replace(/^ال(?=...)/, '')
      .replace(/ه$/, ''),
  )
}

/**
 * How well an Arabic word of the same skeleton fits a Latin name, 0–1: a long vowel where the name has that vowel, and first
 * letters that agree, speak for it («Lavrov»: لافروف before لفرف).
 */
export function latinFit(name: string, base: string): number {
  const vowels = name.toLowerCase().replace(/[^aeiouy]/g, '')
  const long = base.replace(/^ال(?=...)/, '').replace(/[^اعويه]/g, '')
  const sounds = [...long].map((letter) => ({ ا: 'a', ع: 'a', ه: 'a', و: 'o', ي: 'i' })[letter]!).join('')
  const wanted = vowels.replace(/u/g, 'o').replace(/[ey]/g, 'i')
  if (wanted === '') return sounds === '' ? 1 : 0
  return (2 * commonLength(wanted, sounds)) / (wanted.length + sounds.length)
}

/** Length of the longest common subsequence of two short strings. */
function commonLength(some: string, others: string): number {
  let row = new Array<number>(others.length + 1).fill(0)
  for (const a of some) {
    const next = [0]
    for (const [index, b] of [...others].entries()) {
      next.push(a === b ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!))
    }
    row = next
  }
  return row.at(-1)!
}
