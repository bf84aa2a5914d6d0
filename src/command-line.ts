import { Command, CommanderError } from 'commander'
import { exitCodeOf, explain } from './commands/exit-code.ts'
import { commands } from './commands/registry.ts'
import { toolVersion } from './version.ts'

const program = new Command('arshif')
  .description('Turns crawled Arabic news text into a static archive website.')
  .version(toolVersion)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })

for (const command of commands) command(program)

// A reader that closes the pipe early (`arshif parse … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = exitCodeOf(error)
  }
}
