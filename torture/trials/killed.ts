import assert from 'node:assert/strict'
import { comeTo, type Moment, momentsOf } from '../black-box/course.ts'
import { LiveFolder } from '../black-box/live-folder.ts'
import type { Tree } from '../black-box/tree.ts'
import type { Place } from '../place.ts'
import { Tally } from '../tally.ts'
import type { Extent, Trial } from '../trial.ts'
import { type Way, ways } from '../ways.ts'
import type { State, Workshop } from '../workshop.ts'

/** Share of the builds that are killed with all their processes; of the others only the first process is. */
const wholeGroup = 0.7

/** Share of the kills after which the next build is killed as well. */
const again = 0.25

/** Kills in a row that come after the end of their builds: more, and moments are badly chosen. */
const mostLate = 10

/** `kill -9` at random moments of builds over a site, of every way in turn. */
export const killed: Trial = {
  name: 'killed at random moments',
  size: 'small',
  run: (workshop, { kills, say }) => killBuilds(workshop, kills, Object.keys(ways) as Way[], say),
}

/** The same with more to do: builds that have several processes and threads at work. */
export const killedAtWork: Trial = {
  name: 'killed with all its processes at work',
  size: 'large',
  run: (workshop, { rounds, say }) => killBuilds(workshop, 2 * rounds, ['anew'], say),
}

async function killBuilds(workshop: Workshop, kills: number, chosen: readonly Way[], say: Extent['say']) {
  const moments = new Map(chosen.map((way) => [way, momentsOf(workshop.courses[way], workshop.next)]))
  const place = workshop.place()
  const tally = new Tally()
  const sum = { looks: 0, away: 0, late: 0 }
  let standing: State = 'before'
  let tree = place.tree()
  for (let count = 0, late = 0; count < kills; ) {
    const target: State = standing === 'before' ? 'after' : 'before'
    const way = chosen[count % chosen.length]!
    place.show(target)
    const round = await killOnce(workshop, place, { tree, target, way, moment: moments.get(way)!.next().value })
    sum.looks += round.looks
    sum.away += round.away
    if (round.stage === undefined) {
      sum.late++
      assert.ok(++late < mostLate, `${late} kills in a row came after the end of their builds`)
    } else {
      tally.add(way, round.stage)
      late = 0
      if (++count % 10 === 0) say(`${count} of ${kills} builds killed`)
    }
    if (workshop.next() < again && round.found === 'old' && count < kills) continue
    await place.expectNext(target)
    standing = target
    tree = place.tree()
  }
  place.remove()
  return `${kills} kills within builds; ${sum.late} more came after the end and do not count. ${sum.looks} looks at the site meanwhile, ${sum.away} met none.
${tally.table(workshop.courses, chosen)}`
}

interface Kill {
  tree: Tree
  target: State
  way: Way
  moment: Moment
}

/** One build that is killed; the site must be whole afterwards and all the while. `stage`: none where the build had ended. */
async function killOnce(workshop: Workshop, place: Place, { tree, target, way, moment }: Kill) {
  const course = workshop.courses[way]
  const build = place.startOver(way)
  const live = new LiveFolder(place.out, workshop.next)
  await comeTo(build, moment)
  const { stagesDone } = build
  build.kill(workshop.next() < wholeGroup ? 'group' : 'process')
  const { signal } = await build.ended
  const { looks, away, faults } = live.stop()
  const stage = signal === null ? undefined : course[stagesDone]!.stage
  const about = `a build (${way}) killed in “${stage ?? 'nothing, it had ended'}”, ${Math.round(moment.offset)} ms after the beginning of “${course[moment.stage]!.stage}”`
  assert.deepEqual(faults.slice(0, 5), [], about)
  try {
    return { stage, looks, away, found: place.expectWhole(tree, target) }
  } catch (error) {
    throw new Error(`${about}: ${(error as Error).message}`)
  }
}
