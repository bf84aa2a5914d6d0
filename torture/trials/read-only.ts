import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { expectEnd, type Place } from '../place.ts'
import type { Trial } from '../trial.ts'

/** Nobody, who has no rights that are not given to all. */
const nobody = 65534

/** Folders that may not be written, a case a row. */
const cases: readonly { name: string; folders: (place: Place) => string[] }[] = [
  { name: 'the folder of the output', folders: ({ folder, work }) => [folder, dirname(work), work] },
  { name: 'the folder of the output, but not the work folder', folders: ({ folder }) => [folder] },
  { name: 'the output', folders: ({ out }) => [out] },
  { name: 'the work folder', folders: ({ work }) => [work] },
]

/** Folders that may not be written: told by a user who is not root, to whom nothing is forbidden. */
export const readOnly: Trial = {
  name: 'a read-only folder',
  size: 'small',
  missing: () => (process.platform === 'win32' ? 'Windows has other rights' : undefined),
  async run(workshop) {
    const user = process.getuid?.() === 0 ? nobody : undefined
    let refused = 0
    for (const { name, folders } of cases) {
      const place = workshop.place()
      place.show('after')
      if (user !== undefined) {
        execFileSync('chown', ['-R', String(user), place.folder])
        chmodSync(workshop.folder, 0o755)
      }
      const standing = place.tree()
      const closed = folders(place).filter(existsSync)
      for (const folder of closed) chmodSync(folder, 0o555)
      const run = await place.build([], user === undefined ? {} : { user, env: { HOME: place.folder } })
      for (const folder of closed) chmodSync(folder, 0o755)
      try {
        if (run.code !== 0) {
          refused++
          expectEnd(run, run.code === 2 ? 2 : 3, /(may not be|cannot|read-only)[\s\S]*--out/i)
        }
        place.expectWhole(standing, 'after')
        await place.expectNext('after')
      } catch (error) {
        throw new Error(`${name}: ${(error as Error).message}`)
      }
      place.remove()
    }
    return `${cases.length} cases (${cases.map(({ name }) => name).join('; ')}), ${refused} refused.`
  },
}
