import { realpathSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where in a file something is wrong, as far as it is known, and in which words; lines and columns from 1. */
export interface ModuleFault {
  file: string
  line?: number
  column?: number
  message: string
}

/** What is wrong with a module of the user's own, or one that it imports, by the error that came of loading or calling it. */
export async function moduleFault(path: string, error: unknown): Promise<ModuleFault> {
  if (!(error instanceof Error)) return { file: path, message: `threw ${String(error)}` }
  if (error instanceof SyntaxError) {
    // Node says less of it, and of modules in JavaScript and of JSON not where.
    const { syntaxFault } = await import('./client/bundler.ts')
    const fault = await syntaxFault(path)
    if (fault) return fault
  }
  const message = error.name === 'Error' ? error.message : `${error.name}: ${error.message}`
  return { file: path, ...placeIn(error.stack ?? '', dirname(path)), message }
}

/** `/my-archive/templates/article.11ty.js:12:5: it is wrong` */
export function faultText({ file, line, column, message }: ModuleFault): string {
  return `${[file, line, column].filter((part) => part !== undefined).join(':')}: ${message}`
}

/** The first place of a stack that lies in a folder: below it stands what called the module. */
function placeIn(stack: string, folder: string): Omit<ModuleFault, 'message'> | undefined {
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
