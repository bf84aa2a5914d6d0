import type { Library } from './library.ts'

/** Whole numbers below a limit. */
export type Below = (limit: number) => number

/** Something a person does to a library; returns what, in a few words. Nothing where there is nothing to do it to. */
export type Step = (library: Library, below: Below) => string | undefined

/** Keys of the configuration and the values they take in turn by chance; `undefined` leaves the key out. */
const settings: readonly (readonly [key: string, values: readonly unknown[]])[] = [
  ['title', [undefined, 'خزانة الصحف', 'Papers <&> "more"']],
  ['description', [undefined, 'ما كتبته الصحف في ثلاثة أعوام.']],
  ['language', ['ar', 'en']],
  ['digits', ['latin', 'arabic-indic']],
  ['calendar', ['both', 'gregorian']],
  ['base', ['/', '/archive/', '/a/b/']],
  ['url', [undefined, 'https://archive.example', 'https://other.example']],
  ['licence', [undefined, { text: 'النصوص ملك لأصحابها.', url: 'https://archive.example/terms' }]],
  ['colours', [undefined, { accent: '#0b5d52' }]],
  ['sources', [undefined, { البوابة: { name: 'بوابة الأخبار', url: 'https://gate.example', aliases: ['صدى الجبل'] } }]],
  ['markers', [undefined, [{ pattern: '^وختم', role: 'boilerplate' }], [{ line: 'وبلغت الكلفة…', role: 'caption' }]]],
  ['fewestWords', [5, 40]],
  ['capturePages', [5000, 10]],
  ['offline', [false, true]],
]

/** Pages whose template may be the user's own. */
const ownPages = ['about', 'not-found', 'home', 'redirect', 'article', 'year'] as const

const words = ['جديد', 'قديم', 'أول', 'آخر', 'كبير']

/** What may be done, a step a row; those that stand twice are done twice as often. */
export const steps: readonly Step[] = [
  add,
  add,
  change,
  change,
  remove,
  move,
  copy,
  setting,
  setting,
  setting,
  flag,
  about,
  template,
  templatesWord,
]

function add({ texts, more }: Library, below: Below): string | undefined {
  const added = more.splice(0, 1 + below(3))
  for (const [path, content] of added) texts.set(path, content)
  return added.length === 0 ? undefined : `add ${added.map(([path]) => path).join(', ')}`
}

function change({ texts }: Library, below: Below): string | undefined {
  const path = some(texts, below)
  if (path === undefined) return undefined
  texts.set(path, texts.get(path)!.replace(/ (في|إن|أن) /, ` $1 ${words[below(words.length)]} `))
  return `change ${path}`
}

function remove({ texts, more }: Library, below: Below): string | undefined {
  const path = texts.size < 5 ? undefined : some(texts, below)
  if (path === undefined) return undefined
  more.push([path, texts.get(path)!])
  texts.delete(path)
  return `remove ${path}`
}

function move({ texts }: Library, below: Below): string | undefined {
  const path = some(texts, below)
  if (path === undefined) return undefined
  const other = path.replace(/^(.*\/)?/, `moved-${below(3)}/`)
  if (texts.has(other)) return undefined
  texts.set(other, texts.get(path)!)
  texts.delete(path)
  return `move ${path} to ${other}`
}

function copy({ texts }: Library, below: Below): string | undefined {
  const path = some(texts, below)
  if (path === undefined) return undefined
  const other = path.replace(/^(.*\/)?/, `copies-${below(3)}/`)
  texts.set(other, texts.get(path)!)
  return `copy ${path} to ${other}`
}

function setting({ configuration }: Library, below: Below): string {
  const [key, values] = settings[below(settings.length)]!
  const value = values[below(values.length)]
  if (value === undefined) delete configuration[key]
  else configuration[key] = value
  return `${key} ${JSON.stringify(value) ?? 'left out'}`
}

function flag({ flags }: Library, below: Below): string {
  if (flags.size > 0 && below(2) === 0) {
    flags.clear()
    return 'no options'
  }
  const [name, value] = (
    [
      ['--title', 'عنوان من سطر الأوامر'],
      ['--lang', 'en'],
      ['--base', '/x/'],
    ] as const
  )[below(3)]!
  flags.set(name, value)
  return `${name} ${value}`
}

function about({ files }: Library, below: Below): string {
  if (files.has('about.md') && below(3) === 0) {
    files.delete('about.md')
    return 'no about.md'
  }
  files.set('about.md', `# عن هذا الأرشيف\n\nنص ${words[below(words.length)]} عن الأرشيف [ورابط](/sources/).\n`)
  return 'about.md'
}

function template({ files }: Library, below: Below): string {
  const name = ownPages[below(ownPages.length)]!
  const path = `templates/${name}.11ty.ts`
  if (files.has(path)) {
    files.delete(path)
    return `no ${path}`
  }
  if (!files.has('templates/word.ts')) templatesWord({ files } as Library, below)
  files.set(
    path,
    `import { word } from './word.ts'
export const render = ({ entry: { head }, frame }) =>
  \`<!doctype html><html lang="ar"><title>\${head.title.replace(/[<&]/g, '')}</title><p>\${word} \${frame.counts.articles}</p></html>\\n\`
`,
  )
  return path
}

/** What the user's templates import. */
function templatesWord({ files }: Pick<Library, 'files'>, below: Below): string {
  files.set('templates/word.ts', `export const word = '${words[below(words.length)]}'\n`)
  return 'templates/word.ts'
}

function some(texts: ReadonlyMap<string, string>, below: Below): string | undefined {
  return [...texts.keys()].sort()[below(texts.size)]
}
