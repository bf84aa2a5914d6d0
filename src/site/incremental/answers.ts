import { digestOf } from '../../archive/digest.ts'
import type { Archive, ArticleFilter, Revision } from '../../model/archive.ts'
import { pagesFromEnd, shownBefore } from '../paging.ts'
import { packsOf } from '../readings.ts'
import type { Placed, Relations } from '../relations.ts'
import { datesBeside } from '../steps.ts'
import { ListDigests } from './list-digests.ts'
import type { ListRange } from './names.ts'

/** Digest of an answer that is not there, or cannot be told: never the same as another. */
export const unknown = ''

const listed = (revisions: readonly Revision[]) => revisions.map(({ id, revision }) => `${id} ${revision}`).join(' ')

/** Answers of the archive that are told whole, by name: a text that is another one where the answer is. */
const descriptions: Record<string, (archive: Archive, subject: string) => string> = {
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
}

/** Answers of the relations, in the same way. */
const relatedDescriptions: Record<string, (relations: Relations, subject: string) => string> = {
  letters: (relations) => relations.letterCounts().join(' '),
  letter: (relations, letter) => relations.ofLetter(Number(letter), 0, Number.MAX_SAFE_INTEGER).join(' '),
}

/**
 * The digest of every answer that a `Trace` may name, as the archive gives it now. Articles, stories and captures are told by
 * their revisions, in one sweep each and without reading any text; a list by the articles in it.
 */
export class Answers {
  readonly #archive: Archive
  readonly #learning: Promise<Relations>
  #relations: Relations | undefined
  readonly #articles: ReadonlyMap<string, Placed & { revision: string; summary: string }>
  readonly #lists: ListDigests
  #stories: ReadonlyMap<string, string> | undefined
  #captures: ReadonlyMap<string, string> | undefined
  readonly #whole = new Map<string, string>()

  constructor(archive: Archive, learning: Promise<Relations>) {
    this.#archive = archive
    this.#learning = learning
    const revisions = archive.revisions()
    this.#articles = new Map(revisions.map((article) => [article.id, article]))
    this.#lists = new ListDigests(revisions.map(({ id, summary }) => `${id} ${summary}`))
  }

  /** Those that need no relations are told while these are learnt. */
  async digests(dependencies: readonly string[]): Promise<string[]> {
    const digests = dependencies.map((dependency) => this.#digest(dependency))
    this.#relations = await this.#learning
    return digests.map((digest, at) => digest ?? this.digest(dependencies[at]!))
  }

  /** To be asked once `digests` has been. */
  digest(dependency: string): string {
    return this.#digest(dependency)!
  }

  /** `undefined` as long as it hangs on relations that are not known. */
  #digest(dependency: string): string | undefined {
    const space = dependency.indexOf(' ')
    if (space < 0) return this.#ofWhole(dependency)
    const subject = dependency.slice(space + 1)
    switch (dependency.slice(0, space)) {
      case 'article':
        return this.#articles.get(subject)?.revision ?? unknown
      case 'summary':
        return this.#articles.get(subject)?.summary ?? unknown
      case 'similar':
        return this.#related(subject, (relations, article) => relations.similar(article))
      case 'neighbours':
        return this.#related(subject, (relations, article) => Object.values(relations.neighbours(article)))
      case 'story':
        return this.#story(subject)
      case 'capture':
        this.#captures ??= new Map(this.#archive.captureRevisions().map(({ id, revision }) => [id, revision]))
        return this.#captures.get(subject) ?? unknown
      default:
        return this.#ofWhole(dependency)
    }
  }

  #related(
    id: string,
    ask: (relations: Relations, article: Placed) => readonly (string | undefined)[],
  ): string | undefined {
    if (this.#relations === undefined) return undefined
    const article = this.#articles.get(id)
    return article === undefined ? unknown : `> ${ask(this.#relations, article).join(' ')}`
  }

  /** A story alone in the archive has no row of its own: it is its article. */
  #story(id: string): string {
    this.#stories ??= new Map(this.#archive.storyRevisions().map((story) => [story.id, story.revision]))
    return this.#stories.get(id) ?? this.#articles.get(id)?.summary ?? unknown
  }

  #ofWhole(dependency: string): string | undefined {
    const known = this.#whole.get(dependency)
    if (known !== undefined) return known
    const digest = this.#ofList(dependency) ?? this.#ofDescription(dependency)
    if (digest !== undefined) this.#whole.set(dependency, digest)
    return digest
  }

  /** The articles of a list or a range of it, with what lists show of them, and the stories they are told in. */
  #ofList(dependency: string): string | undefined {
    const [name = ''] = dependency.split(' ', 1)
    if (name !== 'list' && name !== 'range' && name !== 'pages-before') return undefined
    const told = JSON.parse(dependency.slice(name.length + 1))
    if (name === 'list') return this.#lists.digest(this.#archive.positions(told as ArticleFilter))
    const { filter, from, to } = told as ListRange
    const positions = this.#archive.positions(filter)
    return name === 'range'
      ? this.#lists.digest(positions.subarray(from, to))
      : String(Math.min(shownBefore, pagesFromEnd(positions.length) - from))
  }

  #ofDescription(dependency: string): string | undefined {
    const [name = '', subject = ''] = dependency.split(' ')
    const related = relatedDescriptions[name]
    if (related) return this.#relations && digestOf(related(this.#relations, subject))
    const describe = descriptions[name]
    if (!describe) throw new Error(`No page can depend on '${dependency}'.`)
    return digestOf(describe(this.#archive, subject))
  }
}
