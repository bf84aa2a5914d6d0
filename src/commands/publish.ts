import { counted, formatCount } from '../counted.ts'
import type { Publication } from '../publish/publish.ts'
import { targetKinds } from '../publish/registry.ts'
import type { Change } from '../publish/target.ts'
import { formatBytes } from '../report/summary.ts'
import type { AddCommand } from './command.ts'

interface PublishFlags {
  site: string
  dryRun?: boolean
  check: boolean
  message?: string
  endpoint?: string
  region?: string
  json?: boolean
}

/** Changes that are listed by name. */
const shown = 30

/** `arshif publish TARGET`. */
export const publish: AddCommand = (program) => {
  program
    .command('publish')
    .description('Checks a built site and brings it to where readers find it.')
    .argument('<target>', targetKinds.map(({ form }) => form).join(', '))
    .option('--site <DIR>', 'the built site', '_site')
    .option('--dry-run', 'show what would change, and change nothing')
    .option('--no-check', 'publish without checking first')
    .option('--message <TEXT>', 'message of the commit (git)')
    .option('--endpoint <URL>', 'address of an S3-compatible store')
    .option('--region <NAME>', 'region of the store')
    .option('--json', 'print what changed as JSON')
    .action(async (target: string, { site, dryRun, json, ...options }: PublishFlags) => {
      const { publish: publishSite } = await import('../publish/publish.ts')
      const onStep = (text: string) => process.stderr.write(`${text}\n`)
      const done = await publishSite(target, site, { ...options, dryRun: dryRun === true, onStep })
      if (json) {
        process.stdout.write(`${JSON.stringify(done)}\n`)
        return
      }
      process.stdout.write(`${publicationLines(done).join('\n')}\n`)
    })
}

/** What a publication did, or would do: how much of what first, then, of a dry run, the files by name. */
export function publicationLines({ target, changes, bytes, dryRun }: Publication): string[] {
  const count = (wanted: Change['action']) => changes.filter(({ action }) => action === wanted).length
  const [verb, sent] = dryRun ? ['would be', 'to send'] : [count('add') === 1 ? 'was' : 'were', 'sent']
  if (changes.length === 0) return [`${target} is up to date: nothing to ${dryRun ? 'change' : 'send'}.`]
  const counts = `${counted(count('add'), 'file')} ${verb} added, ${formatCount(count('change'))} changed, ${formatCount(count('remove'))} removed`
  const names = dryRun ? changes.slice(0, shown).map(({ action, path }) => `  ${action} ${path}`) : []
  const rest = dryRun && changes.length > shown ? [`  … and ${formatCount(changes.length - shown)} more`] : []
  return [`${target}: ${counts}, ${formatBytes(bytes)} ${sent}.`, ...names, ...rest]
}
