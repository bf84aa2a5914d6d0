import assert from 'node:assert/strict'
import { existsSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Arshif, type Run, type RunOptions } from './black-box/arshif.ts'
import { type Texts, writeTexts } from './black-box/texts.ts'
import { differences, isOfIndex, type Tree, treeOf } from './black-box/tree.ts'
import { type Way, ways } from './ways.ts'
import type { State, Workshop } from './workshop.ts'

/** A process of a build that was killed just now may write a file more before it ends too. */
const patient = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }

/** Texts, the site built from them, and the commands a person would give there. */
export class Place {
  readonly folder: string
  readonly texts: string
  readonly out: string
  readonly #workshop: Workshop
  readonly #jobs: number
  #shown: Texts = new Map()

  constructor(folder: string, workshop: Workshop, jobs: number, shown?: State) {
    this.folder = folder
    this.texts = join(folder, 'texts')
    this.out = join(folder, '_site')
    this.#workshop = workshop
    this.#jobs = jobs
    if (shown) this.#shown = workshop.texts[shown]
  }

  /** The folder that builds work in, beside the output. */
  get work(): string {
    return join(this.folder, '.arshif', basename(this.out))
  }

  /** Brings the texts into a state. */
  show(state: State): void {
    writeTexts(this.texts, this.#workshop.texts[state], this.#shown)
    this.#shown = this.#workshop.texts[state]
  }

  start(flags: readonly string[] = [], options?: RunOptions): Arshif {
    const own = ['--out', this.out, '--jobs', String(this.#jobs), '--url', 'https://archive.example']
    return new Arshif(['build', this.texts, ...own, ...flags], options)
  }

  /** A build over the site that stands, in one of the ways. */
  startOver(way: Way, options?: RunOptions): Arshif {
    if (ways[way].forgets) this.forget()
    return this.start(ways[way].flags, options)
  }

  build(flags?: readonly string[], options?: RunOptions): Promise<Run> {
    return this.start(flags, options).ended
  }

  tree(): Tree {
    return treeOf(this.out)
  }

  /** The site is the one that stood there, or, where a build had come so far, that of a state. */
  expectWhole(standing: Tree, target?: State): 'old' | 'new' {
    assert.ok(existsSync(this.out), 'the site is gone')
    const found = this.tree()
    const old = differences(found, standing)
    if (old.length === 0) return 'old'
    const young = target ? differences(found, this.#workshop.clean[target], (path) => !isOfIndex(path)) : old
    assert.deepEqual(
      young.slice(0, 5),
      [],
      `the site is neither the old one (${old.slice(0, 5).join(', ')}) nor the new`,
    )
    return 'new'
  }

  /** Leaves only the site: what builds keep for the next ones goes, so that the next is a clean one. */
  forget(): void {
    rmSync(this.work, patient)
  }

  /** The next build succeeds. */
  async expectBuilt(): Promise<Run> {
    const run = await this.build(['--compact'])
    assert.equal(run.code, 0, `the next build failed:\n${run.stderr}`)
    return run
  }

  /** The next build succeeds, and makes what a clean one makes, or, where that is given, another tree. */
  async expectNext(state: State, expected: Tree = this.#workshop.clean[state]): Promise<Run> {
    const run = await this.expectBuilt()
    const found = differences(this.tree(), expected)
    assert.deepEqual(found.slice(0, 10), [], 'the next build made something else than a clean one')
    return run
  }

  remove(): void {
    rmSync(this.folder, patient)
  }
}

/** The run ended with a code, and its message is the one expected. */
export function expectEnd({ code, signal, stderr }: Run, expected: number, message: RegExp): void {
  const told = stderr.split('\n').filter(Boolean).slice(-8).join('\n')
  assert.equal(code, expected, `expected exit code ${expected}, found ${code ?? signal}; it said:\n${told}`)
  assert.match(stderr, message, `the message does not say what to do:\n${told}`)
}
