import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastCommand } from '../build/last-command.ts'
import type { AddCommand } from './command.ts'
import { UsageError } from './exit-code.ts'
import { pathFromHere } from './how-to-call.ts'
import { wholeNumber } from './input-options.ts'

interface ServeFlags {
  port: number
  base?: string
  watch: boolean
}

/** `arshif serve`: the built site on this machine, built again when its texts change. */
export const serve: AddCommand = (program) => {
  program
    .command('serve')
    .description('Shows a built site in the browser of this machine, and builds it again when its texts change.')
    .argument('[dir]', 'the built site', '_site')
    .option('--port <N>', 'port; the next free one where it is taken', wholeNumber(1), 8080)
    .option('--base <PATH>', 'path below the host; that of the site where not given')
    .option('--no-watch', 'only show it')
    .action(async (dir: string, { port, base, watch }: ServeFlags) => {
      if (!existsSync(join(dir, 'index.html')))
        throw new UsageError(`${dir} holds no built site. Build it first: arshif build`)
      const { serveFolder } = await import('../build/serve-folder.ts')
      const { rebuildOnChange } = await import('../build/rebuild-on-change.ts')
      const command = watch ? lastCommand(dir) : undefined
      const server = await serveFolder(dir, { port, base: base ?? baseOf(dir), live: command !== undefined })
      if (!command) return
      const say = (text: string) => void process.stdout.write(`${text}\n`)
      say(`Watching ${command.watched.filter(existsSync).map(pathFromHere).join(', ')}`)
      rebuildOnChange(command, dir, { say, onBuilt: () => server.reload() })
    })
}

/** The path below the host that a site was built for, as its pages' style sheet link tells. */
function baseOf(dir: string): string {
  const styles = readFileSync(join(dir, 'index.html'), 'utf8').match(/<link rel="stylesheet" href="([^"]*?)assets\//)
  return styles?.[1] || '/'
}
