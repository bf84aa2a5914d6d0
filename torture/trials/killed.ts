import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { LiveFolder } from '../black-box/live-folder.ts'
import type { Tree } from '../black-box/tree.ts'
import type { Place } from '../place.ts'
import type { Trial } from '../trial.ts'
import type { State, Workshop } from '../workshop.ts'

/** Share of the builds that are killed with all their processes; of the others only the first process is. */
const wholeGroup = 0.7

/** Share of the kills after which the next build is killed as well. */
const again = 0.25

/** `kill -9` at random moments of builds over a site. */
export const killed: Trial = {
  name: 'killed at random moments',
  async run(workshop, { kills }) {
    const place = workshop.place()
    const tally = new Map<string, number>()
    let standing: State = 'before'
    let tree = place.tree()
    let looks = 0
    let away = 0
    for (let count = 0; count < kills; count++) {
      const target: State = standing === 'before' ? 'after' : 'before'
      place.show(target)
      const round = await killOnce(workshop, place, tree, target)
      tally.set(round.stage, (tally.get(round.stage) ?? 0) + 1)
      looks += round.looks
      away += round.away
      if (workshop.next() < again && round.found === 'old' && count + 1 < kills) continue
      await place.expectNext(target)
      standing = target
      tree = place.tree()
    }
    place.remove()
    const stages = [...tally].map(([stage, count]) => `${count} in ${stage}`).join(', ')
    return `${kills} kills: ${stages}. ${looks} looks at the site meanwhile, ${away} met none.`
  },
}

/** One build that is killed; the site must be whole afterwards and all the while. */
async function killOnce(workshop: Workshop, place: Place, tree: Tree, target: State) {
  const flags = workshop.next() < 0.5 ? ['--compact'] : []
  const build = place.start(flags)
  const live = new LiveFolder(place.out, workshop.next)
  const moment = Math.round(workshop.next() * workshop.usual * 1.1)
  await Promise.race([wait(moment), build.ended])
  build.kill(workshop.next() < wholeGroup ? 'group' : 'process')
  const { stderr, signal } = await build.ended
  const { looks, away, faults } = live.stop()
  const told = stderr.match(/^[A-Z][a-z ]+(?=:|$)/gm)?.at(-1) ?? 'the start'
  const stage = signal === null ? 'none, it had ended' : `the stage after “${told}”`
  const about = `killed after ${moment} ms, in ${stage}`
  assert.deepEqual(faults.slice(0, 5), [], about)
  try {
    return { stage, looks, away, found: place.expectWhole(tree, target) }
  } catch (error) {
    throw new Error(`${about}: ${(error as Error).message}`)
  }
}
