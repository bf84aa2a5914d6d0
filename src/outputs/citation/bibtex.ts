import type { Cite, Reference } from './reference.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Characters that TeX would obey. Braces need their names, since BibTeX counts them even behind a backslash; bare marks
 * of direction stay, XeTeX and LuaTeX know them.
 */
const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
}

/** Runs of marks that TeX would join into a dash or a quote. */
const ligatures = /([-'`,<>])(?=\1)/g

/** A BibTeX entry that biblatex reads too: `@article`, names and titles kept whole by a second pair of braces. */
export const bibtex: Cite = (reference) => {
  const [year, month, day] = reference.date
  const fields: (readonly [string, string | null | undefined])[] = [
    ['title', `{${escaped(reference.title)}}`],
    ['author', reference.author && `{${escaped(reference.author)}}`],
    ['journal', reference.source && escaped(reference.source)],
    ['address', reference.place && escaped(reference.place)],
    ['year', year?.toString()],
    ['month', month === undefined ? null : months[month - 1]],
    ['day', day?.toString()],
    ['url', reference.url && verbatim(reference.url)],
    ['note', escaped(reference.archive) + (archivedAt(reference) ?? '')],
    ['keywords', reference.tags.length > 0 ? escaped(reference.tags.join(', ')) : null],
    ['langid', 'arabic'],
  ]
  let entry = `@article{${reference.key}`
  for (const [name, value] of fields) {
    if (!value) continue
    entry += `,\n  ${name} = ${name === 'month' ? value : `{${value}}`}`
  }
  return `${entry}\n}\n`
}

function archivedAt({ url, archiveUrl }: Reference): string | null {
  return archiveUrl === null || archiveUrl === url ? null : `، \\url{${verbatim(archiveUrl)}}`
}

function escaped(text: string): string {
  return text.replace(/[\\{}~^#$%&_]/g, (character) => special[character]!).replace(ligatures, '$1{}')
}

/** An address: its field is taken as it stands, but for what would end or unbalance it. */
function verbatim(url: string): string {
  return url.replace(/[\\{} ]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
