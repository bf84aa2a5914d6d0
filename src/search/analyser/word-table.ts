/** The tables of words, read once: what is a word, and which class it belongs to. */
import { HAMZA } from '../../arabic/letters.ts'
import { foreignSpelling } from './foreign.ts'
import { baseForm } from './forms.ts'
import { names } from './tables/names.ts'
import { nouns } from './tables/nouns.ts'
import { particles } from './tables/particles.ts'
import { verbs } from './tables/verbs.ts'
import { words } from './tables/words.ts'
import { verbStems } from './verb-stems.ts'

/** Base forms of nouns, names and particles, to the key of their class. */
const nounKeys = new Map<string, string>()
/** Forms of the perfect, to the key of the verb. */
export const perfectKeys = new Map<string, string>()
/** Stems of the perfect that an ending must follow. */
export const clippedKeys = new Map<string, string>()
/** Stems between the prefixes and endings of the imperfect. */
export const imperfectKeys = new Map<string, string>()
/** Particles: they take clitics, but no ending that the table does not give. */
export const particleKeys = new Map<string, string>()
/** Names that are words of their own only without the article. */
const bareNames = new Set<string>()
/** Foreign spelling of what the tables know, to the key of its class. */
const foreignKeys = new Map<string, string>()
/** Keys of words that say little, to their weight in a query (0–1). */
const weights = new Map<string, number>()

/** The first class that names a form keeps it. */
function enter(map: Map<string, string>, form: string, key: string): void {
  if (!map.has(form)) map.set(form, key)
}

function enterClass(forms: readonly string[]): void {
  const key = nounKeys.get(forms[0]!) ?? forms[0]!
  for (const form of forms) enter(nounKeys, form, key)
}

for (const [weight, rows] of particles) {
  for (const row of rows.split(/\s+/)) {
    const forms = row.split('=').map(baseForm)
    for (const form of forms) enter(particleKeys, form, forms[0]!)
    weights.set(forms[0]!, weight)
  }
}
for (const row of names.trim().split('\n')) {
  const forms = row.split(' ').map((form) => baseForm(form.replace('!', '')))
  enterClass(forms)
  for (const form of forms) enter(foreignKeys, foreignSpelling(form), forms[0]!)
  for (const form of row.split(' ')) if (form.endsWith('!')) bareNames.add(baseForm(form.slice(0, -1)))
}
for (const row of nouns.trim().split('\n')) enterClass(row.split(' ').map(baseForm))
for (const word of words.trim().split(/\s+/)) {
  const form = baseForm(word)
  if (particleKeys.has(form)) continue
  enterClass([form])
  enter(foreignKeys, foreignSpelling(form), nounKeys.get(form)!)
}
for (const row of verbs.trim().split(/\s+/)) {
  const [perfect, ...imperfects] = row.split(':')
  const key = baseForm(perfect!.replace('-', ''))
  const stems = verbStems(perfect!, imperfects)
  for (const stem of stems.perfect) enter(perfectKeys, stem, key)
  for (const stem of stems.clipped) enter(clippedKeys, stem, key)
  for (const stem of stems.imperfect) if (stem.length > 1) enter(imperfectKeys, stem, key)
}

/** What a nisba is made from: «مصر» مصري, «سياسة» سياسي, «روسيا» روسي, «آسيا» آسيوي is in the tables. */
const nisbaBases = ['', 'ه', 'ا', 'يا']

/** The key of a form that the tables know as a noun or name. */
export function nounKey(form: string, article: boolean): string | undefined {
  if (article && bareNames.has(form)) return undefined
  // «مباديء» is «مبادئ»: the yeh of the seat is often written beside it.
  return nounKeys.get(form) ?? (form.endsWith(`ي${HAMZA}`) ? nounKeys.get(form.slice(0, -2) + HAMZA) : undefined)
}

/** The key of the nisba of a noun or name of the tables. */
export function nisbaKey(form: string): string | undefined {
  if (form.length < 4 || !form.endsWith('ي')) return undefined
  const stem = form.slice(0, -1)
  for (const end of nisbaBases) {
    const parent = nounKeys.get(stem + end)
    if (parent === undefined) continue
    const sameEnd = parent.endsWith(end) && (end !== '' || foreignSpelling(parent) === foreignSpelling(stem))
    return sameEnd ? `${parent.slice(0, parent.length - end.length)}ي` : form
  }
  return undefined
}

/** The key of a word that no table knows: the spelling under which all spellings of a foreign word meet. */
export function unknownKey(stem: string): string {
  const spelling = foreignSpelling(stem)
  return foreignKeys.get(spelling) ?? spelling
}

/** Whether the tables have a class or a verb of this key: its spelling is settled. */
export function isTabled(key: string): boolean {
  return nounKeys.has(key) || perfectKeys.has(key) || imperfectKeys.has(key) || nisbaKey(key) !== undefined
}

/** Whether the tables know a key as a verb and as nothing else. */
export function isVerb(key: string): boolean {
  return perfectKeys.get(key) === key && !nounKeys.has(key)
}

/** What a word of this class is worth in a query beside words of content, 0–1. */
export function queryWeight(key: string): number {
  return weights.get(key) ?? 1
}
