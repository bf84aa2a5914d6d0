import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Archive } from '../../src/model/archive.ts'
import type { Configuration } from '../../src/model/configuration.ts'
import { writeData } from '../../src/outputs/data/archive-data.ts'
import type { DataFile } from '../../src/outputs/data/data-file.ts'
import type { Output, Written } from '../../src/outputs/output.ts'
import { configured, sampleArchive } from './sample-archive.ts'

/** An empty folder that goes when the test ends. */
export async function temporaryFolder(test: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'arshif-outputs-'))
  test.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Data files as an output of their own. */
export function only(...files: DataFile[]): Output {
  return { name: 'data', write: (context) => writeData(files, context) }
}

/** Runs one output over an archive; `read` gives what it wrote. */
export async function run(
  test: TestContext,
  output: Output,
  options: { archive?: Archive; configuration?: Configuration } = {},
): Promise<{ out: string; written: Written; read: (path: string) => Promise<string> }> {
  const out = await temporaryFolder(test)
  const archive = options.archive ?? sampleArchive()
  const configuration = options.configuration ?? configured()
  const written = await output.write({
    archive,
    configuration,
    out,
    findings: archive.findings(),
    toolVersion: '1.2.3',
  })
  return { out, written, read: (path) => readFile(join(out, path), 'utf8') }
}
