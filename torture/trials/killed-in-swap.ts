import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Trial } from '../trial.ts'
import type { State } from '../workshop.ts'

const preload = join(import.meta.dirname, '../black-box/die-at-call.ts')

/** Calls beyond this many are not tried. */
const most = 60

/**
 * Killed right before each of the calls that change the output folder, the work folder or what stands right in them: lock,
 * staging, swap. A random moment would hardly ever meet these.
 */
export const killedInSwap: Trial = {
  name: 'killed at each step of taking the lock and of the swap',
  size: 'small',
  async run(workshop) {
    const place = workshop.place()
    let standing: State = 'before'
    let tree = place.tree()
    let away = 0
    let ended = false
    let call = 0
    while (!ended && call < most) {
      call++
      const target: State = standing === 'before' ? 'after' : 'before'
      place.show(target)
      const { signal } = await place.build([], {
        preload,
        env: { ARSHIF_DIE_AT: String(call), ARSHIF_DIE_ON: [place.out, place.work].join(delimiter) },
      })
      ended = signal === null
      try {
        const isAway = !existsSync(place.out)
        if (isAway) away++
        // What leaves the site as it stood is followed by the next killing at once.
        if (!isAway && place.expectWhole(tree, target) === 'old' && !ended) continue
        await place.expectNext(target)
      } catch (error) {
        throw new Error(`before call ${call}: ${(error as Error).message}`)
      }
      standing = target
      tree = place.tree()
    }
    place.remove()
    return `${call - 1} steps; after ${away} of them the old site stood aside until the next build.`
  },
}
