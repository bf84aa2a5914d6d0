import type { Passage, Story, StoryLink } from '../model/story.ts'
import type { Database } from './database.ts'
import { keepRecords } from './keep-records.ts'
import { blockText } from './merge.ts'
import { mergeRows } from './occurrences.ts'
import { type PackedSketch, SketchPacks } from './sketch-packs.ts'
import type { StoryArticle } from './stories/article.ts'
import { comparePairs, type IdPair, type IdPairs } from './stories/compare-pairs.ts'
import { type Found, Grouping } from './stories/grouping.ts'

/** Has pairs of articles compared, see `comparePairs`: `here`, or by whoever can share them out. */
export type Compare = (
  pairs: IdPairs,
  here: (pairs: readonly IdPair[]) => StoryLink[],
) => StoryLink[] | Promise<StoryLink[]>

/** Name of the fact that holds what the last grouping found. */
const foundFact = 'stories-found'

/**
 * Groups the articles into stories and notes the passages that different stories share. Only articles that are new or changed
 * are compared, with all; what the others have in common is known from before.
 */
export class StoryLinks {
  readonly #store: Database
  readonly #packs: SketchPacks
  readonly #grouping = new Grouping()

  /** @param changed articles that are new, changed or gone */
  constructor(store: Database, changed: ReadonlySet<string>) {
    this.#store = store
    this.#packs = new SketchPacks(store)
    for (const sketch of this.#packs.kept(changed)) this.#grouping.seed(sketch)
    const found = store.first('SELECT value FROM fact WHERE name = ?', foundFact)?.['value']
    if (found !== undefined) this.#grouping.seedFound(JSON.parse(String(found)) as Found)
  }

  /** Takes in an article that is new or changed. */
  add(sketch: PackedSketch): void {
    this.#grouping.addSketch(sketch)
    this.#packs.add(sketch)
  }

  /** Writes the stories and passages into the store. The articles have to stand in it, in their order. */
  async keep(compare: Compare): Promise<void> {
    const here = (pairs: readonly IdPair[]) => comparePairs(pairs, (id) => storyArticle(this.#store, id))
    const { stories, passages, found } = this.#grouping.group(await compare(this.#grouping.pairs(), here))
    this.#packs.keep()
    keepMembership(this.#store, stories)
    keepStories(this.#store, stories)
    keepPassages(this.#store, passages)
    this.#store.run('INSERT OR REPLACE INTO fact VALUES (?, ?)', foundFact, JSON.stringify(found))
  }
}

/** Whether articles were ever grouped. */
export function areGrouped(store: Database): boolean {
  return store.first('SELECT 1 FROM fact WHERE name = ?', foundFact) !== undefined
}

/** Tells the articles what story they belong to. */
function keepMembership(store: Database, stories: readonly Story[]): void {
  const wanted = new Map<string, [story: string, versions: number, lead: number]>()
  for (const { id, lead, members } of stories)
    for (const member of members) wanted.set(member, [id, members.length, member === lead ? 1 : 0])
  const tell = (id: string, [story, versions, lead]: [string, number, number]) =>
    store.run('UPDATE article SET story = ?, versions = ?, lead = ? WHERE id = ?', story, versions, lead, id)
  const told = store.all(
    'SELECT id, story, versions, lead FROM article WHERE versions <> 1 OR story <> id OR lead <> 1',
  )
  for (const row of told) {
    const id = String(row['id'])
    const [story, versions, lead] = wanted.get(id) ?? [id, 1, 1]
    if (row['story'] !== story || row['versions'] !== versions || row['lead'] !== lead)
      tell(id, [story, versions, lead])
    wanted.delete(id)
  }
  for (const [id, membership] of wanted) tell(id, membership)
}

/** Most versions first, then the archive's order of their leads. */
function keepStories(store: Database, stories: readonly Story[]): void {
  const leads = store.all('SELECT id, position FROM article WHERE versions > 1 AND lead = 1')
  const position = new Map(leads.map((row) => [String(row['id']), Number(row['position'])]))
  const order = stories.toSorted(
    (a, b) => b.members.length - a.members.length || position.get(a.lead)! - position.get(b.lead)!,
  )
  keepRecords(
    store,
    { table: 'story', key: 'id' },
    order.map((story, position) => ({ key: story.id, position, record: JSON.stringify(story) })),
  )
}

function keepPassages(store: Database, passages: readonly Passage[]): void {
  const records = passages.map((passage) => ({ key: passage.id, position: 0, record: JSON.stringify(passage) }))
  const changed = new Set(keepRecords(store, { table: 'passage', key: 'id' }, records))
  for (const id of changed) store.run('DELETE FROM passage_place WHERE passage = ?', id)
  for (const { id, places } of passages) {
    if (!changed.has(id)) continue
    for (const article of new Set(places.map((place) => place.article)))
      store.run('INSERT INTO passage_place (article, passage) VALUES (?, ?)', article, id)
  }
}

/** Throws where the store has no article of that id. */
export function storyArticle(store: Database, id: string): StoryArticle {
  const rows = store.all(
    `SELECT article, capture, ref, record, blocks FROM occurrence JOIN capture ON capture.id = occurrence.capture WHERE article = ?`,
    id,
  )
  if (rows.length === 0) throw new Error(`The archive has no article ${id}.`)
  const { headline, published, source, blocks } = mergeRows(rows).article
  return { id, headline, published, source, blocks: blocks.map(blockText) }
}
