import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { configurationNames } from '../configuration-names.ts'
import { holdsSite } from '../holds-site.ts'
import type { AddCommand } from './command.ts'
import { UsageError } from './exit-code.ts'
import { howToCall, pathFromHere } from './how-to-call.ts'

const template = `// Arshif's configuration. Every line may be left out. \`arshif build\` reads this file from the folder it is run in, or from where
// \`--config FILE\` says. Beside it may lie about.md, the text of the page about the archive, and templates/NAME.11ty.ts, pages of
// your own: docs/configuration.md and docs/templates.md of Arshif say more.
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

  // Colours by role, see docs/configuration.md; darkColours are those of the dark theme.
  // colours: { accent: '#0b5d52' },

  // licence: { text: 'النصوص ملك لأصحابها.', url: 'https://example.org/terms' },

  // Names and links of the sources, by the name that the input has.
  // sources: { alriyadh: { name: 'الرياض', url: 'https://www.alriyadh.com', aliases: ['جريدة الرياض'] } },

  // Which column or JSON field is which, where the usual names do not fit.
  // fields: { text: 'content', published: 'date_extracted' },

  // Lines that your sites print around their articles.
  // markers: [{ line: 'اشترك في نشرتنا', role: 'boilerplate' }],
}
`

/** `arshif init`: writes a commented configuration. */
export const init: AddCommand = (program) => {
  program
    .command('init')
    .description('Writes a commented configuration file, and says how to build with it.')
    .argument('[dir]', 'where to: the folder of your archive, made where it is not there', '.')
    .action((dir: string) => {
      const folder = resolve(dir)
      const there = configurationNames.find((known) => existsSync(join(folder, known)))
      if (there) throw new UsageError(`${join(folder, there)} is already there; nothing was written.`)
      if (holdsSite(folder))
        throw new UsageError(
          `${dir} is a site that Arshif built, and each build replaces it whole: choose another folder.`,
        )
      const path = join(folder, configurationNames[0])
      mkdirSync(folder, { recursive: true })
      writeFileSync(path, template)
      process.stdout.write(
        `Wrote ${path}\nEdit it, then build with it, TEXTS being the folder of your texts:\n  ${howToBuild(folder)}\n`,
      )
    })
}

/** From the folder itself the configuration is found, from elsewhere it has to be named. */
function howToBuild(folder: string): string {
  if (folder === process.cwd()) return howToCall('build', ['TEXTS'])
  const [configuration, out] = [join(folder, configurationNames[0]), join(folder, '_site')].map(pathFromHere)
  return howToCall('build', ['TEXTS', '--config', configuration!, '--out', out!])
}
