/**
 * `npm run bench -- INPUT…`: builds the inputs into a temporary folder and prints, stage by stage, seconds and the memory of
 * all processes of ours together, then articles a second, files and bytes, and what a first query fetches.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type BuildSummary, formatBytes, formatCount } from '../src/report/summary.ts'
import { firstQueryCost } from './first-query.ts'
import { PeakMemory } from './peak-memory.ts'

const inputs = process.argv.slice(2)
if (inputs.length === 0) {
  console.error('usage: npm run bench -- INPUT… [--engine pagefind] [--keep]')
  process.exit(2)
}
const keep = inputs.includes('--keep')
const folder = mkdtempSync(join(tmpdir(), 'arshif-bench-'))
const out = join(folder, '_site')

try {
  const { summary, peaks } = await measuredBuild(inputs.filter((input) => input !== '--keep'))
  printStages(summary, peaks)
  await firstQueryCost(out)
} finally {
  if (keep) console.log(`kept in ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}

/** A build in a process of its own; `peaks` in bytes, by stage and in all. */
async function measuredBuild(args: string[]): Promise<{ summary: BuildSummary; peaks: Map<string, number> }> {
  const cli = resolve(import.meta.dirname, '../src/cli.ts')
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'build', ...args, '--out', out, '--json']
  const build = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'pipe'] })
  const memory = new PeakMemory(build.pid!)
  let printed = ''
  build.stdout.on('data', (chunk) => (printed += chunk))
  build.stderr.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk)
    memory.mark(String(chunk))
  })
  const code = await new Promise((done) => build.on('close', done))
  if (code !== 0) throw new Error(`The build ended with ${code}.`)
  return { summary: JSON.parse(printed), peaks: memory.stop() }
}

function printStages(summary: BuildSummary, peaks: Map<string, number>): void {
  console.log('\nstage                      seconds   peak memory')
  for (const [stage, seconds] of Object.entries(summary.seconds)) {
    const peak = peaks.get(stage)
    console.log(`${stage.padEnd(24)} ${seconds.toFixed(2).padStart(9)}   ${peak ? formatBytes(peak) : ''}`)
  }
  const all = summary.seconds['all']!
  const index = summary.seconds['Search index'] ?? 0
  console.log(`
everything but the index ${(all - index).toFixed(1)} s
articles a second        ${(summary.articles / all).toFixed(0)} (${formatCount(summary.articles)} articles, ${formatCount(summary.captures)} captures, ${formatCount(summary.stories)} stories)
files                    ${formatCount(summary.files)}, ${formatBytes(summary.bytes)}; ${formatCount(summary.pages)} pages
search index             ${formatCount(summary.index.files)} files, ${formatBytes(summary.index.bytes)} (${summary.index.engine})
`)
}
