/**
 * From links to stories. A link says that two articles are one text; a chain of links does not say it of its ends, for
 * an article that stands between two stories (a composite, a summary) links to both. So groups grow from the strongest
 * link down, and two groups become one only if
 *
 *  - at least half of the pairs across them are linked themselves, or
 *  - every member of the one is linked to the lead of the other, and that lead stays the lead: versions cut from one
 *    long text in different ways need not be like each other.
 */
import { byCodeUnit } from '../../model/order.ts'
import type { Story, StoryLink } from '../../model/story.ts'

/** What the order of versions depends on. */
export interface Version {
  id: string
  published: string | null
  /** Words of the body. */
  words: number
}

/** Sorts the lead version first: the most complete, then the earliest (undated last), then the least id. */
export function byLead(a: Version, b: Version): number {
  return b.words - a.words || byDate(a, b)
}

/** Sorts by date (undated last), then id. */
export function byDate(a: Version, b: Version): number {
  if (a.published !== b.published) {
    if (a.published === null) return 1
    if (b.published === null) return -1
    return a.published < b.published ? -1 : 1
  }
  return byCodeUnit(a.id, b.id)
}

/** Sorts links by their two ids. */
export function byIds(a: StoryLink, b: StoryLink): number {
  return byCodeUnit(a.a, b.a) || byCodeUnit(a.b, b.b)
}

function byStrength(a: StoryLink, b: StoryLink): number {
  return b.resemblance - a.resemblance || b.containment - a.containment || byIds(a, b)
}

interface Group {
  lead: Version
  members: Version[]
}

/**
 * Stories of two and more versions, by id. A set of links gives the same stories in any order.
 * @param version facts of an article by its id; links to articles it does not know are passed over
 */
export function formStories(links: readonly StoryLink[], version: (id: string) => Version | undefined): Story[] {
  const known = links.filter((link) => version(link.a) !== undefined && version(link.b) !== undefined)
  const linked = new Map<string, Set<string>>()
  for (const { a, b } of known) {
    neighbours(linked, a).add(b)
    neighbours(linked, b).add(a)
  }
  const groups = new Map<string, Group>()
  const groupOf = (id: string): Group => {
    const found = groups.get(id)
    if (found !== undefined) return found
    const alone = { lead: version(id)!, members: [version(id)!] }
    groups.set(id, alone)
    return alone
  }
  for (const { a, b } of known.toSorted(byStrength)) {
    const [one, other] = [groupOf(a), groupOf(b)]
    if (one === other || !belongTogether(one, other, linked)) continue
    const lead = byLead(one.lead, other.lead) < 0 ? one.lead : other.lead
    const merged = { lead, members: [...one.members, ...other.members] }
    for (const member of merged.members) groups.set(member.id, merged)
  }
  const formed = [...new Set(groups.values())].filter((group) => group.members.length > 1)
  const storyOf = new Map(formed.flatMap((group) => group.members.map((member) => [member.id, group.lead.id])))
  const within = new Map<string, StoryLink[]>()
  for (const link of known) {
    const story = storyOf.get(link.a)
    if (story === undefined || story !== storyOf.get(link.b)) continue
    const found = within.get(story)
    if (found === undefined) within.set(story, [link])
    else found.push(link)
  }
  return formed
    .map(({ lead, members }) => ({
      id: lead.id,
      lead: lead.id,
      members: [
        lead.id,
        ...members
          .filter((member) => member !== lead)
          .sort(byDate)
          .map((member) => member.id),
      ],
      links: within.get(lead.id)!.sort(byIds),
    }))
    .sort((a, b) => byCodeUnit(a.id, b.id))
}

function neighbours(linked: Map<string, Set<string>>, id: string): Set<string> {
  const found = linked.get(id)
  if (found !== undefined) return found
  const none = new Set<string>()
  linked.set(id, none)
  return none
}

function belongTogether(one: Group, other: Group, linked: Map<string, Set<string>>): boolean {
  let across = 0
  for (const member of one.members) {
    const its = linked.get(member.id)!
    for (const stranger of other.members) if (its.has(stranger.id)) across++
  }
  if (across * 2 >= one.members.length * other.members.length) return true
  const [kept, joining] = byLead(one.lead, other.lead) < 0 ? [one, other] : [other, one]
  return joining.members.every((member) => linked.get(kept.lead.id)!.has(member.id))
}
