import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectEnd, type Place } from '../place.ts'
import type { Trial } from '../trial.ts'
import type { Workshop } from '../workshop.ts'

/** Size of the small disk, in MiB, and what is left of it: from next to nothing to more than a build needs. */
const disk = 256
const spaces = [0.1, 0.5, 1, 2, 4, 8, 12, 16, 24, 40]

/** The disk that holds the output, or that of temporary files, is full. */
export const fullDisk: Trial = {
  name: 'a full disk',
  size: 'small',
  missing() {
    if (process.getuid?.() !== 0) return 'only root may mount a small disk'
    return spawnSync('mount', ['--version']).error ? 'there is no mount command' : undefined
  },
  async run(workshop) {
    const mounted = join(workshop.folder, 'disk')
    mkdirSync(mounted)
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${disk}m`, 'arshif-torture', mounted])
    try {
      const full = await fullOutput(workshop, join(mounted, 'place'))
      const fullTemporary = await fullTemporaryFolder(workshop, mounted)
      return `${full} of ${spaces.length} builds stopped for want of space, ${fullTemporary} of 2 for want of space for temporary files.`
    } finally {
      execFileSync('umount', [mounted])
    }
  },
}

/** Builds with less space or more for the output; returns how many stopped. */
async function fullOutput(workshop: Workshop, folder: string): Promise<number> {
  let stopped = 0
  for (const space of spaces) {
    const place = workshop.place(folder)
    place.show('after')
    if (await stops(place, join(folder, '..'), space)) {
      stopped++
      await place.expectNext('after')
    }
    place.remove()
  }
  return stopped
}

/** Builds whose temporary files go to a full disk; returns how many stopped. */
async function fullTemporaryFolder(workshop: Workshop, mounted: string): Promise<number> {
  let stopped = 0
  for (const space of [0, 0.05]) {
    const place = workshop.place()
    place.show('after')
    if (await stops(place, mounted, space, { TMPDIR: mounted })) stopped++
    await place.expectNext('after')
    place.remove()
  }
  return stopped
}

/** Whether a build stops where so many MiB are left; if so, it has to say why and leave the site alone. */
async function stops(place: Place, mounted: string, space: number, env: Record<string, string> = {}): Promise<boolean> {
  const standing = place.tree()
  const filler = join(mounted, 'filler')
  fill(filler, mounted, space * 1024 ** 2)
  const run = await place.build([], { env })
  rmSync(filler)
  place.expectWhole(standing, 'after')
  if (run.code === 0) return false
  try {
    expectEnd(run, 3, /the disk is full: free some space and build again/)
  } catch (error) {
    throw new Error(`with ${space} MiB left: ${(error as Error).message}`)
  }
  return true
}

function fill(filler: string, mounted: string, left: number): void {
  const { bavail, bsize } = statfsSync(mounted)
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)))
}
