import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../src/build/build.ts'
import { type Configuration, configurationSchema } from '../../src/model/configuration.ts'
import type { BuildSummary } from '../../src/report/summary.ts'

export interface BuiltSite {
  out: string
  summary: BuildSummary
  /** A file of the output as text. */
  text(path: string): string
  /** The records of a `.jsonl` file of the output. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look at published records as the outside does, without our types
  records(path: string): any[]
}

const folders: string[] = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that goes when the process does. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'arshif-test-'))
  folders.push(folder)
  return folder
}

/** Builds inputs into a folder of their own. */
export async function buildSite(
  inputs: string[],
  settings: Partial<Configuration> = {},
  out = join(temporaryFolder(), '_site'),
  { compact = false } = {},
): Promise<BuiltSite> {
  const configuration = configurationSchema.parse(settings)
  const summary = await build({ inputs, out, configuration, folder: out, jobs: 2, silent: true, compact })
  const text = (path: string) => readFileSync(join(out, path), 'utf8')
  const records = (path: string) =>
    text(path)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  return { out, summary, text, records }
}

/** The hash of every file of a folder by path. */
export function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(
    paths.map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}
