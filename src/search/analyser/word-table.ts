/** Reads the tables of words: one class a line, its name first. */
import { baseForm } from './forms.ts'
import { names } from './tables/names.ts'
import { nouns } from './tables/nouns.ts'
import { verbs } from './tables/verbs.ts'
import { whole } from './tables/whole.ts'
import { verbStems } from './verb-stems.ts'

/** Base forms of nouns, names and particles, to the key of their class. */
export const nounKeys = new Map<string, string>()
/** Stems that the endings of the perfect follow, to the key of the verb. */
export const perfectKeys = new Map<string, string>()
/** Stems between the prefixes and endings of the imperfect, to the key of the verb. */
export const imperfectKeys = new Map<string, string>()

function classes(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
}

/** The first class that names a form keeps it. */
function enter(map: Map<string, string>, form: string, key: string): void {
  if (!map.has(form)) map.set(form, key)
}

for (const table of [names, nouns]) {
  for (const forms of classes(table)) {
    const key = baseForm(forms[0]!)
    for (const form of forms) enter(nounKeys, baseForm(form), key)
  }
}
for (const word of whole.trim().split(/\s+/)) enter(nounKeys, baseForm(word), baseForm(word))
for (const [perfect, ...imperfects] of classes(verbs)) {
  const key = baseForm(perfect!)
  const stems = verbStems(perfect!, imperfects)
  for (const stem of stems.perfect) enter(perfectKeys, stem, key)
  for (const stem of stems.imperfect) enter(imperfectKeys, stem, key)
}
