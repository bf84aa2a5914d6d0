import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a folder is a site that Arshif built: by its `manifest.json`, of which web applications have one of another form. */
export function holdsSite(folder: string): boolean {
  const head = Buffer.alloc(beginning.length)
  try {
    const file = openSync(join(folder, 'manifest.json'), 'r')
    try {
      readSync(file, head)
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
  return head.toString('latin1') === beginning
}

/** Of our manifest. */
const beginning = '{\n"arshif":'
