import { type Course, lengthOf } from './black-box/course.ts'
import type { Way } from './ways.ts'

/** Counts what happened in each stage of builds of several ways. */
export class Tally {
  readonly #counts = new Map<string, number>()

  add(way: Way, stage: string): void {
    const key = `${way} ${stage}`
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  /** A line a stage: how often in builds of each way, of what length. */
  table(courses: Readonly<Record<Way, Course>>, ways: readonly Way[]): string {
    const stages = courses[ways[0]!].map(({ stage }) => stage)
    const cell = (way: Way, stage: string) => {
      const span = courses[way].find((found) => found.stage === stage)!
      return `${this.#counts.get(`${way} ${stage}`) ?? 0} in ${seconds(span.to - span.from)}`
    }
    const rows = [
      ['', ...ways],
      ...stages.map((stage) => [stage, ...ways.map((way) => cell(way, stage))]),
      ['a whole build', ...ways.map((way) => seconds(lengthOf(courses[way])))],
    ]
    const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
    return rows
      .map((row) => row.map((text, column) => (column ? text.padStart(widths[column]!) : text.padEnd(widths[0]!))))
      .map((row) => `    ${row.join('  ')}`)
      .join('\n')
  }
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`
