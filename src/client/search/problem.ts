import { SearchError } from '../../search/engine.ts'
import { element } from './element.ts'
import type { SearchSettings } from './settings.ts'

/** What to tell the reader where nothing can be shown. @param retry asks again */
export function problemNodes(
  error: unknown,
  strings: SearchSettings['strings'],
  retry: () => void,
): (string | HTMLElement)[] {
  const type = error instanceof SearchError ? error.type : undefined
  if (type === 'too-broad') return [strings.tooBroad]
  const said = !navigator.onLine ? strings.offline : type === 'damaged' ? strings.damaged : strings.failed
  return [said, ' ', element('button', { type: 'button', class: 'link-button', onclick: retry }, strings.again)]
}
