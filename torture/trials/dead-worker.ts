import assert from 'node:assert/strict'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Arshif, end } from '../black-box/arshif.ts'
import { type Mortal, mortals } from '../mortal.ts'
import { expectEnd, type Place } from '../place.ts'
import type { Trial } from '../trial.ts'
import type { State, Workshop } from '../workshop.ts'

const preload = join(import.meta.dirname, '../black-box/end-thread.ts')

/** Between two looks at what processes there are, in milliseconds. */
const interval = 10

/** Builds that a process or thread may survive, each dying at an earlier moment, before it counts as never met. */
const mostTried = 6

/** Each kind of process and thread that a build has dies at a random moment, as it does when memory runs out. */
export const deadWorker: Trial = {
  name: 'a worker that dies',
  size: 'large',
  async run(workshop, { say }) {
    const place = workshop.place()
    let standing: State = 'before'
    for (const mortal of mortals) {
      let line: string | undefined
      for (let tried = 0; tried < mostTried && line === undefined; tried++) {
        const target: State = standing === 'before' ? 'after' : 'before'
        place.show(target)
        try {
          // One that dies with its work done is not missed: the next dies sooner, at last when it is born.
          line = await dieOnce(workshop, place, mortal, 1 - tried / (mostTried - 1))
          if (line !== undefined) await place.expectNext(target)
        } catch (error) {
          throw new Error(`the ${mortal.type} that ${mortal.name}: ${(error as Error).message}`)
        }
        standing = target
      }
      assert.ok(line !== undefined, `the ${mortal.type} that ${mortal.name} was not met in ${mostTried} builds`)
      say(line)
    }
    place.remove()
    return `${mortals.length} died at work.`
  },
}

/**
 * A build in which the process or thread dies within a part of its usual life. Where it had work in hand, the build must say so
 * and leave the site alone. Returns what happened; nothing where it was not missed.
 */
async function dieOnce(workshop: Workshop, place: Place, mortal: Mortal, part: number): Promise<string | undefined> {
  const { name, type, stages, way } = mortal
  const course = workshop.courses[way]
  const [first, last] = stages.map((title) => course.findIndex(({ stage }) => stage === title)) as [number, number]
  const after = Math.round(workshop.next() * (course[last]!.to - course[first]!.from) * part)
  const tree = place.tree()
  const build = place.startOver(way, type === 'thread' ? mortalThread(mortal, after) : undefined)
  if (type === 'process') await endChild(build, mortal, first, after)
  const run = await build.ended
  if (run.code === 0) return undefined
  const told = `the ${type} that ${name}: in “${course[build.stagesDone]!.stage}”, ${after} ms after it was met`
  expectEnd(run, 3, /(memory|stopped|ended)[\s\S]*build again/i)
  place.expectWhole(tree)
  return told
}

const mortalThread = ({ file }: Mortal, after: number) => ({
  preload,
  env: { ARSHIF_END_THREAD: file, ARSHIF_END_AFTER: String(after) },
})

/** Kills a child of the build, so many milliseconds after it was met. */
async function endChild(build: Arshif, { file }: Mortal, stage: number, after: number): Promise<void> {
  let isOver = false
  const over = build.ended.then(() => {
    isOver = true
  })
  await build.afterStages(stage)
  while (!isOver) {
    const child = build.children.find(({ command }) => command.includes(`/${file}.`))
    if (child) {
      await Promise.race([wait(after), over])
      end(child.pid)
      return
    }
    await Promise.race([wait(interval), over])
  }
}
