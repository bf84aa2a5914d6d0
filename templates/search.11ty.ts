import { indexFolder } from '../src/search/index-folder.ts'
import { gregorianMonths } from '../src/site/calendar.ts'
import type { Frame } from '../src/site/frame.ts'
import { type Html, html, jsonForScript } from '../src/site/html.ts'
import { type SearchStrings, searchStrings } from '../src/site/language/search/strings.ts'
import type { Scope } from '../src/site/page.ts'
import type { SearchView } from '../src/site/pages/search.ts'
import { icon } from './partials/icon.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'

/** An ordinary form, so that its address can be kept and sent; the script answers it without leaving the page. */
function form(frame: Frame, said: SearchStrings): Html {
  const { strings } = frame.wording
  return html`<form id="search-form" class="search-page-form" role="search" action="${frame.href('/search/')}" method="get">
<div class="search-form search-form-page">
<label class="hidden" for="search-page">${strings.searchLabel}</label>
<input id="search-page" name="q" type="search" placeholder="${strings.searchPlaceholder}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" dir="auto" aria-describedby="search-keys">
<button type="submit">${icon('search')}<span class="button-text">${strings.searchButton}</span></button>
</div>
<div class="search-options">
<label class="choice" title="${said.exactHint}"><input id="search-exact" name="exact" value="1" type="checkbox"> <span>${said.exact}</span></label>
<label class="choice" title="${said.allVersionsHint}"><input id="search-all" name="all" value="1" type="checkbox"> <span>${said.allVersions}</span></label>
<label class="search-order"><span>${said.sort}</span> <select id="search-sort" name="sort">
<option value="relevance">${said.relevance}</option>
<option value="newest">${said.newest}</option>
<option value="oldest">${said.oldest}</option>
</select></label>
</div>
</form>`
}

/** Ways into the archive that need no script. */
function otherWays(
  { wording: { strings }, href }: { wording: Frame['wording']; href: (path: string) => string },
  said: SearchStrings,
): Html {
  const ways = [
    ['/index/', strings.index],
    ['/sources/', strings.sources],
    ['/dates/', strings.dates],
  ] as const
  return html`${said.otherWays} ${ways.map(([path, text], index) => html`${index > 0 && ' · '}<a href="${href(path)}">${text}</a>`)}`
}

function tips(said: SearchStrings): Html {
  return html`<section id="search-tips" class="search-tips" aria-labelledby="search-tips-title">
<h2 id="search-tips-title">${said.tipsTitle}</h2>
<dl>${said.tips.map(([typed, does]) => html`<div><dt><bdi lang="ar">${typed}</bdi></dt><dd>${does}</dd></div>`)}</dl>
<p id="search-keys" class="aside">${said.keys}</p>
</section>`
}

function answer(said: SearchStrings): Html {
  return html`<div class="search-columns">
<div class="search-answer">
<p id="search-status" class="count" role="status"></p>
<div id="search-chosen" class="search-chosen"></div>
<div id="search-note"></div>
<ol id="search-hits" class="summaries" aria-label="${said.results}"></ol>
<button id="search-more" class="more-button" type="button" hidden>${said.moreResults}</button>
</div>
<details id="search-filters" class="search-filters" hidden>
<summary>${said.filters}</summary>
<div id="search-facets"></div>
</details>
</div>`
}

export function render({ entry: { head, view }, frame }: Scope<SearchView>): string {
  const { language, digits } = frame.configuration
  const said = searchStrings[language]
  const settings = {
    base: frame.href('/'),
    index: `${indexFolder}/`,
    language,
    digits,
    months: gregorianMonths[language],
    strings: said,
  }
  const ways = otherWays({ wording: frame.wording, href: (path) => frame.href(path) }, said)
  return layout(
    frame,
    head,
    html`${pageHeader(frame, head, null, frame.wording.count('article', view.articles))}
${form(frame, said)}
<noscript><p class="made">${frame.wording.strings.searchWithoutScript}</p><p>${ways}</p></noscript>
<div id="search-fallback" class="search-fallback"><p class="made">${said.notStarted}</p><p>${ways}</p></div>
<p id="search-problem" class="made" role="alert" hidden></p>
${answer(said)}
${tips(said)}
<script type="application/json" id="search-settings">${jsonForScript(settings)}</script>`,
    { className: 'search' },
  )
}
