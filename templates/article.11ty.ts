import type { Frame } from '../src/site/frame.ts'
import { type Html, html, nothing } from '../src/site/html.ts'
import { mixed } from '../src/site/mixed.ts'
import type { Scope } from '../src/site/page.ts'
import type { ArticleView } from '../src/site/pages/article.ts'
import { icon } from './partials/icon.ts'
import { ours, theirs } from './partials/languages.ts'
import { layout } from './partials/layout.ts'
import { link, links, time } from './partials/summaries.ts'

function section(id: string, title: string, content: Html): Html {
  return html`<section class="after" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${content}
</section>
`
}

function opening(frame: Frame, view: ArticleView): Html {
  const { wording } = frame
  const { strings } = wording
  return html`<header class="article-header">
${view.source && html`<p class="kicker">${link(view.source)}</p>`}
<h1 dir="auto">${mixed(view.headline)}</h1>
${view.made && html`<p class="made"${ours(frame)}>${icon('warning')}<span>${strings.madeHeadline}</span></p>`}
<p class="facts">${view.dateline.length > 0 && html`<span class="fact dateline">${mixed(view.dateline.join(' – '))}</span>`}${
    view.byline && html`<span class="fact byline">${mixed(view.byline)}</span>`
  }<span class="fact"${ours(frame)}>${view.date ? time(view.date) : strings.noDate}</span>${view.date?.hijri && html`<span class="fact hijri"${ours(frame)}>${view.date.hijri}</span>`}<span class="fact"${ours(frame)}>${wording.fill(
    strings.readingTime,
    { minutes: wording.count('minute', view.minutes), words: wording.count('word', view.words) },
  )}</span></p>
${
  view.story &&
  html`<p class="story-link"${ours(frame)}>${icon('versions')}<span><a href="${view.story.href}">${wording.fill(
    strings.inVersions,
    {
      versions: wording.count('version', view.story.versions),
    },
  )}</a>${view.story.lead && html` — ${strings.leadVersion}: <a href="${view.story.lead.href}"${theirs(frame)}>${mixed(view.story.lead.headline)}</a>`}</span></p>`
}
</header>`
}

function contents(frame: Frame, view: ArticleView): Html {
  if (view.contents.length === 0) return nothing
  return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents"><span${ours(frame)}>${frame.wording.strings.contents}</span></h2>
<ol>${view.contents.map(({ id, text }) => html`<li><a href="#${id}">${mixed(text)}</a></li>`)}</ol>
</nav>`
}

/** Titles that lead to an article first; of the others it is said once that they do not. */
function related(frame: Frame, view: ArticleView): Html {
  const { strings } = frame.wording
  const found = view.related.filter(({ href }) => href !== undefined)
  const absent = view.related.filter(({ href }) => href === undefined)
  return html`${
    found.length > 0 &&
    html`<ul class="links">
${found.map(
  ({ title, href }) => html`<li><a href="${href}"${theirs(frame)}>${mixed(title)}</a></li>
`,
)}</ul>`
  }${
    absent.length > 0 &&
    html`<h3 class="minor">${strings.notInArchive}</h3>
<ul class="absent">
${absent.map(
  ({
    title,
    external,
  }) => html`<li><span${theirs(frame)}>${mixed(title)}</span>${external && html` <a rel="nofollow external" href="${external}">${strings.original}</a>`}</li>
`,
)}</ul>`
  }`
}

function origin(frame: Frame, view: ArticleView): Html {
  const { wording } = frame
  const { strings } = wording
  return html`<ul class="origins">
${view.captures.map(
  ({ href, ref, start, end, sha256 }) => html`<li><a href="${href}"><bdi>${ref}</bdi></a>
<dl class="pairs"><div><dt>${strings.bytes}</dt><dd><bdi>${wording.number(start)}–${wording.number(end)}</bdi></dd></div><div><dt>SHA-256</dt><dd><code class="hash">${sha256}</code></dd></div></dl></li>
`,
)}</ul>
${view.originalUrl && html`<p>${strings.publishedAt} <a rel="nofollow external" href="${view.originalUrl}"><bdi>${view.originalUrl}</bdi></a></p>`}`
}

function citation(frame: Frame, { citation: { styles, files } }: ArticleView): Html {
  const { strings } = frame.wording
  return html`<div class="citations" data-copy="${strings.copy}" data-copied="${strings.copied}">
${styles.map(
  ({
    name,
    text,
  }) => html`<p class="citation"><span class="aside">${strings.citationStyles[name]}</span> <span class="citation-text" lang="ar" dir="rtl">${mixed(text)}</span></p>
`,
)}<p class="citation-files">${strings.citationFiles} ${files.map(({ label, name, href }) => html`<a download="${name}" href="${href}">${label}</a> `)}</p>
</div>`
}

function uncertain({ wording }: Frame, view: ArticleView): Html {
  return html`<ul class="plain">${view.uncertain.map((doubt) => html`<li>${wording.strings.doubts[doubt]}</li>`)}</ul>`
}

function passages(frame: Frame, view: ArticleView): Html {
  const { wording } = frame
  return html`${view.passages.map(
    ({
      anchor,
      words,
      articles,
    }) => html`<p><a href="#${anchor}">${wording.fill(wording.strings.passage, { words: wording.count('word', words) })}</a></p>
${links(frame, articles)}`,
  )}`
}

function neighbours(frame: Frame, view: ArticleView): Html {
  const { strings } = frame.wording
  if (view.neighbours.length === 0) return nothing
  return html`<nav class="neighbours" aria-label="${strings.neighbours}"><ul>
${view.neighbours.map(
  ({
    relation,
    headline,
    href,
  }) => html`<li><a href="${href}"><span class="aside">${strings.relations[relation]}</span> <span${theirs(frame)}>${mixed(headline)}</span></a></li>
`,
)}</ul></nav>`
}

function after(frame: Frame, view: ArticleView): Html {
  const { wording } = frame
  const { strings } = wording
  const citedBy = wording.fill(strings.citedBy, { articles: wording.count('article', view.citedBy.total) })
  return html`${view.versions.length > 0 && section('versions', strings.otherVersions, links(frame, view.versions))}${
    view.passages.length > 0 && section('passages', strings.passages, passages(frame, view))
  }${view.related.length > 0 && section('related', strings.related, related(frame, view))}${
    view.similar.length > 0 && section('similar', strings.similar, links(frame, view.similar))
  }${view.citedBy.total > 0 && section('cited-by', citedBy, links(frame, view.citedBy.articles))}${
    view.uncertain.length > 0 && section('uncertain', strings.uncertain, uncertain(frame, view))
  }${section('cite', strings.cite, citation(frame, view))}${section('origin', strings.origin, origin(frame, view))}`
}

export function render({ entry: { head, view }, frame }: Scope<ArticleView>): string {
  const { strings } = frame.wording
  return layout(
    frame,
    head,
    html`<article class="article" lang="ar" dir="rtl">
${opening(frame, view)}
${contents(frame, view)}
<div class="body">
${view.body}
</div>
${view.uncertain.includes('truncated') && html`<p class="made"${ours(frame)}>${icon('warning')}<span>${strings.doubts.truncated}</span></p>`}
${view.tags.length > 0 && html`<p class="tags"><span${ours(frame)}>${strings.tags}</span> ${view.tags.map((tag) => html`<span class="tag">${mixed(tag)}</span> `)}</p>`}
${view.places.length > 0 && html`<p class="tags"><span${ours(frame)}>${strings.placesNamed}</span> ${view.places.map((place) => html`<a class="tag" href="${place.href}">${place.text}</a> `)}</p>`}
</article>
<div class="afterwards">
${after(frame, view)}${neighbours(frame, view)}
<p class="permalink">${strings.permalink} <bdi>${view.permalink}</bdi></p>
</div>`,
    { className: 'reading' },
  )
}
