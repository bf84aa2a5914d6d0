/**
 * `npm run bench -- INPUT…`: builds the inputs into a temporary folder and prints, stage by stage, seconds and the memory of
 * all processes of ours together, then articles a second, files and bytes, and what a first query fetches. With `--beside`
 * the same inputs once more with the engine Pagefind, and both in one table: it takes several times as long.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { formatCount } from '../src/counted.ts'
import { type BuildSummary, formatBytes } from '../src/report/summary.ts'
import { type FirstQueries, firstQueryCost } from './first-query.ts'
import { PeakMemory } from './peak-memory.ts'

const given = process.argv.slice(2)
if (given.length === 0) {
  console.error('usage: npm run bench -- INPUT… [--engine pagefind] [--beside] [--keep]')
  process.exit(2)
}
const own = ['--keep', '--beside']
const inputs = given.filter((argument) => !own.includes(argument))
const folder = mkdtempSync(join(tmpdir(), 'arshif-bench-'))

/** What one engine cost. */
interface Measured extends FirstQueries {
  engine: string
  seconds: number
  /** Bytes. */
  memory: number | undefined
  files: number
  bytes: number
}

try {
  const measured = [await measure(inputs, join(folder, '_site'))]
  if (given.includes('--beside'))
    measured.push(await measure([...inputs, '--engine', 'pagefind'], join(folder, 'pagefind')))
  printEngines(measured)
} finally {
  if (given.includes('--keep')) console.log(`kept in ${folder}`)
  else rmSync(folder, { recursive: true, force: true })
}

async function measure(args: string[], out: string): Promise<Measured> {
  const { summary, peaks } = await measuredBuild(args, out)
  printStages(summary, peaks)
  const { engine, files, bytes } = summary.index
  const seconds = summary.seconds['Search index'] ?? 0
  return { engine, seconds, memory: peaks.get('Search index'), files, bytes, ...(await firstQueryCost(out)) }
}

/** The engines side by side: the index, then the ten first queries. */
function printEngines(all: readonly Measured[]): void {
  console.log(
    '\nengine      index s    memory    files     bytes   kB median   kB most   requests   ms cold   ms warm   ms busy',
  )
  for (const { engine, seconds, memory, files, bytes, median, most, requests, cold, warm, busy } of all) {
    const figures = [
      seconds.toFixed(1).padStart(9),
      (memory === undefined ? '' : formatBytes(memory)).padStart(9),
      formatCount(files).padStart(8),
      formatBytes(bytes).padStart(9),
      (median / 1000).toFixed(0).padStart(11),
      (most / 1000).toFixed(0).padStart(9),
      String(requests).padStart(10),
      cold.toFixed(0).padStart(9),
      warm.toFixed(0).padStart(9),
      busy.toFixed(0).padStart(9),
    ]
    console.log(`${engine.padEnd(9)} ${figures.join(' ')}`)
  }
}

/** A build in a process of its own; `peaks` in bytes, by stage and in all. */
async function measuredBuild(
  args: string[],
  out: string,
): Promise<{ summary: BuildSummary; peaks: Map<string, number> }> {
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
