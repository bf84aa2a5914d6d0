import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Files of the site's `data/` with their bytes, as far as they are written: names to sizes. */
export function downloadsIn(out: string): ReadonlyMap<string, number> {
  const folder = join(out, 'data')
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(files.map(({ name }) => [name, statSync(join(folder, name)).size]))
}
