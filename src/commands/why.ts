import { existsSync } from 'node:fs'
import type { Database } from '../archive/database.ts'
import type { StoryArticle } from '../archive/stories/article.ts'
import { OutputFolder } from '../build/output-folder.ts'
import type { AddCommand } from './command.ts'
import { UsageError } from './exit-code.ts'

/** `arshif why A B`: why two articles are or are not one story. */
export const why: AddCommand = (program) => {
  program
    .command('why')
    .description(
      'Says in words why two articles are, or are not, versions of one story, with the figures that decided.',
    )
    .argument('<article>', 'an article: its id (the 16 digits and letters of its address), its path or its address')
    .argument('<other>', 'another article of the same archive')
    .option('--site <DIR>', 'the built site', '_site')
    .option('--json', 'print the figures as JSON')
    .addHelpText(
      'after',
      `
Example: arshif why 1f1856e168336150 https://example.org/a/9f1ab18b41e7fbbd/
The archive has to have been built on this machine: the answer comes from the store beside the site.`,
    )
    .action(async (a: string, b: string, { site, json }: { site: string; json?: boolean }) => {
      const path = new OutputFolder(site).store
      if (!existsSync(path))
        throw new UsageError(`${site} was not built here: ${path} is missing. Build it first: arshif build`)
      const { Database } = await import('../archive/database.ts')
      const { explain } = await import('../archive/stories/why.ts')
      const store = new Database(path, { readOnly: true })
      const explanation = explain(await known(store, a, site), await known(store, b, site))
      process.stdout.write(json ? `${JSON.stringify(explanation)}\n` : `${explanation.sentences.join('\n')}\n`)
      store.close()
    })
}

/** Throws a UsageError where the archive has no such article. */
async function known(store: Database, text: string, site: string): Promise<StoryArticle> {
  const id = idOf(text)
  if (store.number('SELECT count(*) AS n FROM article WHERE id = ?', id) === 0)
    throw new UsageError(`${site} has no article ${id}. Give the 16 digits and letters of its address, /a/<id>/`)
  const { storyArticle } = await import('../archive/link-stories.ts')
  return storyArticle(store, id)
}

/** The id in an id or in an article's address. */
function idOf(text: string): string {
  return text.match(/[0-9a-f]{16}/)?.[0] ?? text
}
