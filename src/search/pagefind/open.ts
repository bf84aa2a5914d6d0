import {
  type Answer,
  type FacetName,
  type Facets,
  type Hit,
  type Query,
  type ReadIndexFile,
  type SearchEngine,
  SearchError,
} from '../engine.ts'
import { type Asked, ask, evaluate, type Found, patternsOf } from './evaluate.ts'
import { type Pattern, passageOf } from './excerpt.ts'
import { type Facts, FactsTable } from './facts.ts'
import { Lookup } from './lookup.ts'
import { MANIFEST_FORMAT, type Pagefind, type PagefindManifest, type PagefindModule } from './module.ts'
import { readRecord } from './record.ts'
import { countFacets, ranked } from './select.ts'
import { LEADING_TOKENS } from './tokens.ts'
import { Vocabulary } from './vocabulary.ts'

/** Where an index is reached. Pagefind's module fetches its own files, the rest is read here. */
export interface PagefindSource {
  /** Address of the index folder, with `/`. */
  address: string
  read: ReadIndexFile
  /** Imports `pagefind.js`. */
  load(address: string): Promise<PagefindModule>
}

/**
 * Opens an index that `pagefindBuilder` made, in the browser or in Node. What is broken or of another build is opened once
 * more with a new manifest, then thrown as a SearchError.
 */
export function openPagefind(source: PagefindSource): SearchEngine {
  let opened: Promise<Index> | undefined
  const use = async <T>(act: (index: Index) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt++) {
      try {
        opened ??= openIndex(source)
        return await act(await opened)
      } catch (error) {
        opened = undefined
        if (attempt === 2)
          throw new SearchError('damaged', `The search index cannot be read: ${error}`, { cause: error })
      }
    }
  }
  return {
    search: (query, from, limit) => use((index) => answer(index, query, from, limit)),
    facets: (query, names) => use((index) => facets(index, query, names)),
    keys: (word) => use(({ vocabulary }) => vocabulary.keysOf(word)),
  }
}

interface Index {
  vocabulary: Vocabulary
  lookup: Lookup
  facts: FactsTable
  /** Of the last query, since a page asks for its hits and its facets. */
  last?: { asked: string; found: Promise<Finding> }
}

interface Finding extends Found {
  asked: Asked
}

async function openIndex({ address, read, load }: PagefindSource): Promise<Index> {
  const json = async (path: string) => JSON.parse(new TextDecoder().decode(await read(path)))
  const manifest: PagefindManifest = await json('manifest.json')
  if (manifest.engine !== 'pagefind' || manifest.format !== MANIFEST_FORMAT) throw new Error('another kind of index')
  const { folder, shards, words } = manifest
  const facts = new FactsTable((await json(`${folder}/facts.json`)) as Facts)
  const pagefind = await openShards(
    shards.map((_, shard) => `${address}${folder}/${shard}/`),
    load,
  )
  const lookup = await Lookup.open(pagefind, facts)
  return { lookup, facts, vocabulary: new Vocabulary((path) => read(`${folder}/${path}`), words) }
}

/** Pagefind over all shards as one. */
async function openShards([first, ...others]: string[], load: PagefindSource['load']): Promise<Pagefind> {
  if (first === undefined) return emptyIndex
  // The class is a prefix of the token: what follows it must not count against the find.
  const ranking = { termSimilarity: 0 }
  const { createInstance } = await load(`${first}pagefind.js`)
  const pagefind = createInstance({ basePath: first, noWorker: true, ranking })
  for (const shard of others) await pagefind.mergeIndex(shard, { ranking })
  return pagefind
}

/** Of an archive without articles: Pagefind writes none. */
const emptyIndex: Pagefind = {
  mergeIndex: async () => {},
  preload: async () => {},
  search: async () => ({ results: [] }),
}

/** Hits and facets of one query share what was found. */
function findingOf(index: Index, query: Query): Promise<Finding> {
  const asked = JSON.stringify([query.groups, query.not, query.exact])
  if (index.last?.asked !== asked) {
    const find = async () => {
      const words = await ask(query, index.vocabulary, index.facts.documents)
      return { asked: words, ...(await evaluate(words, index.lookup)) }
    }
    index.last = { asked, found: find() }
  }
  return index.last.found
}

async function answer(index: Index, query: Query, from: number, limit: number): Promise<Answer> {
  const { asked, matches, allWords } = await findingOf(index, query)
  const numbers = ranked(matches, query, asked.groups.length, index.facts)
  const patterns = patternsOf(asked)
  const hits = numbers.slice(from, from + limit).map((number) => {
    return readHit(index, number, matches.get(number)!.score, patterns)
  })
  return { total: numbers.length, allWords, hits: await Promise.all(hits) }
}

async function facets<Name extends FacetName>(
  index: Index,
  query: Query,
  names: readonly Name[],
): Promise<Pick<Facets, Name>> {
  const { matches } = await findingOf(index, query)
  const counted = countFacets(matches, query, index.facts)
  return Object.fromEntries(names.map((name) => [name, counted[name]])) as Pick<Facets, Name>
}

async function readHit({ lookup, facts }: Index, number: number, score: number, patterns: Pattern[]): Promise<Hit> {
  const { raw_url, content } = await lookup.result(number).data()
  const record = readRecord(raw_url)
  if (record.number !== number) throw new Error(`document ${record.number} stands where ${number} should`)
  const { id, url, refs, story, date, source } = record.document
  const passage = passageOf(record.document, content.split(' ').slice(LEADING_TOKENS), patterns)
  return { id, url, refs, story, date, source, versions: facts.versions(number), score, ...passage }
}
