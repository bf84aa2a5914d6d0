import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { random } from '../fuzz/mutate.ts'
import { type Course, courseOf } from './black-box/course.ts'
import type { Texts } from './black-box/texts.ts'
import type { Tree } from './black-box/tree.ts'
import { Place } from './place.ts'
import { type Way, ways } from './ways.ts'

/** The texts before and after a change: a build in between has something to add, to change and to remove. */
export type State = 'before' | 'after'

export interface WorkshopOptions {
  /** All that come into the texts, before the change or after. */
  texts: Texts
  seed: number
  jobs: number
}

/** Where builds are tried: texts in two states, what a clean build makes of each, and places that hold a built site. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), 'arshif-torture-'))
  readonly next: () => number
  readonly texts: Readonly<Record<State, Texts>>
  /** What a clean build makes of a state where the other was published before, so that gone addresses have redirects. */
  readonly clean: Readonly<Record<State, Tree>>
  /** What a clean build makes of the texts after the change where nothing was published before. */
  readonly fresh: Tree
  /** How builds from the one state to the other go here, and the first of all. */
  readonly courses: Readonly<Record<Way | 'first', Course>>
  readonly #jobs: number
  #places = 0

  static async open({ texts, seed, jobs }: WorkshopOptions): Promise<Workshop> {
    const workshop = new Workshop(texts, seed, jobs)
    const model = workshop.emptyPlace('after', workshop.#model)
    const first = courseOf(await model.expectBuilt())
    const fresh = model.tree()
    // Addresses once published keep answering, so what a state's site is depends on those before: from here on these two.
    const clean = {} as Record<State, Tree>
    for (const state of ['before', 'after', 'before'] as const) {
      model.show(state)
      model.forget()
      await model.expectBuilt()
      clean[state] = model.tree()
    }
    Object.assign(workshop, { clean, fresh })
    const courses: Partial<Record<Way | 'first', Course>> = { first }
    for (const way of Object.keys(ways) as Way[]) courses[way] = await workshop.#courseOf(way)
    return Object.assign(workshop, { courses })
  }

  private constructor(texts: Texts, seed: number, jobs: number) {
    this.next = random(seed)
    this.#jobs = jobs
    this.texts = statesOf(texts)
    this.clean = { before: new Map(), after: new Map() }
    this.fresh = new Map()
    this.courses = { first: [], changed: [], compact: [], anew: [] }
  }

  async #courseOf(way: Way): Promise<Course> {
    const place = this.place()
    place.show('after')
    const run = await place.startOver(way).ended
    assert.equal(run.code, 0, `a build failed:\n${run.stderr}`)
    place.remove()
    return courseOf(run)
  }

  /** A place of its own that holds the texts before the change and their site. */
  place(folder = join(this.folder, `place-${++this.#places}`)): Place {
    mkdirSync(folder, { recursive: true })
    execFileSync('cp', ['-a', `${this.#model}/.`, folder])
    return new Place(folder, this, this.#jobs, 'before')
  }

  /** A place that holds texts and no site. */
  emptyPlace(state: State, folder = join(this.folder, `place-${++this.#places}`)): Place {
    mkdirSync(folder, { recursive: true })
    const place = new Place(folder, this, this.#jobs)
    place.show(state)
    return place
  }

  /** A whole number below a limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  get #model(): string {
    return join(this.folder, 'model')
  }
}

/** Of every ten documents one comes, one goes and one is changed. */
function statesOf(all: Texts): Record<State, Texts> {
  const numbered = [...all].map(([path, content], number) => ({ path, content, part: number % 10 }))
  const texts = (rows: typeof numbered) => new Map(rows.map(({ path, content }) => [path, content]))
  const after = numbered.filter(({ part }) => part !== 3)
  return {
    before: texts(numbered.filter(({ part }) => part !== 6)),
    after: texts(after.map((row) => (row.part === 8 ? { ...row, content: changed(row.content) } : row))),
  }
}

/** The document with a word of its text changed, whatever its form. */
function changed(content: string): string {
  return content.replace(/ في /, ' اليوم في ')
}
