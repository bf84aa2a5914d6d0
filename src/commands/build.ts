import { build as runBuild } from '../build/build.ts'
import { rememberCommand } from '../build/last-command.ts'
import { loadConfiguration } from '../build/load-configuration.ts'
import { buildWarnings } from '../build/warnings/warnings.ts'
import type { Configuration } from '../model/configuration.ts'
import { summaryLines } from '../report/summary.ts'
import type { AddCommand } from './command.ts'
import { exitCodes } from './exit-code.ts'
import { howToCall, pathFromHere } from './how-to-call.ts'
import { addInputOptions, wholeNumber } from './input-options.ts'

interface BuildFlags {
  out: string
  config?: string
  field: Configuration['fields']
  base?: string
  url?: string
  title?: string
  lang?: Configuration['language']
  engine?: Configuration['search']['engine']
  jobs?: number
  compact?: boolean
  json?: boolean
  strict?: boolean
}

/** `arshif build`: the main job. */
export const build: AddCommand = (program) => {
  const command = program
    .command('build')
    .description('Reads captures and writes the archive as a website.')
    .argument('[input...]', 'files, folders, or - for standard input', ['seeds'])
    .option('--out <DIR>', 'where the site goes', '_site')
    .option('--base <PATH>', 'path below the host, /archive/')
    .option('--url <URL>', 'where the site will be published')
    .option('--title <TEXT>', 'name of the archive')
    .option('--lang <ar|en>', 'language of the interface')
    .option('--engine <native|pagefind>', 'search engine')
    .option('--jobs <N>', 'threads at work (all cores)', wholeNumber(1))
    .option('--compact', 'build the search index whole, as a clean build does')
    .option('--strict', 'exit with 1 where there are findings')
    .option('--json', 'print the summary as JSON')
  addInputOptions(command).action(async (inputs: string[], flags: BuildFlags) => {
    const given = settingsOf(flags)
    const { configuration, folder, file } = await loadConfiguration(flags.config, given)
    const places = { inputs, out: flags.out, configuration: file, isChosen: flags.config !== undefined, folder }
    const warnings = buildWarnings({ ...places, settings: configuration, given })
    for (const warning of warnings) process.stderr.write(`Warning: ${warning}\n`)
    const summary = await runBuild({
      inputs,
      out: flags.out,
      configuration,
      folder,
      ...(flags.jobs === undefined ? {} : { jobs: flags.jobs }),
      ...(flags.compact ? { compact: true } : {}),
    })
    rememberCommand(flags.out, { inputs, configuration: file, folder, given })
    if (flags.json) process.stdout.write(`${JSON.stringify({ ...summary, warnings })}\n`)
    else process.stdout.write(`${summaryLines(summary, serveCommand(flags.out), warnings.length).join('\n')}\n`)
    if (flags.strict && summary.findings.length > 0) process.exitCode = exitCodes.findings
  })
}

/** The command line's own settings, which stand above the configuration file's. */
function settingsOf({ base, url, title, lang, engine, field }: BuildFlags): Partial<Configuration> {
  return {
    ...(base === undefined ? {} : { base }),
    ...(url === undefined ? {} : { url }),
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { language: lang }),
    ...(engine === undefined ? {} : { search: { engine } }),
    ...(Object.keys(field).length === 0 ? {} : { fields: field }),
  }
}

/** What to type to look at the site, from where the person stands. */
function serveCommand(out: string): string {
  const folder = pathFromHere(out)
  return howToCall('serve', folder === '_site' ? [] : [folder])
}
