/**
 * From links to stories. A link says that two articles are one text; a chain of links does not say it of its ends, for
 * an article that stands between two stories (a composite, a summary) links to both. So groups grow from the strongest
 * link down (agglomerative, average linkage), and a link makes two groups one only if at least half of the pairs across
 * them are linked or near, that is, share more than half without an objection. A single article needs half of a group
 * behind it; two groups that one article links stay two.
 */
import { byCodeUnit } from '../../model/order.ts'
import type { Story, StoryLink } from '../../model/story.ts'
import { byDate, byLead, type Version } from './version.ts'

/** `rule` of a link that joins nothing itself and speaks for joining where others do. */
export const NEAR = 'near'

/** Sorts links by their two ids. */
export function byIds(a: StoryLink, b: StoryLink): number {
  return byCodeUnit(a.a, b.a) || byCodeUnit(a.b, b.b)
}

function byStrength(a: StoryLink, b: StoryLink): number {
  return b.resemblance - a.resemblance || b.containment - a.containment || byIds(a, b)
}

/**
 * Stories of two and more versions, by id. A set of links gives the same stories in any order.
 * @param version facts of an article by its id; links of articles it does not know are passed over
 */
export function formStories(links: readonly StoryLink[], version: (id: string) => Version | undefined): Story[] {
  const known = links.filter((link) => version(link.a) !== undefined && version(link.b) !== undefined)
  const joining = known.filter((link) => link.rule !== NEAR)
  const groups = new Groups(known)
  for (const { a, b } of joining.toSorted(byStrength)) groups.join(a, b)
  const within = new Map<string[], StoryLink[]>()
  for (const link of joining) {
    const group = groups.of(link.a)
    if (group !== groups.of(link.b)) continue
    const found = within.get(group)
    if (found === undefined) within.set(group, [link])
    else found.push(link)
  }
  return [...within]
    .map(([ids, own]) => {
      const members = ids.map((id) => version(id)!).sort(byDate)
      const lead = members.toSorted(byLead)[0]!
      const others = members.filter((member) => member !== lead).map((member) => member.id)
      return { id: lead.id, lead: lead.id, members: [lead.id, ...others], links: own.sort(byIds) }
    })
    .sort((a, b) => byCodeUnit(a.id, b.id))
}

/** Articles in groups that grow. */
class Groups {
  readonly #neighbours = new Map<string, string[]>()
  readonly #groups = new Map<string, string[]>()

  constructor(links: readonly StoryLink[]) {
    for (const { a, b } of links) {
      this.#neighbour(a, b)
      this.#neighbour(b, a)
    }
  }

  of(id: string): string[] {
    const found = this.#groups.get(id)
    if (found !== undefined) return found
    const alone = [id]
    this.#groups.set(id, alone)
    return alone
  }

  /** Makes the groups of two linked articles one, if the others in them agree. */
  join(a: string, b: string): void {
    const [one, other] = [this.of(a), this.of(b)]
    if (one === other) return
    const [small, large] = one.length < other.length ? [one, other] : [other, one]
    let across = 0
    for (const id of small) {
      for (const neighbour of this.#neighbours.get(id)!) if (this.#groups.get(neighbour) === large) across++
    }
    if (across * 2 < small.length * large.length) return
    for (const id of small) {
      large.push(id)
      this.#groups.set(id, large)
    }
  }

  #neighbour(id: string, other: string): void {
    const found = this.#neighbours.get(id)
    if (found === undefined) this.#neighbours.set(id, [other])
    else found.push(other)
  }
}
