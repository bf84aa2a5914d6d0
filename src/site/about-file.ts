import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The text of the user's own about page, where there is one. */
export function aboutFile(folder: string | undefined): string | undefined {
  return folder !== undefined && existsSync(join(folder, 'about.md')) ? join(folder, 'about.md') : undefined
}
