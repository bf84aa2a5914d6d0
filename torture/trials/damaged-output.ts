import { mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Trial } from '../trial.ts'
import type { State, Workshop } from '../workshop.ts'

/** What somebody may do to a site that has been built. */
const damages: readonly { name: string; do(folder: string, workshop: Workshop): void }[] = [
  { name: 'pages cut short', do: (folder, workshop) => each(folder, workshop, (file) => truncateSync(file, 10)) },
  { name: 'pages removed', do: (folder, workshop) => each(folder, workshop, (file) => rmSync(file)) },
  {
    name: 'pages changed to others of the same length',
    do: (folder, workshop) => each(folder, workshop, (file) => writeFileSync(file, 'x'.repeat(statSync(file).size))),
  },
  { name: 'a file added', do: (folder) => writeFileSync(join(folder, 'a/stray.html'), 'stray') },
  { name: 'empty folders added', do: (folder) => mkdirSync(join(folder, 'a/empty/inner'), { recursive: true }) },
]

/** Files that one damage meets. */
const met = 8

/** The site itself, or the one before it that builds keep, is damaged: the next build makes what a clean one does. */
export const damagedOutput: Trial = {
  name: 'a damaged site',
  size: 'small',
  async run(workshop) {
    const place = workshop.place()
    let standing: State = 'before'
    let count = 0
    const folders = { 'the site': () => [place.out], 'the one kept': () => keptIn(place.work) }
    for (const { name, do: damage } of damages) {
      for (const [which, found] of Object.entries(folders)) {
        const target: State = standing === 'before' ? 'after' : 'before'
        place.show(target)
        for (const folder of found()) damage(folder, workshop)
        try {
          await place.expectNext(target)
        } catch (error) {
          throw new Error(`${which}, ${name}: ${(error as Error).message}`)
        }
        standing = target
        count++
      }
    }
    place.remove()
    return `${count} damages: ${damages.map(({ name }) => name).join(', ')}; of the site and of the one kept.`
  },
}

/** Sites that builds keep for the next ones. */
function keptIn(work: string): string[] {
  const folders = readdirSync(work, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.map(({ name }) => join(work, name))
}

function each(folder: string, workshop: Workshop, damage: (file: string) => void): void {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
  for (let count = 0; count < met && paths.length > 0; count++)
    damage(join(folder, paths.splice(workshop.below(paths.length), 1)[0]!))
}
