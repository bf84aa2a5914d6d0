import { onceFor } from './once-for.ts'
import type { Site } from './page.ts'

/** What is the same for all pages of a site, made when first asked for. It has to be made from `site.outline` and `site.frame`
 * alone. */
export function onceASite<Value>(make: (site: Site) => Value): (site: Site) => Value {
  return onceFor(make)
}
