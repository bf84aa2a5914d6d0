import type { Frame } from '../../src/site/frame.ts'
import { type Html, html } from '../../src/site/html.ts'
import { icon } from './icon.ts'

/** The search input that every page has: an ordinary form, so that it works as a link to the search page. */
export function searchForm(frame: Frame, place: 'header' | 'home' | 'page'): Html {
  const { strings } = frame.wording
  return html`<form class="search-form search-form-${place}" role="search" action="${frame.href('/search/')}" method="get">
<label class="hidden" for="search-${place}">${strings.searchLabel}</label>
<input id="search-${place}" name="q" type="search" placeholder="${strings.searchPlaceholder}" autocomplete="off" enterkeyhint="search">
<button type="submit">${icon('search')}<span class="${place === 'header' ? 'hidden' : 'button-text'}">${strings.searchButton}</span></button>
</form>`
}
