import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a folder is a site that Arshif built: by its `manifest.json`, of which web applications have one of another form. */
export function holdsSite(folder: string): boolean {
  try {
    return readFileSync(join(folder, 'manifest.json'), 'utf8').startsWith('{\n"arshif":')
  } catch {
    return false
  }
}
