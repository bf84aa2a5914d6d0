import type { Excerpt, Hit } from '../../search/engine.ts'
import { type Child, element } from './element.ts'
import { textFragment } from './text-fragment.ts'
import type { SearchWording } from './wording.ts'

/** Marked text: the pieces between the marks are text nodes. */
function marked({ text, marks }: Excerpt): Child[] {
  const pieces: Child[] = []
  let from = 0
  for (const [start, end] of marks) {
    pieces.push(text.slice(from, start), element('mark', {}, text.slice(start, end)))
    from = end
  }
  return [...pieces, text.slice(from)]
}

/** Address of the article at the passage found. */
export function hitAddress(hit: Hit, base: string): string {
  const fragment = textFragment(hit.excerpt)
  const hash = (hit.anchor ?? '') + (fragment && `:~:${fragment}`)
  return base + hit.url.replace(/^\//, '') + (hash && `#${hash}`)
}

/** A hit as an entry of the list. `position` is 1-based. */
export function hitElement(hit: Hit, position: number, base: string, wording: SearchWording): HTMLLIElement {
  const { strings } = wording
  const link = element('a', { href: hitAddress(hit, base), 'data-hit': String(position) }, ...marked(hit.headline))
  return element(
    'li',
    { class: 'summary hit' },
    element('h3', { class: 'headline', lang: 'ar', dir: 'auto' }, link),
    hit.excerpt.text !== '' && element('p', { class: 'opening', lang: 'ar', dir: 'auto' }, ...marked(hit.excerpt)),
    element(
      'p',
      { class: 'facts' },
      hit.source !== null && element('bdi', { class: 'fact source' }, hit.source),
      element(
        'span',
        { class: 'fact' },
        hit.date === null ? strings.undated : element('time', { datetime: hit.date }, wording.date(hit.date)),
      ),
      hit.versions > 1 &&
        element(
          'a',
          { class: 'fact versions', href: `${base}s/${hit.story}/` },
          wording.count('version', hit.versions),
        ),
    ),
  )
}
