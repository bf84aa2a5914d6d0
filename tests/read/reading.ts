import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { TestContext } from 'node:test'
import type { Capture } from '../../src/model/capture.ts'
import type { Finding } from '../../src/model/finding.ts'
import { type ReadOptions, read } from '../../src/read/read.ts'

export const options: ReadOptions = { fields: {}, largestDocument: 32 * 1024 * 1024, fewestWords: 5 }

/** A sentence that passes for an article, different for each number. */
export function sentence(number: number): string {
  return `أعلنت بلدية المدينة رقم ${number} افتتاح حديقة عامة جديدة على ضفة النهر صباح اليوم.`
}

/** What reading gives, sorted into captures and findings. */
export async function readAll(
  inputs: string[],
  overrides: Partial<ReadOptions> = {},
): Promise<{ captures: Capture[]; findings: Finding[]; reasons: string[] }> {
  const captures: Capture[] = []
  const findings: Finding[] = []
  for await (const event of read(inputs, { ...options, ...overrides })) {
    if (event.type === 'capture') captures.push(event.capture)
    else findings.push(event.finding)
  }
  return { captures, findings, reasons: findings.map((finding) => finding.reason) }
}

/** A folder of its own for a test, with files by path. */
export function folderOf(test: TestContext, files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'arshif-read-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Reads bytes as standard input, in chunks of a size. */
export function readStdin(bytes: string | Uint8Array, chunkSize = 1024, overrides: Partial<ReadOptions> = {}) {
  const whole = Buffer.from(bytes as Uint8Array)
  const chunks: Buffer[] = []
  for (let from = 0; from < whole.length; from += chunkSize) chunks.push(whole.subarray(from, from + chunkSize))
  return readAll(['-'], { stdin: Readable.from(chunks), ...overrides })
}
