import { createHash } from 'node:crypto'

/** Site paths, without the base. Once published they keep answering, so their forms never change. */
export function articleUrl(id: string): string {
  return `/a/${id}/`
}

export function storyUrl(id: string): string {
  return `/s/${id}/`
}

/** A capture's page of its own, or its entry in the viewer that archives of very many captures have. */
export function captureUrl(id: string, ownPage: boolean): string {
  return ownPage ? `/c/${id}/` : `/c/?id=${id}`
}

/** Slug of the articles that name no source. */
const unnamed = 'unnamed'

/** Parts that say something else: the folder of a list's further pages, and names that Windows keeps for devices. */
const reserved = /^(?:page|unnamed|con|prn|aux|nul|com\d|lpt\d)?$/

/**
 * One URL part a source, by its name: letters and digits of any script, words joined by `-`, at most 60 characters; where two
 * names give one slug, both get the first 6 hexadecimal digits of their hash, so that order plays no part. So does a slug that is
 * empty or reserved.
 */
export function sourceSlugs(names: (string | null)[]): string[] {
  const slugs = names.map((name) => (name === null ? unnamed : slugOf(name)))
  const counts = new Map<string, number>()
  for (const slug of slugs) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  return slugs.map((slug, index) => {
    const name = names[index]
    if (name === null || name === undefined) return slug
    const clear = !reserved.test(slug) && counts.get(slug) === 1
    return clear ? slug : `${slug || 'source'}-${createHash('sha256').update(name).digest('hex').slice(0, 6)}`
  })
}

function slugOf(name: string): string {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{Nd}]+/gu) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word
    if (longer.length > 60) break
    slug = longer
  }
  return slug
}
