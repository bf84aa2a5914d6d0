import { closeSync, openSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Trial } from '../trial.ts'
import type { Workshop } from '../workshop.ts'

/** What may become of a file while nobody looks. */
interface Damage {
  name: string
  do(file: string, workshop: Workshop): void
}

/** Bytes that are overwritten at a time, the size of a page of the store. */
const page = 4096

const damages: readonly Damage[] = [
  { name: 'cut short', do: (file, workshop) => truncateSync(file, workshop.below(statSync(file).size)) },
  { name: 'emptied', do: (file) => truncateSync(file, 0) },
  { name: 'a page overwritten', do: (file, workshop) => overwrite(file, workshop, 1) },
  { name: 'many pages overwritten', do: (file, workshop) => overwrite(file, workshop, 25) },
  { name: 'all junk', do: (file, workshop) => writeFileSync(file, junk(workshop, statSync(file).size)) },
  { name: 'removed', do: (file) => rmSync(file) },
]

/** Files that a build keeps for the next one are damaged: the store above all, then whatever else stands in the work folder. */
export const damagedStore: Trial = {
  name: 'a damaged store',
  size: 'small',
  async run(workshop, { rounds }) {
    const place = workshop.place()
    const kept = readdirSync(place.work).filter((name) => statSync(join(place.work, name)).isFile())
    place.remove()
    const others = kept.filter((name) => !name.startsWith('store.sqlite'))
    const cases = Array.from({ length: Math.max(rounds, damages.length) }, (_, round) => ({
      damage: damages[round % damages.length]!,
      name: round < damages.length || others.length === 0 ? 'store.sqlite' : others[round % others.length]!,
    }))
    for (const { damage, name } of cases) {
      const damaged = workshop.place()
      damage.do(join(damaged.work, name), workshop)
      damaged.show('after')
      try {
        await damaged.expectNext('after')
      } catch (error) {
        throw new Error(`${name}, ${damage.name}: ${(error as Error).message}`)
      }
      damaged.remove()
    }
    return `${cases.length} damages: ${damages.map(({ name }) => name).join(', ')}; of ${kept.join(', ')}.`
  },
}

function junk(workshop: Workshop, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => workshop.below(256)))
}

function overwrite(file: string, workshop: Workshop, pages: number): void {
  const size = statSync(file).size
  const opened = openSync(file, 'r+')
  for (let count = 0; count < pages; count++) {
    // Anywhere, not at the pages' bounds.
    const length = Math.min(page, size)
    writeSync(opened, junk(workshop, length), 0, length, workshop.below(size - length + 1))
  }
  closeSync(opened)
}
