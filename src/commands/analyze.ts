import type { AddCommand } from './command.ts'
import { inputLines } from './input-lines.ts'

/** `arshif analyze`: the keys under which the search knows a word. */
export const analyze: AddCommand = (program) => {
  program
    .command('analyze')
    .description('Words on standard input, one a line: prints the keys under which the search knows each.')
    .option('--site <DIR>', "by that archive's own vocabulary too")
    .action(async ({ site }: { site?: string }) => {
      const { keysOf } = await import('../search/analyser/analyse.ts')
      const { openEngine } = await import('../search/open-engine.ts')
      const engine = site === undefined ? undefined : await openEngine(site)
      for await (const text of inputLines('word')) {
        const keys = engine ? await engine.keys(text) : keysOf(text)
        process.stdout.write(`${JSON.stringify({ text, keys })}\n`)
      }
    })
}
