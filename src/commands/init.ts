import { existsSync, writeFileSync } from 'node:fs'
import { configurationNames } from '../build/load-configuration.ts'
import type { AddCommand } from './command.ts'
import { UsageError } from './exit-code.ts'

const template = `// Arshif's configuration. Every line may be left out; \`arshif build\` reads this file from the folder it is run in.
export default {
  title: 'أرشيف',
  // description: 'ما يحويه هذا الأرشيف، في جملة.',

  // Where the site will be published: needed for canonical links, feeds and the sitemap.
  // url: 'https://example.org',
  // Path below the host, for example on GitHub Pages.
  // base: '/archive/',

  // Language of the interface: 'ar' or 'en'. The articles stay as they are.
  language: 'ar',
  // 'latin' (0-9) or 'arabic-indic' (٠-٩).
  digits: 'latin',

  // licence: { text: 'النصوص ملك لأصحابها.', url: 'https://example.org/terms' },

  // Names and links of the sources, by the name that the input has.
  // sources: { alriyadh: { name: 'الرياض', url: 'https://www.alriyadh.com', aliases: ['جريدة الرياض'] } },

  // Which column or JSON field is which, where the usual names do not fit.
  // fields: { text: 'content', published: 'date_extracted' },

  // Lines that your sites print around their articles.
  // markers: [{ line: 'اشترك في نشرتنا', role: 'boilerplate' }],
}
`

/** \`arshif init\`: writes a commented configuration. */
export const init: AddCommand = (program) => {
  program
    .command('init')
    .description('Writes a commented configuration file into this folder.')
    .action(() => {
      const [name] = configurationNames
      const there = configurationNames.find((known) => existsSync(known))
      if (there) throw new UsageError(`${there} is already here; nothing was written.`)
      writeFileSync(name, template)
      process.stdout.write(`Wrote ${name}. Edit it, then run: arshif build INPUT\n`)
    })
}
