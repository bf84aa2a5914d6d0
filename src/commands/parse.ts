import { once } from 'node:events'
import { loadConfiguration } from '../build/load-configuration.ts'
import type { Configuration } from '../model/configuration.ts'
import { findingLine } from '../report/findings.ts'
import type { AddCommand } from './command.ts'
import { addInputOptions } from './input-options.ts'

/** `arshif parse`: a stream filter, one JSON line a capture; findings go to standard error. */
export const parse: AddCommand = (program) => {
  const command = program
    .command('parse')
    .description('Prints what is taken for what: one JSON line a capture.')
    .argument('[input...]', 'files, folders, or - for standard input', ['-'])
  addInputOptions(command).action(
    async (inputs: string[], flags: { config?: string; field: Configuration['fields'] }) => {
      const { parse: parseCapture } = await import('../parse/parse.ts')
      const { parseRecord } = await import('../parse/record.ts')
      const { read } = await import('../read/read.ts')
      const settings = Object.keys(flags.field).length ? { fields: flags.field } : {}
      const { configuration } = await loadConfiguration(flags.config, settings)
      for await (const event of read(inputs, configuration)) {
        if (event.type === 'finding') {
          process.stderr.write(`${findingLine(event.finding)}\n`)
          continue
        }
        const parsed = parseCapture(event.capture, configuration)
        if (!process.stdout.write(`${JSON.stringify(parseRecord(event.capture, parsed))}\n`))
          await once(process.stdout, 'drain')
      }
    },
  )
}
