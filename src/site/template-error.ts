import { realpathSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A fault in a template of the user's own. The message says where, what, and what to do. */
export class TemplateError extends Error {}

/** Where in a file something is wrong, and in which words; lines and columns from 1. */
export interface Fault {
  file: string
  line: number
  column?: number
  message: string
}

/**
 * The error to be told for what a template threw, while it was loaded or while it made a page.
 *
 * @param template its file
 * @param page site path of the page
 */
export async function templateError(template: string, error: unknown, page?: string): Promise<TemplateError> {
  const fault = await faultOf(template, error)
  const place = [fault.file, fault.line, fault.column].filter((part) => part !== undefined).join(':')
  const making = page === undefined ? '' : ` (while it made ${page})`
  const told = new TemplateError(
    `${place}: ${fault.message}${making}\nMend it, or take ${template} away to have Arshif's own page. What a template gets: docs/templates.md`,
  )
  if (error instanceof Error && error.stack !== undefined) told.stack = error.stack
  return told
}

async function faultOf(template: string, error: unknown): Promise<Omit<Fault, 'line'> & { line?: number }> {
  if (!(error instanceof Error)) return { file: template, message: `threw ${String(error)}` }
  const message = error.name === 'Error' ? error.message : `${error.name}: ${error.message}`
  const folder = template.slice(0, template.lastIndexOf(sep) + 1)
  const place = placeIn(error.stack ?? '', folder)
  if (place) return { ...place, message }
  // Node does not tell where a module in JavaScript breaks the language's rules.
  if (error instanceof SyntaxError) {
    const { syntaxFault } = await import('../client/bundler.ts')
    return (await syntaxFault(template)) ?? { file: template, message }
  }
  return { file: template, message }
}

/** The first place of a stack that lies in a folder: below it stands what called the template. */
function placeIn(stack: string, folder: string): Omit<Fault, 'message'> | undefined {
  const real = realpathSync(folder)
  for (const line of stack.split('\n')) {
    const [, address, row, column] = /((?:file:\/\/)?(?:[A-Za-z]:[\\/]|\/).*?):(\d+)(?::(\d+))?\)?$/.exec(line) ?? []
    if (address === undefined) continue
    const file = address.startsWith('file://') ? fileURLToPath(address.replace(/\?.*$/, '')) : address
    if ([folder, real].some((each) => !relative(each, file).startsWith('..')))
      return { file, line: Number(row), ...(column === undefined ? {} : { column: Number(column) }) }
  }
  return undefined
}
