import { pagePolicy } from '../../src/site/content-security-policy.ts'
import type { Frame } from '../../src/site/frame.ts'
import { type Fragment, type Html, html, jsonForScript } from '../../src/site/html.ts'
import type { Head, Section } from '../../src/site/page.ts'
import { icon } from './icon.ts'
import { searchForm } from './search-form.ts'

const navigation: readonly (readonly [Section, string])[] = [
  ['stories', '/stories/'],
  ['sources', '/sources/'],
  ['dates', '/dates/'],
  ['places', '/places/'],
  ['about', '/about/'],
]

function pageTitle(frame: Frame, head: Head): string {
  return head.title === '' ? frame.configuration.title : `${head.title} — ${frame.configuration.title}`
}

function social(frame: Frame, head: Head): Html {
  const address = frame.absolute(head.path)
  return html`
<meta property="og:type" content="${head.type ?? 'website'}">
<meta property="og:title" content="${head.title || frame.configuration.title}">
<meta property="og:description" content="${head.description}">
<meta property="og:site_name" content="${frame.configuration.title}">
<meta property="og:locale" content="${frame.wording.language.locale}">${
    address &&
    html`
<meta property="og:url" content="${address}">`
  }
<meta name="twitter:card" content="summary">`
}

function headOf(frame: Frame, head: Head): Html {
  const { assets, configuration } = frame
  const address = frame.absolute(head.refresh ?? head.path)
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${
  head.refresh &&
  html`<meta http-equiv="refresh" content="0; url=${frame.href(head.refresh)}">
`
}<title>${pageTitle(frame, head)}</title>
<meta name="description" content="${head.description}">${
    head.unlisted &&
    html`
<meta name="robots" content="noindex, follow">`
  }${
    address &&
    html`
<link rel="canonical" href="${address}">`
  }
${assets.fonts.map(
  (path) => html`<link rel="preload" href="${frame.href(path)}" as="font" type="font/woff2" crossorigin>
`,
)}<link rel="stylesheet" href="${frame.href(assets.styles)}">
<link rel="icon" href="${frame.href('icons/icon.svg')}" type="image/svg+xml">
${[...new Set(['/', head.feeds ?? '/'])].map(
  (
    folder,
  ) => html`<link rel="alternate" type="application/atom+xml" title="${folder === '/' ? configuration.title : head.title}" href="${frame.href(`${folder}feed.xml`)}">
<link rel="alternate" type="application/feed+json" title="${folder === '/' ? configuration.title : head.title}" href="${frame.href(`${folder}feed.json`)}">
`,
)}<link rel="manifest" href="${frame.href('manifest.webmanifest')}">${
    address &&
    html`
<link rel="search" type="application/opensearchdescription+xml" title="${configuration.title}" href="${frame.href('opensearch.xml')}">`
  }${
    configuration.offline &&
    html`
<script defer src="${frame.href('offline.js')}"></script>`
  }
<meta name="color-scheme" content="light dark">${social(frame, head)}${head.meta?.map(
    ([name, content]) => html`
<meta name="${name}" content="${content}">`,
  )}${
    head.data !== undefined &&
    html`
<script type="application/ld+json">${jsonForScript(head.data)}</script>`
  }
${
  assets.scripts['theme'] !== undefined &&
  html`<script src="${frame.href(assets.scripts['theme'])}"></script>
`
}${scriptsOf(head).flatMap((name) => {
  const script = assets.scripts[name]
  return script === undefined
    ? []
    : html`<script type="module" src="${frame.href(script)}"></script>
`
})}</head>`
}

/** The search's script holds the site's: its first results wait for every request. */
function scriptsOf({ scripts = [] }: Head): readonly string[] {
  return scripts.includes('search') ? scripts : ['site', ...scripts]
}

function header(frame: Frame, head: Head, ownSearch: boolean): Html {
  const { strings } = frame.wording
  const { title } = frame.configuration
  const brand = html`${icon('mark')}<span>${title}</span>`
  return html`<header class="site-header">
<div class="bar">
<a class="brand" href="${frame.href('/')}"${head.section === 'home' && head.path === '/' && html` aria-current="page"`}>${brand}</a>
<nav class="site-nav" aria-label="${strings.mainNavigation}"><ul>
${navigation.map(
  ([
    section,
    path,
  ]) => html`<li><a href="${frame.href(path)}"${head.section === section && html` aria-current="true"`}>${strings[section]}</a></li>
`,
)}</ul></nav>
${ownSearch || head.section === 'search' ? html`<a class="search-link" href="${frame.href('/search/')}">${icon('search')}<span class="hidden">${strings.search}</span></a>` : searchForm(frame, 'header')}
</div>
</header>`
}

function footer(frame: Frame): Html {
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
}

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
