import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { serveFolder } from '../build/serve-folder.ts'
import type { AddCommand } from './command.ts'
import { UsageError } from './exit-code.ts'
import { wholeNumber } from './input-options.ts'

/** `arshif serve`: the built site on this machine. */
export const serve: AddCommand = (program) => {
  program
    .command('serve')
    .description('Shows a built site in the browser of this machine.')
    .argument('[dir]', 'the built site', '_site')
    .option('--port <N>', 'port; the next free one where it is taken', wholeNumber(1), 8080)
    .option('--base <PATH>', 'path below the host that the site was built for', '/')
    .action(async (dir: string, { port, base }: { port: number; base: string }) => {
      if (!existsSync(join(dir, 'index.html')))
        throw new UsageError(`${dir} holds no built site. Build it first: arshif build`)
      await serveFolder(dir, { port, base })
    })
}
