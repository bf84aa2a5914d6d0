import { type Command, InvalidArgumentError } from 'commander'
import type { Configuration } from '../model/configuration.ts'

const fieldNames = ['text', 'title', 'url', 'published', 'source', 'author', 'tags', 'id'] as const

/** Options of the commands that read captures. */
export function addInputOptions(command: Command): Command {
  return command
    .option('--config <FILE>', 'configuration file (arshif.config.ts or .json of the working folder)')
    .option(
      '--field <NAME=COLUMN>',
      `which column is the ${fieldNames.join(', ')}; may be given more than once`,
      field,
      {},
    )
}

/** `published=date_extracted`, added to those before. */
function field(value: string, before: Configuration['fields']): Configuration['fields'] {
  const [name, column] = [value.slice(0, value.indexOf('=')), value.slice(value.indexOf('=') + 1)]
  if (!fieldNames.some((known) => known === name) || !column) {
    throw new InvalidArgumentError(`Write it as NAME=COLUMN, with NAME one of ${fieldNames.join(', ')}.`)
  }
  return { ...before, [name]: column }
}

/** A whole number of at least `least`. */
export function wholeNumber(least: number): (value: string) => number {
  return (value) => {
    const count = Number(value)
    if (!Number.isSafeInteger(count) || count < least)
      throw new InvalidArgumentError(`It takes a whole number from ${least}.`)
    return count
  }
}
