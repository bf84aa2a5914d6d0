import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildSummary } from '../report/summary.ts'
import { measureFolder } from './measure-folder.ts'

interface LastBuild {
  fingerprint: string
  summary: BuildSummary
}

const file = (work: string) => join(work, 'last-build.json')

/** The summary of the last build where it had the same fingerprint and its output stands whole: there is nothing to do. */
export function sameAsLastBuild(work: string, fingerprint: string | null): BuildSummary | undefined {
  if (fingerprint === null || !existsSync(file(work))) return undefined
  try {
    const last = JSON.parse(readFileSync(file(work), 'utf8')) as LastBuild
    return last.fingerprint === fingerprint && isWhole(last.summary, statSync(file(work)).mtimeMs)
      ? last.summary
      : undefined
  } catch {
    return undefined
  }
}

/** Whether the output holds as many files and bytes as the build wrote, none of them written after its end. Throws where it is gone. */
function isWhole({ out, files, bytes }: BuildSummary, end: number): boolean {
  const found = measureFolder(out)
  return found.files === files && found.bytes === bytes && found.written <= end
}

export function rememberBuild(work: string, fingerprint: string | null, summary: BuildSummary): void {
  if (fingerprint !== null) writeFileSync(file(work), JSON.stringify({ fingerprint, summary } satisfies LastBuild))
}
