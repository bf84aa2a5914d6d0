import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Trial } from '../trial.ts'

/** `kill -9` at random moments of the first build of all, which has no old site to leave standing. */
export const killedAtFirst: Trial = {
  name: 'killed in the first build',
  async run(workshop, { rounds }) {
    for (let round = 0; round < rounds; round++) {
      const place = workshop.emptyPlace('after')
      const build = place.start()
      await Promise.race([wait(workshop.next() * workshop.usual), build.ended])
      build.kill('group')
      await build.ended
      assert.ok(!existsSync(place.out) || place.expectWhole(workshop.fresh) === 'old', 'half a site is in place')
      await place.expectNext('after', workshop.fresh)
      place.remove()
    }
    return `${rounds} kills.`
  },
}
