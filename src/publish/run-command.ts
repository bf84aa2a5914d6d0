import { spawn } from 'node:child_process'
import { PublishError } from './publish-error.ts'

export interface CommandOptions {
  cwd?: string
  env?: Record<string, string>
  /** Written to its standard input. */
  input?: string
}

/** What a command printed on standard output. Throws PublishError with what it said where it is missing or fails. */
export function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  // The language of messages is fixed: some of them are read.
  const env = { ...process.env, LC_ALL: 'C', ...options.env }
  const child = spawn(command, args, { cwd: options.cwd, env, stdio: ['pipe', 'pipe', 'pipe'] })
  const output: Buffer[] = []
  const errors: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  // A command that ends before it has read its input says why on its own.
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  child.on('error', ({ code, message }: NodeJS.ErrnoException) =>
    reject(
      new PublishError(code === 'ENOENT' ? `${command} is not installed. Install it and publish again.` : message),
    ),
  )
  child.on('close', (code) => {
    if (code === 0) resolve(Buffer.concat(output).toString())
    else
      reject(
        new PublishError(
          `${command} ${args[0]} failed: ${Buffer.concat(errors).toString().trim() || `exit code ${code}`}`,
        ),
      )
  })
  return promise
}
