import type { Frame } from '../../src/site/frame.ts'
import { type Fragment, type Html, html } from '../../src/site/html.ts'
import { onceFor } from '../../src/site/once-for.ts'
import type { Head, Section } from '../../src/site/page.ts'
import { headOf } from './head.ts'
import { icon } from './icon.ts'
import { searchForm } from './search-form.ts'

const navigation: readonly (readonly [Section, string])[] = [
  ['stories', '/stories/'],
  ['sources', '/sources/'],
  ['dates', '/dates/'],
  ['places', '/places/'],
  ['about', '/about/'],
]

/** What headers differ in. */
interface HeaderPlace {
  isHome: boolean
  section: Section | undefined
  /** A link to the search in the place of the form. */
  linksToSearch: boolean
}

/** Headers by the place they stand in: of each some dozen at most. */
const headers = onceFor((_: Frame) => new Map<string, Html>())

function header(frame: Frame, { section, path }: Head, ownSearch: boolean): Html {
  const place = {
    isHome: section === 'home' && path === '/',
    section,
    linksToSearch: ownSearch || section === 'search',
  }
  const name = Object.values(place).join(' ')
  const known = headers(frame).get(name) ?? headerAt(frame, place)
  headers(frame).set(name, known)
  return known
}

function headerAt(frame: Frame, { isHome, section: own, linksToSearch }: HeaderPlace): Html {
  const { strings } = frame.wording
  const { title } = frame.configuration
  const brand = html`${icon('mark')}<span>${title}</span>`
  return html`<header class="site-header">
<div class="bar">
<a class="brand" href="${frame.href('/')}"${isHome && html` aria-current="page"`}>${brand}</a>
<nav class="site-nav" aria-label="${strings.mainNavigation}"><ul>
${navigation.map(
  ([
    section,
    path,
  ]) => html`<li><a href="${frame.href(path)}"${section === own && html` aria-current="true"`}>${strings[section]}</a></li>
`,
)}</ul></nav>
${linksToSearch ? html`<a class="search-link" href="${frame.href('/search/')}">${icon('search')}<span class="hidden">${strings.search}</span></a>` : searchForm(frame, 'header')}
</div>
</header>`
}

const footer = onceFor((frame: Frame) => {
  const { wording, configuration } = frame
  const { strings } = wording
  const { licence } = configuration
  const links: [string, string][] = [
    ['/about/', strings.about],
    ['/statistics/', strings.statistics],
    ['/data/', strings.downloads],
    ['/missing/', strings.missing],
    ['/index/', strings.index],
    ['/feed.xml', strings.feed],
  ]
  return html`<footer class="site-footer">
<div class="bar">
<p class="footer-name"><strong>${configuration.title}</strong> <span>${configuration.description}</span></p>
<p class="theme" hidden><label for="theme">${strings.theme}</label> <select id="theme">${(['auto', 'light', 'dark'] as const).map((theme) => html`<option value="${theme}">${strings.themes[theme]}</option>`)}</select></p>
<nav aria-label="${strings.footerNavigation}"><ul>${links.map(([path, text]) => html`<li><a href="${frame.href(path)}">${text}</a></li>`)}</ul></nav>
${licence && html`<p class="licence">${licence.url ? html`<a rel="license" href="${licence.url}">${licence.text}</a>` : licence.text}</p>`}
</div>
</footer>`
})

export interface LayoutOptions {
  className?: string
  /** The page has a search form in its content, so that the header need only link to the search. */
  ownSearch?: boolean
}

/** A whole page: head, header, what the page says, footer. */
export function layout(frame: Frame, head: Head, main: Fragment, options: LayoutOptions = {}): string {
  const { language, strings } = frame.wording
  return html`<!DOCTYPE html>
<html lang="${language.code}" dir="${language.direction}"${frame.configuration.digits === 'arabic-indic' && html` class="arabic-indic"`}>
${headOf(frame, head)}
<body>
<a class="skip" href="#main">${strings.skip}</a>
${header(frame, head, options.ownSearch ?? false)}
<main id="main"${options.className && html` class="${options.className}"`}>
${main}
</main>
${footer(frame)}
</body>
</html>
`.value
}
