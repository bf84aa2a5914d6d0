import { createInterface } from 'node:readline'

/**
 * The lines of standard input, without their ends. Somebody at a terminal is told that they are waited for.
 *
 * @param what a line is: `query`
 */
export async function* inputLines(what: string): AsyncGenerator<string> {
  if (process.stdin.isTTY) process.stderr.write(`Type a ${what} a line; Ctrl+D ends.\n`)
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) yield line
}
