import { join } from 'node:path'
import type { ArticleRecord } from '../../outputs/data/articles.ts'
import { readRecords } from '../../outputs/data/read-records.ts'
import { tokenise } from '../../search/analyser/tokenise.ts'
import type { Query, SearchEngine } from '../../search/engine.ts'
import type { CheckKind } from '../check-kind.ts'
import type { Fault } from '../fault.ts'

/** Words of a headline that are asked for together. */
const asked = 6

/** Hits that are looked at together, and in all: an article, or a version of its story, has to be among them, or there are more. */
const looked = 50
const most = 1000

/** Every file of the search index is whole, and it finds a sample of the articles by the first words of their headlines. */
export const indexAnswers: CheckKind = {
  name: 'index',
  advice: 'Build the site again with --compact, which makes the index whole.',
  async *run({ site, sample, openIndex, verifyIndex }) {
    if (sample === 0 || !site.has('data/articles.jsonl')) return
    const fault = (message: string): Fault => ({ check: 'index', severity: 'fault', path: '', message })
    let engine: SearchEngine
    try {
      engine = await openIndex(site.folder)
      const damaged = await verifyIndex(site.folder)
      for (const message of damaged) yield fault(`the search index is damaged: ${message}`)
      // What it answers says no more then.
      if (damaged.length > 0) return
    } catch (error) {
      yield fault(`the search index cannot be opened: ${(error as Error).message}`)
      return
    }
    for (const { id, story, headline } of await sampled(join(site.folder, 'data/articles.jsonl'), sample)) {
      const query = queryOf(headline)
      if (query === undefined) continue
      try {
        if (!(await isFound(engine, query, { id, story })))
          yield fault(`article ${id} is not found by the words of its headline: ${query.text}`)
      } catch (error) {
        yield fault(`the search fails for «${query.text}»: ${(error as Error).message}`)
      }
    }
  },
}

/** Whether it is among the hits; where these are without number, as of headlines that come every day, that cannot be told. */
async function isFound(engine: SearchEngine, query: Query, { id, story }: Pick<Sampled, 'id' | 'story'>) {
  for (let from = 0; from < most; from += looked) {
    const { hits, total } = await engine.search(query, from, looked)
    if (hits.some((hit) => hit.id === id || hit.story === story)) return true
    if (hits.length === 0 || from + looked >= total) return false
  }
  return true
}

type Sampled = Pick<ArticleRecord, 'id' | 'story' | 'headline'>

/** So many articles at even distances, the same for the same site. */
async function sampled(path: string, size: number): Promise<Sampled[]> {
  const all: Sampled[] = []
  for await (const { id, story, headline } of readRecords<ArticleRecord>(path)) all.push({ id, story, headline })
  const step = Math.max(1, all.length / size)
  return Array.from({ length: Math.min(size, all.length) }, (_, index) => all[Math.floor(index * step)]!)
}

/** The first words of a headline, each of them asked for; nothing where it has none. */
function queryOf(headline: string): Query | undefined {
  const found = tokenise(headline)
    .slice(0, asked)
    .map(({ start, end }) => headline.slice(start, end))
  if (found.length === 0) return undefined
  return {
    text: found.join(' '),
    groups: found.map((text) => [{ type: 'word', text }]),
    not: [],
    exact: false,
    filters: {},
    sort: 'relevance',
  }
}
