import { setTimeout as wait } from 'node:timers/promises'
import { type Arshif, end } from '../black-box/arshif.ts'
import { expectEnd } from '../place.ts'
import type { Trial } from '../trial.ts'
import type { State, Workshop } from '../workshop.ts'

/** A process that a build has started dies, as it does when memory runs out. */
export const deadWorker: Trial = {
  name: 'a worker that dies',
  async run(workshop, { rounds }) {
    const place = workshop.place()
    let standing: State = 'before'
    let died = 0
    for (let round = 0; round < rounds; round++) {
      const target: State = standing === 'before' ? 'after' : 'before'
      const tree = place.tree()
      place.show(target)
      const build = place.start()
      const worker = await someChild(build, workshop)
      if (worker !== undefined) end(worker)
      const run = await build.ended
      // One that dies with its work done is not missed.
      if (run.code !== 0) {
        died++
        expectEnd(run, 3, /(memory|stopped|ended)[\s\S]*build again/i)
        place.expectWhole(tree)
      }
      await place.expectNext(target)
      standing = target
    }
    place.remove()
    return `${rounds} killed, ${died} of them at work.`
  },
}

/** A child of the build that is at work at a random moment; none where the build ends before. */
async function someChild(build: Arshif, workshop: Workshop): Promise<number | undefined> {
  const ended = build.ended.then(() => true)
  const after = (milliseconds: number) => Promise.race([wait(milliseconds).then(() => false), ended])
  let isOver = await after(workshop.next() * workshop.usual * 0.9)
  while (!isOver) {
    const { children } = build
    if (children.length > 0) return children[workshop.below(children.length)]
    isOver = await after(5)
  }
  return undefined
}
