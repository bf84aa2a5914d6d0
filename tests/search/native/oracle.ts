/**
 * The slow and plain twin of the engine: no index, every document looked at for every query. It shares with the engine the
 * analyser, the choice of kin and the two formulas of BM25, nothing else.
 */
import { baseForm, defaultKey, exactForm, isVerb, queryWeight, tokenise } from '../../../src/search/analyser/analyse.ts'
import { Company } from '../../../src/search/analyser/company.ts'
import { buildLexicon, classesOf, type Lexicon, variantCandidates } from '../../../src/search/analyser/lexicon.ts'
import type { Clause, Facets, Query, SearchDocument } from '../../../src/search/engine.ts'
import { HEADLINE_WEIGHT, lengthNorm, levelOf, rarity } from '../../../src/search/native/bm25.ts'
import { kinBeside } from '../../../src/search/native/kin.ts'

interface Token {
  position: number
  exact: string
  base: string
  key: string
  weight: number
}

interface Read {
  document: SearchDocument
  tokens: Token[]
  length: number
}

export interface OracleAnswer {
  total: number
  allWords: boolean
  hits: { id: string; score: number }[]
}

export class Oracle {
  readonly #exceptions: ReadonlyMap<string, string>
  readonly #reads: Read[]
  readonly #counted: Read[]
  readonly #averageLength: number

  /**
   * @param learnt documents whose vocabulary and lengths the index's base was made from.
   * @param counted documents that a word's rarity is counted in: with a delta, also those that are no more.
   */
  constructor(documents: readonly SearchDocument[], learnt = documents, counted = documents) {
    this.#exceptions = new Map(lexiconOf(learnt).exceptions())
    this.#reads = documents.map((document) => this.#read(document))
    this.#counted = counted.map((document) => this.#read(document))
    const lengths = learnt.map((document) => this.#read(document).length)
    this.#averageLength = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length))
  }

  answer(query: Query, from: number, limit: number): OracleAnswer {
    const { groups, wanted, allWords, kin } = this.#demand(query)
    const found = this.#reads.filter(
      (read) => this.#passes(read, query) && this.#matches(read, groups, wanted, kin, query),
    )
    const scored = found.map(({ document, ...read }) => ({
      document,
      score: this.#score({ document, ...read }, groups, kin, query),
    }))
    const sort = query.sort === 'relevance' && query.groups.length === 0 ? 'newest' : query.sort
    const order = this.#indexOrder()
    const place = (id: string) => order.indexOf(id)
    const best = (a: (typeof scored)[number], b: (typeof scored)[number]) =>
      sort === 'relevance'
        ? b.score - a.score || place(a.document.id) - place(b.document.id)
        : byDate(a.document, b.document, sort) ||
          (sort === 'newest' ? 1 : -1) * (place(a.document.id) - place(b.document.id))
    const stories = [...Map.groupBy(scored, ({ document }) => storyOf(document, query)).values()]
    const shown = stories.map((versions) => versions.sort(best)[0]!).sort(best)
    const hits = shown.slice(from, from + limit).map(({ document, score }) => ({ id: document.id, score }))
    return { total: shown.length, allWords, hits }
  }

  facets(query: Query): Facets {
    const { groups, wanted, kin } = this.#demand(query)
    const count = (leftOut: string[], valuesOf: (document: SearchDocument) => (string | null)[]) => {
      const filters = Object.fromEntries(Object.entries(query.filters).filter(([name]) => !leftOut.includes(name)))
      const stories = new Map<string, Set<string>>()
      for (const read of this.#reads) {
        if (!this.#passes(read, { ...query, filters }) || !this.#matches(read, groups, wanted, kin, query)) continue
        for (const value of valuesOf(read.document)) {
          if (value !== null) stories.set(value, (stories.get(value) ?? new Set()).add(storyOf(read.document, query)))
        }
      }
      return [...stories].map(([value, { size }]) => ({ value, count: size }))
    }
    const mostFirst = (a: { value: string; count: number }, b: { value: string; count: number }) =>
      b.count - a.count || (a.value < b.value ? -1 : 1)
    return {
      source: count(['source'], ({ source }) => [source]).sort(mostFirst),
      published: count(['published'], ({ date }) =>
        date === null ? [null] : [date.slice(0, 4), date.slice(0, 7)],
      ).sort((a, b) => (a.value < b.value ? 1 : -1)),
      place: count(['place'], ({ places }) => places).sort(mostFirst),
      versions: count(['versions'], ({ story }) =>
        [2, 3, 5, 10].filter((size) => this.#versions(story) >= size).map(String),
      ),
    }
  }

  #read(document: SearchDocument): Read {
    const tokens: Token[] = []
    let position = 0
    for (const { name, text } of document.fields) {
      for (const { start, end } of tokenise(text)) {
        const exact = exactForm(text.slice(start, end))
        const base = baseForm(exact)
        tokens.push({
          position: position++,
          exact,
          base,
          key: this.#keyOf(base),
          weight: name === 'headline' ? HEADLINE_WEIGHT : 1,
        })
      }
      position++
    }
    return { document, tokens, length: tokens.reduce((sum, { weight }) => sum + weight, 0) }
  }

  #keyOf(base: string): string {
    return this.#exceptions.get(base) ?? defaultKey(base)
  }

  /** Which groups are asked for, and how many of the plain words a document must have. */
  #demand(query: Query) {
    const length = (groups: Clause[][]) =>
      groups.reduce((sum, [clause]) => sum + (clause?.type === 'phrase' ? clause.words.length : 1), 0)
    const isWord = ([clause, another]: Clause[]) => clause?.type === 'word' && another === undefined
    const stories = (groups: Clause[][], wanted: number, kin: boolean) =>
      new Set(
        this.#reads
          .filter((read) => this.#passes(read, query) && this.#matches(read, groups, wanted, kin, query))
          .map(({ document }) => document.story),
      ).size
    const content = longest(this.#withoutParticles(query.groups), isWord)
    const strict = this.#kept(content, isWord)
    const all = strict.filter(isWord).length
    // Kin are looked for in short queries.
    const kin = content.length <= 4
    const enough = length(content) <= 4 ? 1 : 10
    if (stories(strict, all, kin) >= enough) return { groups: strict, wanted: all, allWords: true, kin }
    const isPhrase = ([clause, another]: Clause[]) => clause?.type === 'phrase' && another === undefined
    const split = (group: Clause[]): Clause[][] =>
      group.length === 1 && group[0]!.type === 'phrase'
        ? group[0]!.words.map((text) => [{ type: 'word', text }])
        : [group]
    const isLoosened = content.some(isWord) && content.some(isPhrase)
    const loose = isLoosened ? longest(this.#withoutParticles(content.flatMap(split)), isWord) : content
    const groups = this.#kept(loose, isWord)
    const words = groups.filter(isWord).length
    let wanted = Math.ceil(words / 2)
    const looseKin = loose.length <= 4
    while (wanted > 1 && stories(groups, wanted, looseKin) < 10) wanted--
    return { groups, wanted, allWords: wanted === words && !isLoosened, kin: looseKin }
  }

  /** The groups without plain words that only join others, where others stand. */
  #withoutParticles(groups: Clause[][]): Clause[][] {
    const isParticle = ([clause, another]: Clause[]) =>
      clause?.type === 'word' && another === undefined && queryWeight(this.#keyOf(baseForm(clause.text))) < 0.5
    const content = groups.filter((group) => !isParticle(group))
    return content.length === 0 ? groups : content
  }

  /** Without words that stand in over 40 % of the documents, where others are left; at most the ten rarest words. */
  #kept(groups: Clause[][], isWord: (group: Clause[]) => boolean): Clause[][] {
    const share = ([clause]: Clause[]) =>
      clause?.type === 'word' ? this.#documents(this.#keyOf(baseForm(clause.text))) / this.#counted.length : 0
    const rare = groups.filter((group) => !isWord(group) || share(group) <= 0.4)
    if (rare.length === 0) return groups
    const rarest = rare
      .filter(isWord)
      .sort((a, b) => share(a) - share(b))
      .slice(0, 10)
    return rare.filter((group) => !isWord(group) || rarest.includes(group))
  }

  #documents(key: string): number {
    return this.#counted.filter(({ tokens }) => tokens.some((token) => token.key === key)).length
  }

  #passes({ document }: Read, { filters }: Query): boolean {
    const { source, published, place, from, to, versions } = filters
    const { date } = document
    const day = date?.slice(0, 10)
    if (source && !source.includes(document.source ?? '')) return false
    if (
      published &&
      !published.some((start) => date !== null && (date.slice(0, 7) === start || date.startsWith(`${start}-`)))
    )
      return false
    if (place && !place.some((one) => document.places.includes(one))) return false
    if (from && (day === undefined || day < from.slice(0, day.length))) return false
    if (to && (day === undefined || day > to.slice(0, day.length))) return false
    return versions === undefined || this.#versions(document.story) >= versions
  }

  #versions(story: string): number {
    return this.#reads.filter(({ document }) => document.story === story).length
  }

  #matches(read: Read, groups: Clause[][], wanted: number, kin: boolean, query: Query): boolean {
    const has = (clause: Clause, near: boolean) => this.#worth(read, clause, near && kin, query.exact) !== undefined
    const isWord = ([clause, another]: Clause[]) => clause?.type === 'word' && another === undefined
    const words = groups.filter((group) => isWord(group) && has(group[0]!, true)).length
    const others = groups.filter((group) => !isWord(group))
    return (
      words >= wanted &&
      others.every((group) => group.some((clause) => has(clause, true))) &&
      !query.not.some((clause) => has(clause, false))
    )
  }

  #score(read: Read, groups: Clause[][], kin: boolean, { exact }: Query): number {
    const isWord = ([clause, another]: Clause[]) => clause?.type === 'word' && another === undefined
    let sum = 0
    let words = 0
    for (const group of groups) {
      const worths = group.map((clause) => this.#worth(read, clause, kin, exact)).filter((worth) => worth !== undefined)
      if (worths.length > 0) sum += Math.max(...worths)
      if (worths.length > 0 && isWord(group)) words++
    }
    const asked = groups.filter(isWord).length
    return asked === 0 ? sum : sum * Math.sqrt(words / asked)
  }

  /** What a clause is worth in a document; undefined: it is not there. */
  #worth(read: Read, clause: Clause, kin: boolean, exact: boolean): number | undefined {
    if (clause.type === 'phrase') return this.#phraseWorth(read, clause.words, exact)
    const isTyped =
      clause.type === 'word'
        ? (form: string) => form === exactForm(clause.text)
        : (form: string) => form.startsWith(exactForm(clause.text))
    const keys = clause.type === 'word' ? this.#keysOfWord(clause.text, kin && !exact) : this.#keysOfPrefix(clause.text)
    const worths = keys.map(({ key, weight }) => this.#keyWorth(read, key, weight, isTyped, exact))
    const found = worths.filter((worth) => worth !== undefined)
    return found.length === 0 ? undefined : Math.max(...found)
  }

  #keysOfWord(word: string, kin: boolean): { key: string; weight: number }[] {
    const key = this.#keyOf(baseForm(word))
    return [{ key, weight: 1 }, ...(kin ? kinBeside(key, isVerb(key)) : [])]
  }

  #keysOfPrefix(text: string): { key: string; weight: number }[] {
    const prefix = baseForm(text)
    const tokens = this.#reads.flatMap((read) => read.tokens)
    const found = tokens.filter(
      ({ base, key }) =>
        base.startsWith(prefix) ||
        key.startsWith(prefix) ||
        base.startsWith(`ال${prefix}`) ||
        key.startsWith(`ال${prefix}`),
    )
    return [...new Set(found.map(({ key }) => key))].map((key) => ({ key, weight: 1 }))
  }

  #keyWorth(
    read: Read,
    key: string,
    weight: number,
    isTyped: (form: string) => boolean,
    exact: boolean,
  ): number | undefined {
    const tokens = read.tokens.filter((token) => token.key === key)
    const typed = tokens.some((token) => isTyped(token.exact))
    if (tokens.length === 0 || (exact && !typed)) return undefined
    const frequency = tokens.reduce((sum, token) => sum + token.weight, 0)
    const level = levelOf(frequency, lengthNorm(read.length, this.#averageLength))
    return (rarity(this.#documents(key), this.#counted.length) * weight * (typed ? 1 : 0.9) * level) / 7
  }

  #phraseWorth(read: Read, words: string[], exact: boolean): number | undefined {
    const at = (position: number) => read.tokens.find((token) => token.position === position)
    const stands = read.tokens.some(({ position }) =>
      words.every((word, offset) => {
        const token = at(position + offset)
        if (token === undefined) return false
        return exact
          ? token.exact === exactForm(word) && token.key === this.#keyOf(baseForm(word))
          : token.key === this.#keyOf(baseForm(word))
      }),
    )
    if (!stands) return undefined
    return words.reduce((sum, word) => {
      const worth = this.#keyWorth(read, this.#keyOf(baseForm(word)), 1, (form) => form === exactForm(word), false)
      return sum + worth!
    }, 0)
  }

  /** Ids in the order of the index: month, source and date of a story's newest version, newest first. */
  #indexOrder(): string[] {
    const newest = (a: SearchDocument, b: SearchDocument) => compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id)
    const stories = [
      ...Map.groupBy(
        this.#reads.map(({ document }) => document),
        ({ story }) => story,
      ).values(),
    ]
    return stories
      .map((versions) => versions.sort(newest))
      .sort(([a], [b]) => {
        const month = compare(b!.date?.slice(0, 7) ?? '', a!.date?.slice(0, 7) ?? '')
        return month || compare(a!.source ?? '', b!.source ?? '') || newest(a!, b!)
      })
      .flat()
      .map(({ id }) => id)
  }
}

/** The groups without all but the twelve longest plain words, the earlier of equally long ones. */
function longest(groups: Clause[][], isWord: (group: Clause[]) => boolean): Clause[][] {
  const lengthOf = ([clause]: Clause[]) => (clause?.type === 'word' ? baseForm(clause.text).length : 0)
  const kept = groups.filter(isWord).toSorted((a, b) => lengthOf(b) - lengthOf(a))
  return groups.filter((group) => !isWord(group) || kept.indexOf(group) < 12)
}

function lexiconOf(documents: readonly SearchDocument[]): Lexicon {
  const counts = new Map<string, number>()
  const ordered = documents.toSorted((a, b) => compare(a.id, b.id))
  const bases = ordered.map(({ fields }) =>
    fields.flatMap(({ text }) => tokenise(text).map(({ start, end }) => baseForm(text.slice(start, end)))),
  )
  for (const base of bases.flatMap((all) => [...new Set(all)])) counts.set(base, (counts.get(base) ?? 0) + 1)
  const classes = classesOf(counts)
  const company = new Company(variantCandidates(classes))
  for (const all of bases) company.add(all)
  return buildLexicon(classes, company)
}

/** What is one hit. */
function storyOf({ id, story }: SearchDocument, { allVersions }: Query): string {
  return allVersions ? id : story
}

function byDate(a: SearchDocument, b: SearchDocument, sort: 'newest' | 'oldest'): number {
  const undated = Number(a.date === null) - Number(b.date === null)
  return undated || (sort === 'newest' ? compare(b.date ?? '', a.date ?? '') : compare(a.date ?? '', b.date ?? ''))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
