import { Option } from 'commander'
import type { Answer } from '../search/engine.ts'
import type { AddCommand } from './command.ts'
import { inputLines } from './input-lines.ts'
import { wholeNumber } from './input-options.ts'

interface SearchFlags {
  site: string
  limit: number
  exact?: boolean
  sort: 'relevance' | 'newest' | 'oldest'
}

/** `arshif search`: queries answered from a built site's own index, by the code that the browser runs. */
export const search: AddCommand = (program) => {
  program
    .command('search')
    .description("Answers queries (arguments, or one a line on standard input) from a built site's own index.")
    .argument('[query...]')
    .option('--site <DIR>', 'the built site', '_site')
    .option('--limit <N>', 'hits a query', wholeNumber(1), 10)
    .option('--exact', 'letters and hamza as typed')
    .addOption(
      new Option('--sort <ORDER>', 'order of the hits').choices(['relevance', 'newest', 'oldest']).default('relevance'),
    )
    .action(async (queries: string[], flags: SearchFlags) => {
      const { openEngine } = await import('../search/open-engine.ts')
      const { parseQuery } = await import('../search/query.ts')
      const engine = await openEngine(flags.site)
      for await (const text of queries.length ? queries : inputLines('query')) {
        const query = { ...parseQuery(text), exact: flags.exact === true, sort: flags.sort }
        process.stdout.write(`${JSON.stringify(record(text, await engine.search(query, 0, flags.limit)))}\n`)
      }
    })
}

function record(query: string, { total, allWords, hits, suggestion, understood }: Answer) {
  return {
    query,
    total,
    allWords,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(understood === undefined ? {} : { understood }),
    hits: hits.map(({ id, refs, headline, url, date, source, versions, excerpt }) => ({
      id,
      refs,
      title: headline.text,
      url,
      date,
      source,
      versions,
      excerpt: marked(excerpt),
    })),
  }
}

/** The excerpt with the words found in brackets. */
function marked({ text, marks }: { text: string; marks: [number, number][] }): string {
  let out = ''
  let from = 0
  for (const [start, end] of marks) {
    out += `${text.slice(from, start)}[${text.slice(start, end)}]`
    from = end
  }
  return out + text.slice(from)
}
