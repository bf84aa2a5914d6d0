import type { Counts } from '../src/model/archive.ts'
import type { Frame } from '../src/site/frame.ts'
import { html, nothing } from '../src/site/html.ts'
import { mixed } from '../src/site/mixed.ts'
import type { Scope } from '../src/site/page.ts'
import type { HomeView } from '../src/site/pages/home.ts'
import { shareBars } from './partials/bar-chart.ts'
import { theirs } from './partials/languages.ts'
import { layout } from './partials/layout.ts'
import { pager, range } from './partials/pager.ts'
import { searchForm } from './partials/search-form.ts'
import { storiesAndArticles, storySummaries } from './partials/story-summaries.ts'
import { link } from './partials/summaries.ts'

function opening(frame: Frame, counts: Counts) {
  const { wording, configuration } = frame
  return html`<section class="hero">
<h1>${configuration.title}</h1>
<p class="lede">${configuration.description}</p>
${searchForm(frame, 'home')}
<ul class="counts">${(
    [
      ['article', counts.articles],
      ['capture', counts.captures],
      ['source', counts.sources],
      ['day', counts.days],
    ] as const
  )
    .filter(([, value]) => value > 0)
    .map(([noun, value]) => html`<li>${wording.count(noun, value)}</li>`)}</ul>
</section>`
}

function month({ wording }: Frame, view: NonNullable<HomeView['month']>) {
  const [year, number] = view.month.split('-') as [string, string]
  const most = Math.max(...view.days.map(({ articles }) => articles))
  return html`<section class="panel" aria-labelledby="month">
<h2 id="month"><a href="${view.href}">${wording.month(year, Number(number))}</a></h2>
<p class="aside">${wording.strings.newestMonth}: ${wording.count('article', view.articles)}</p>
<ul class="days">${view.days.map(
    ({ day, href, articles }) =>
      html`<li><a class="heat-${Math.ceil((articles / most) * 4)}" href="${href}"><span aria-hidden="true">${wording.digits(day)}</span><span class="hidden">${wording.fill(wording.strings.dayLabel, { day: wording.digits(day), articles: wording.count('article', articles) })}</span></a></li>`,
  )}</ul>
</section>`
}

function aside(frame: Frame, view: HomeView) {
  const { wording } = frame
  const { strings } = wording
  return html`<aside class="side" aria-label="${strings.inTheArchive}">
${
  view.busiest.length > 0 &&
  html`<section class="panel" aria-labelledby="busiest">
<h2 id="busiest"><a href="${frame.href('/stories/')}">${strings.busiest}</a></h2>
<ol class="links">${view.busiest.map(
    (
      one,
    ) => html`<li><a href="${one.story ?? one.href}"${theirs(frame)}>${mixed(one.headline)}</a> <span class="aside">${wording.count('version', one.versions)}</span></li>
`,
  )}</ol>
</section>`
}
${view.month && month(frame, view.month)}
${
  view.sources.length > 0 &&
  html`<section class="panel" aria-labelledby="sources">
<h2 id="sources"><a href="${frame.href('/sources/')}">${strings.sources}</a></h2>
${shareBars(
  frame,
  view.sources.map(({ name, href, articles }) => ({
    label: link({ text: name ?? strings.unnamedSource, href }),
    value: articles,
  })),
)}
${view.moreSources && html`<p><a href="${frame.href('/sources/')}">${strings.allSources}</a></p>`}
</section>`
}
</aside>`
}

export function render({ entry: { head, view }, frame }: Scope<HomeView>): string {
  const { strings } = frame.wording
  const first = view.paging.page === 1
  // Nothing is known to be the latest where no date is known: undated articles come last.
  const title = view.stories[0]?.date ? strings.newest : strings.articles
  const newest = html`<section class="river" aria-labelledby="newest">
${first ? html`<h2 id="newest">${title}</h2>` : html`<h1 id="newest">${head.title}</h1>`}
${view.stories.length === 0 ? html`<p class="empty">${strings.emptyArchive}</p>` : nothing}
${range(frame, view.paging, storiesAndArticles(frame, view))}
${storySummaries(frame, view.stories, first ? 3 : 2)}
${pager(frame, view.paging)}
</section>`
  return layout(
    frame,
    head,
    view.counts
      ? html`${opening(frame, view.counts)}<div class="columns">${newest}${aside(frame, view)}</div>`
      : newest,
    {
      className: 'home',
      ownSearch: first,
    },
  )
}
