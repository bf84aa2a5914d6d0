import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { comeTo, momentsOf } from '../black-box/course.ts'
import type { Trial } from '../trial.ts'

/** `kill -9` at random moments of the first build of all, which has no old site to leave standing. */
export const killedAtFirst: Trial = {
  name: 'killed in the first build',
  size: 'small',
  async run(workshop, { rounds }) {
    const moments = momentsOf(workshop.courses.first, workshop.next)
    let killed = 0
    for (let tried = 0; killed < rounds; tried++) {
      assert.ok(tried < 3 * rounds, `of ${tried} kills only ${killed} came before the end`)
      const place = workshop.emptyPlace('after')
      const build = place.start()
      await comeTo(build, moments.next().value)
      build.kill('group')
      if ((await build.ended).signal !== null) killed++
      assert.ok(!existsSync(place.out) || place.expectWhole(workshop.fresh) === 'old', 'half a site is in place')
      await place.expectNext('after', workshop.fresh)
      place.remove()
    }
    return `${killed} kills within builds.`
  },
}
