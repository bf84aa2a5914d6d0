import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildSummary } from '../report/summary.ts'

interface LastBuild {
  fingerprint: string
  summary: BuildSummary
}

const file = (work: string) => join(work, 'last-build.json')

/** The summary of the last build where it had the same fingerprint: there is nothing to do. */
export function sameAsLastBuild(work: string, fingerprint: string | null): BuildSummary | undefined {
  if (fingerprint === null || !existsSync(file(work))) return undefined
  try {
    const last = JSON.parse(readFileSync(file(work), 'utf8')) as LastBuild
    return last.fingerprint === fingerprint ? last.summary : undefined
  } catch {
    return undefined
  }
}

export function rememberBuild(work: string, fingerprint: string | null, summary: BuildSummary): void {
  if (fingerprint !== null) writeFileSync(file(work), JSON.stringify({ fingerprint, summary } satisfies LastBuild))
}
