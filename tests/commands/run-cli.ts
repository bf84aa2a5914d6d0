import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

export interface CliRun {
  code: number | null
  stdout: string
  stderr: string
}

const cli = resolve(import.meta.dirname, '../../src/cli.ts')

/** Without what npm tells, by which commands are worded as npm calls them. */
const { npm_lifecycle_event: _event, INIT_CWD: _folder, ...env } = process.env

/** Runs the command line as a person would, without a terminal. */
export function runCli(args: string[], options: { cwd?: string; input?: string | Buffer } = {}): CliRun {
  const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env,
    ...options,
  })
  return { code: run.status, stdout: run.stdout, stderr: run.stderr }
}
