/**
 * The test command: finds a browser or installs one, then runs all tests. `npm test -- PATTERN…` runs some.
 */
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { enableCompileCache, getCompileCacheDir } from 'node:module'
import { availableParallelism } from 'node:os'
import { findOrInstallChromium } from './browser/find-chromium.ts'

// What one process compiled no other need compile again: the tests start some thousand processes.
enableCompileCache()
const cache = getCompileCacheDir()

const patterns = process.argv.slice(2)
const files = globSync(patterns.length ? patterns : ['tests/**/*.test.ts']).sort()
if (files.length === 0) {
  console.error(`No test file matches ${patterns.join(' ')}.`)
  process.exit(2)
}
const chrome = files.some((file) => file.includes('browser') || file.includes('site'))
  ? findOrInstallChromium()
  : undefined
const run = spawnSync(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    '--import',
    './tests/fast-check-seed.ts',
    '--test',
    `--test-concurrency=${availableParallelism()}`,
    '--test-reporter=spec',
    ...files,
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(cache ? { NODE_COMPILE_CACHE: cache } : {}),
      ...(chrome ? { CHROME_PATH: chrome } : {}),
    },
  },
)
process.exit(run.status ?? 1)
