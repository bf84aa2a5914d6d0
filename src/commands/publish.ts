import { publish as publishSite } from '../publish/publish.ts'
import { targetKinds } from '../publish/registry.ts'
import { formatBytes, formatCount } from '../report/summary.ts'
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
      const onStep = (text: string) => process.stderr.write(`${text}\n`)
      const done = await publishSite(target, site, { ...options, dryRun: dryRun === true, onStep })
      if (json) {
        process.stdout.write(`${JSON.stringify(done)}\n`)
        return
      }
      const names = dryRun ? done.changes.slice(0, shown).map(({ action, path }) => `  ${action} ${path}`) : []
      if (dryRun && done.changes.length > shown) names.push(`  … and ${formatCount(done.changes.length - shown)} more`)
      const verb = dryRun ? 'would change' : 'changed'
      process.stdout.write(
        `${[...names, `${formatCount(done.changes.length)} files ${verb} in ${done.target}, ${formatBytes(done.bytes)} sent.`].join('\n')}\n`,
      )
    })
}
