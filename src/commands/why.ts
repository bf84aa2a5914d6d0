import { Database } from '../archive/database.ts'
import { storyArticle } from '../archive/link-stories.ts'
import { explain } from '../archive/stories/why.ts'
import { OutputFolder } from '../build/output-folder.ts'
import type { AddCommand } from './command.ts'

/** `arshif why A B`: why two articles are or are not one story. */
export const why: AddCommand = (program) => {
  program
    .command('why')
    .description('Says in words why two articles are, or are not, one story.')
    .argument('<article>', 'id of an article, or its URL')
    .argument('<other>', 'id of another')
    .option('--site <DIR>', 'the built site', '_site')
    .option('--json', 'print the figures as JSON')
    .action((a: string, b: string, { site, json }: { site: string; json?: boolean }) => {
      const store = new Database(new OutputFolder(site).store, { readOnly: true })
      const explanation = explain(storyArticle(store, idOf(a)), storyArticle(store, idOf(b)))
      process.stdout.write(json ? `${JSON.stringify(explanation)}\n` : `${explanation.sentences.join('\n')}\n`)
      store.close()
    })
}

/** The id in an id or in an article's address. */
function idOf(text: string): string {
  return text.match(/[0-9a-f]{16}/)?.[0] ?? text
}
