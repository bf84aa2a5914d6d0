import { digestOf } from '../../archive/digest.ts'
import type { Archive, ArticleFilter, Revision } from '../../model/archive.ts'
import { pagesFromEnd, shownBefore } from '../paging.ts'
import { packsOf } from '../readings.ts'
import type { Placed, Relations } from '../relations.ts'
import { datesBeside } from '../steps.ts'
import type { ListRange } from './names.ts'

/** Digest of an answer that is not there, or cannot be told: never the same as another. */
export const unknown = ''

const listed = (revisions: readonly Revision[]) => revisions.map(({ id, revision }) => `${id} ${revision}`).join(' ')

/** Answers that are told whole, by name: a text that is another one where the answer is. */
const descriptions: Record<string, (archive: Archive, subject: string, relations: Relations) => string> = {
  counts: (archive) => JSON.stringify(archive.counts()),
  sources: (archive) => JSON.stringify(archive.sources()),
  places: (archive) => JSON.stringify(archive.places()),
  dates: (archive, length) => JSON.stringify(archive.dates(Number(length) as 4 | 7 | 10)),
  'date-steps': (archive, date) => JSON.stringify(datesBeside(archive, date)),
  stories: (archive) => listed(archive.storyRevisions()),
  'stories-range': (archive, range) => {
    const [from, to] = range.split('-').map(Number)
    return listed(archive.storyRevisions().slice(from, to))
  },
  'story-count': (archive) => String(archive.storyCount()),
  'shared-stories': (archive) => JSON.stringify(archive.sharedStories()),
  missing: (archive) => listed(archive.missingTitleRevisions()),
  redirects: (archive) => JSON.stringify(archive.redirects()),
  findings: (archive) => JSON.stringify([...archive.findings()]),
  pack: (archive, name) => packsOf(archive).get(name)?.join(' ') ?? '',
  letters: (_, __, relations) => relations.letterCounts().join(' '),
  letter: (_, letter, relations) => relations.ofLetter(Number(letter), 0, Number.MAX_SAFE_INTEGER).join(' '),
}

/**
 * The digest of every answer that a `Trace` may name, as the archive gives it now. Articles, stories and captures are told by
 * their revisions, in one sweep each and without reading any text; a list by the articles in it.
 */
export class Answers {
  readonly #archive: Archive
  readonly #relations: Relations
  readonly #articles: ReadonlyMap<string, Placed & { revision: string; summary: string }>
  readonly #positions: readonly string[]
  #stories: ReadonlyMap<string, string> | undefined
  /** The versions of every story, in the archive's order. */
  #versions: ReadonlyMap<string, readonly { id: string }[]> | undefined
  #captures: ReadonlyMap<string, string> | undefined
  readonly #whole = new Map<string, string>()

  constructor(archive: Archive, relations: Relations) {
    this.#archive = archive
    this.#relations = relations
    const revisions = archive.revisions()
    this.#articles = new Map(revisions.map((article) => [article.id, article]))
    this.#positions = revisions.map(({ id, summary }) => `${id} ${summary}`)
  }

  digest(dependency: string): string {
    const space = dependency.indexOf(' ')
    if (space < 0) return this.#ofWhole(dependency)
    const subject = dependency.slice(space + 1)
    switch (dependency.slice(0, space)) {
      case 'article':
        return this.#articles.get(subject)?.revision ?? unknown
      case 'summary':
        return this.#articles.get(subject)?.summary ?? unknown
      case 'similar':
        return this.#related(subject, (article) => this.#relations.similar(article))
      case 'neighbours':
        return this.#related(subject, (article) => Object.values(this.#relations.neighbours(article)))
      case 'story':
        return this.#story(subject)
      case 'capture':
        this.#captures ??= new Map(this.#archive.captureRevisions().map(({ id, revision }) => [id, revision]))
        return this.#captures.get(subject) ?? unknown
      default:
        return this.#ofWhole(dependency)
    }
  }

  #related(id: string, ask: (article: Placed) => readonly (string | undefined)[]): string {
    const article = this.#articles.get(id)
    return article === undefined ? unknown : `> ${ask(article).join(' ')}`
  }

  /**
   * A story alone in the archive has no row of its own: it is its article. The order in which lists show its versions hangs on where
   * their captures stand, which no revision tells.
   */
  #story(id: string): string {
    this.#stories ??= new Map(this.#archive.storyRevisions().map((story) => [story.id, story.revision]))
    const revision = this.#stories.get(id)
    if (revision === undefined) return this.#articles.get(id)?.summary ?? unknown
    this.#versions ??= Map.groupBy(this.#archive.listing(), ({ story }) => story)
    return `${revision} ${this.#versions
      .get(id)
      ?.map((version) => version.id)
      .join(' ')}`
  }

  #ofWhole(dependency: string): string {
    const known = this.#whole.get(dependency)
    if (known !== undefined) return known
    const digest = digestOf(this.#describe(dependency))
    this.#whole.set(dependency, digest)
    return digest
  }

  #describe(dependency: string): string {
    const [name = '', subject = ''] = dependency.split(' ')
    const told = dependency.slice(name.length + 1)
    if (name === 'list') return this.#listed(this.#archive.positions(JSON.parse(told) as ArticleFilter))
    if (name === 'range') return this.#range(JSON.parse(told) as ListRange)
    if (name === 'pages-before') return this.#pagesBefore(JSON.parse(told) as ListRange)
    const describe = descriptions[name]
    if (!describe) throw new Error(`No page can depend on '${dependency}'.`)
    return describe(this.#archive, subject, this.#relations)
  }

  /** The articles of a list with what lists show of them, and the stories they are told in. */
  #listed(positions: Uint32Array): string {
    return Array.from(positions, (position) => this.#positions[position]).join(' ')
  }

  #range({ filter, from, to }: ListRange): string {
    return this.#listed(this.#archive.positions(filter).subarray(from, to))
  }

  #pagesBefore({ filter, from }: ListRange): string {
    return String(Math.min(shownBefore, pagesFromEnd(this.#archive.positions(filter).length) - from))
  }
}
