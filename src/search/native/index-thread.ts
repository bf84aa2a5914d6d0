import { Worker } from 'node:worker_threads'
import { moduleExtension } from '../../package-root.ts'
import { StoppedWorker } from '../../report/stopped-worker.ts'
import type { CollectedPart } from './collector.ts'
import type { Inverted, InvertSource, Lot } from './invert.ts'
import type { PackSource } from './pack-writer.ts'
import type { WrittenPart } from './segment-writer.ts'
import type { DecisionSource } from './shared-decisions.ts'

/** What a thread of an index does, one task after the other, and what it answers. */
export interface Tasks {
  /** Collects the store's articles `from` up to `to`; what it puts aside goes to the file `spill`. */
  collect: { task: { store: string; from: number; to: number; spill: string }; answer: CollectedPart }
  /** Decides the keys of the words `from` up to `to`: a line each. */
  keys: { task: { source: DecisionSource; from: number; to: number }; answer: string }
  packs: { task: { folder: string; build: string; source: PackSource }; answer: WrittenPart }
  /** From what the lots that are asked for next are inverted. */
  source: { task: { source: InvertSource }; answer: null }
  lot: { task: { lot: Lot }; answer: Inverted[] }
}

export type TaskType = keyof Tasks
export type Task = { [Type in TaskType]: { type: Type } & Tasks[Type]['task'] }[TaskType]

/** In MiB: what is short-lived in it goes sooner, so that it holds less. */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 4096 }

interface Waiting {
  resolve(answer: unknown): void
  reject(error: unknown): void
}

/** A thread that shares in the work of making an index. */
export class IndexThread {
  readonly #worker = new Worker(new URL(`./index-worker.${moduleExtension}`, import.meta.url), { resourceLimits })
  readonly #waiting: Waiting[] = []
  /** What ended it. */
  #fault: unknown

  constructor() {
    this.#worker.on('message', (answer) => this.#waiting.shift()?.resolve(answer))
    this.#worker.on('messageerror', (error) => this.#fail(error))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', (code) =>
      this.#fail(new StoppedWorker('A thread of the search index', `exit code ${code}`)),
    )
  }

  /** Does a task after those asked for before. */
  ask<Type extends TaskType>(type: Type, task: Tasks[Type]['task']): Promise<Tasks[Type]['answer']> {
    const answer = new Promise((resolve, reject) => {
      if (this.#fault !== undefined) throw this.#fault
      // First, since it throws where the task cannot be sent: what waits must be what will be answered.
      this.#worker.postMessage({ type, ...task })
      this.#waiting.push({ resolve, reject })
    })
    // Whoever asked may be busy when it fails.
    answer.catch(() => {})
    return answer as Promise<Tasks[Type]['answer']>
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(error: unknown): void {
    this.#fault ??= error
    for (const { reject } of this.#waiting.splice(0)) reject(error)
  }
}
