import type { Value } from '../../src/archive/database.ts'
import type { ArticleFilter } from '../../src/model/archive.ts'

/** The filter as SQL over `article`: what `ListColumns` selects is held against it. */
export function articleConditions({ source, published, place, leads, story, once }: ArticleFilter): {
  where: string
  values: Value[]
} {
  const parts: string[] = []
  const values: Value[] = []
  if (source === null) parts.push('source IS NULL')
  else if (source !== undefined) {
    parts.push('id IN (SELECT article FROM article_source WHERE source = ?)')
    values.push(source)
  }
  if (published === null) parts.push('published IS NULL')
  else if (published !== undefined) {
    parts.push('published >= ? AND published < ?')
    values.push(published, `${published}\uffff`)
  }
  if (place !== undefined) {
    parts.push('id IN (SELECT article FROM named_place WHERE name = ?)')
    values.push(place)
  }
  if (leads) parts.push('lead = 1')
  if (story !== undefined) {
    parts.push('story = ?')
    values.push(story)
  }
  const where = parts.length ? `WHERE ${parts.join(' AND ')}` : ''
  if (!once) return { where, values }
  return { where: `WHERE position IN (SELECT min(position) FROM article ${where} GROUP BY story)`, values }
}
