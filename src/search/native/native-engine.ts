import type { Answer, FacetName, Facets, Hit, Query, QueryFilters } from '../engine.ts'
import { confirmPhrases } from './confirm-phrases.ts'
import { contentWords } from './content-words.ts'
import { doubtedWords, FEW } from './doubted-words.ts'
import type { Evaluation } from './evaluate.ts'
import { bestPassage, hasFinds, markHeadline, type Patterns, patternsOf } from './excerpt.ts'
import { KeptEvaluations } from './kept-evaluations.ts'
import { byScore, type FoundStory, foundStories } from './rank.ts'
import { resolveWord } from './resolve.ts'
import type { Segment } from './segment.ts'
import { allFindEnough, type Demand, demandAll, demandMost, enoughFor, isPhrase, loosened } from './select.ts'
import { understood } from './understood.ts'

/** What a query finds, and the query that found it: its phrases may have been loosened. */
interface Found {
  query: Query
  evaluation: Evaluation
  passes: readonly Uint8Array[]
  demand: Demand
}

/** The hits of a page, and of how many. */
interface Ranked {
  found: Found
  total: number
  page: FoundStory[]
}

/** Whether what is found is all and nothing else. */
function isCounted({ unsettled = 0, unverified }: Evaluation): boolean {
  return unsettled === 0 && !unverified
}

/** Answers queries over the segments of one manifest. Rejects with `DamagedFile`. */
export class NativeEngine {
  readonly #segments: readonly Segment[]
  readonly #evaluations: KeptEvaluations

  constructor(segments: readonly Segment[]) {
    this.#segments = segments
    this.#evaluations = new KeptEvaluations(segments)
  }

  async search(query: Query, from: number, limit: number): Promise<Answer> {
    const first = query.hitsFirst && query.sort === 'relevance' ? await this.#firstOf(query, from, limit) : undefined
    const { found, total, page } = first ?? (await this.#ranked(query, await this.#find(query), from, limit))
    const { query: asked, evaluation, demand } = found
    const patterns = this.#segments.map((_, number) => patternsOf(evaluation.resolved, asked, number))
    const hits = await Promise.all(page.map((story) => this.#hit(story, patterns[story.segment]!, query)))
    const suggestion = await this.#suggestion(asked, evaluation, total)
    const inArabic = understood(evaluation.resolved, query.text)
    return {
      total,
      ...(isCounted(evaluation) ? {} : { atLeast: true }),
      allWords: demand.allWords,
      hits,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(inArabic.length === 0 ? {} : { understood: inArabic }),
    }
  }

  /** The hits without reading all kin and positions; undefined where what is unread might change them or what is suggested. */
  async #firstOf(query: Query, from: number, limit: number): Promise<Ranked | undefined> {
    const found = await this.#find(query, from + limit)
    const { unsettled = 0, unverified } = found.evaluation
    const ranked = await (unverified ? this.#confirmed(found, from, limit) : this.#ranked(query, found, from, limit))
    if (ranked === undefined || isCounted(found.evaluation)) return ranked
    const last = ranked.page.length === limit ? ranked.page.at(-1) : undefined
    return last !== undefined && last.score > unsettled && ranked.total > FEW ? ranked : undefined
  }

  /** Hits whose own texts tell that they have the phrases; undefined where these are too few, or it takes too many texts. */
  async #confirmed(found: Found, from: number, limit: number): Promise<Ranked | undefined> {
    const { query, evaluation, passes, demand } = found
    const all = foundStories(evaluation, passes, demand, this.#segments, undefined)
    const versions = all.filter(({ score }) => score > (evaluation.unsettled ?? 0)).sort(byScore)
    const patterns = this.#segments.map((_, number) => patternsOf(evaluation.resolved, query, number))
    const phrases = [...query.groups.keys()].filter((group) => isPhrase(query.groups[group]!))
    const to = from + limit
    const stories = await confirmPhrases(
      versions,
      Math.max(to, enoughFor(query), FEW + 1),
      ({ segment, document }) =>
        `${segment} ${query.allVersions ? document : this.#segments[segment]!.stories[document]}`,
      async ({ segment, document }) =>
        hasFinds(await this.#segments[segment]!.document(document), patterns[segment]!, phrases),
    )
    return stories && { found, total: stories.length, page: stories.slice(from, to) }
  }

  async #suggestion(query: Query, { resolved }: Evaluation, total: number): Promise<string | undefined> {
    const doubted = doubtedWords(query, resolved, total)
    if (doubted.length === 0) return undefined
    const { suggest } = await import('./suggest.ts')
    return suggest(query, doubted, this.#segments)
  }

  async facets<Name extends FacetName>(query: Query, names: readonly Name[]): Promise<Pick<Facets, Name>> {
    const [{ countFacets }, { evaluation, demand }] = await Promise.all([import('./facets.ts'), this.#find(query)])
    return countFacets(query, names, evaluation, demand, this.#segments)
  }

  async keys(word: string): Promise<string[]> {
    const terms = await resolveWord(word, false, this.#segments)
    return [...new Set(terms.map(({ key }) => key))]
  }

  /** @param enough see `Matching`: what then comes of it with kin unread has all words, or else all kin are read. */
  async #find(typed: Query, enough?: number): Promise<Found> {
    const query = await contentWords(typed, this.#segments)
    const passes = await this.#passing(query.filters)
    const loose = loosened(query)
    const asked = loose === query ? query : await contentWords(loose, this.#segments)
    const evaluation = await this.#evaluations.evaluate(asked, enough)
    const isEnough = (found: Evaluation) => allFindEnough(query, found, passes, this.#segments)
    let isWhole = evaluation.unsettled === undefined
    // What the phrases find their words find too: where these find too little, no positions need be read. But beside a phrase
    // too frequent words are dropped, which among nothing but their like are looked for.
    if (evaluation.onlyFrequent || isEnough(evaluation)) {
      const strict = await this.#evaluations.evaluate(query, enough)
      if (isEnough(strict)) return { query, evaluation: strict, passes, demand: demandAll(strict) }
      isWhole &&= (strict.unsettled ?? 0) === 0
    }
    // With the kin that were left unread it might have been enough; with positions it would be less.
    if (!isWhole) return this.#find(typed)
    const demand = demandMost(evaluation, passes, this.#segments)
    return { query: asked, evaluation, passes, demand: { ...demand, allWords: demand.allWords && loose === query } }
  }

  /** Most queries are without filters: those are loaded where they are asked for. */
  async #passing(filters: QueryFilters): Promise<Uint8Array[]> {
    if (Object.keys(filters).length === 0) return this.#segments.map(({ present }) => present)
    const { passing } = await import('./filters.ts')
    return Promise.all(this.#segments.map((segment) => passing(filters, segment)))
  }

  async #ranked(query: Query, found: Found, from: number, limit: number): Promise<Ranked> {
    const { evaluation, passes, demand } = found
    const to = from + limit
    const find = (isBetter: (story: FoundStory, shown: FoundStory) => boolean) =>
      foundStories(evaluation, passes, demand, this.#segments, query.allVersions ? undefined : isBetter)
    // Without words there is no best one.
    const sort = query.sort === 'relevance' && query.groups.length === 0 ? 'newest' : query.sort
    if (sort === 'relevance') {
      const stories = find((story, shown) => story.score > shown.score)
      return { found, total: stories.length, page: stories.sort(byScore).slice(from, to) }
    }
    const [{ byDate, isOlder }, ...days] = await Promise.all([
      import('./by-date.ts'),
      ...this.#segments.map((segment) => segment.days()),
    ])
    const stories = find(sort === 'oldest' ? isOlder(days) : () => false)
    return { found, total: stories.length, page: await byDate(stories, days, this.#segments, sort, from, to) }
  }

  async #hit(found: FoundStory, patterns: Patterns, { allVersions, onlyShownRefs }: Query): Promise<Hit> {
    const { document, score } = found
    const segment = this.#segments[found.segment]!
    const shown = await segment.document(document)
    const { id, url, story, headline, date, source } = shown
    const meant = allVersions || onlyShownRefs ? [shown] : await segment.versionsOf(document)
    return {
      ...{ id, url, story, date, source, score },
      refs: meant.flatMap(({ refs }) => refs),
      versions: segment.versions[segment.stories[document]!]!,
      headline: markHeadline(headline, patterns),
      ...bestPassage(shown, patterns),
    }
  }
}
