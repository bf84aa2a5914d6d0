import type { Frame } from '../../src/site/frame.ts'
import { type Fragment, type Html, html } from '../../src/site/html.ts'
import type { DateView } from '../../src/site/language/wording.ts'
import { mixed } from '../../src/site/mixed.ts'
import type { LinkView, SummaryView } from '../../src/site/summary.ts'
import { theirs } from './languages.ts'

/** What HTML takes for a `datetime`. */
const valid = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

export function time(date: DateView): Html {
  return valid.test(date.iso) ? html`<time datetime="${date.iso}">${date.text}</time>` : html`<span>${date.text}</span>`
}

export function link({ text, href }: LinkView): Html {
  return href ? html`<a href="${href}">${mixed(text)}</a>` : html`<span>${mixed(text)}</span>`
}

/** How often it was told, where that is more than once; a link where it was told in more than one version. */
function told({ wording }: Frame, article: SummaryView & { papers?: number }): Fragment {
  if (article.story) return html`<a class="fact versions" href="${article.story}">${wording.told(article)}</a>`
  return (article.papers ?? 0) > 1 && html`<span class="fact versions">${wording.told(article)}</span>`
}

/** Source, date and number of versions, on one line. */
function facts(frame: Frame, article: SummaryView & { papers?: number }, stories: boolean): Html {
  return html`<p class="facts">${article.source && html`<span class="fact source">${link(article.source)}</span>`}${
    article.date && html`<span class="fact">${time(article.date)}</span>`
  }${stories && told(frame, article)}</p>`
}

export interface SummaryOptions {
  /** First words of the text. */
  opening?: boolean
  /** Link to the story where it has several versions. */
  stories?: boolean
  level?: 2 | 3
  /** Where the headline leads; to the article where not given. */
  href?: string
  /** What stands below the rest. */
  below?: Fragment
}

export function summary(
  frame: Frame,
  article: SummaryView,
  { opening = true, stories = true, level = 3, href = article.href, below }: SummaryOptions = {},
): Html {
  const headline = html`<a href="${href}">${mixed(article.headline)}</a>`
  // A headline made from the opening says already what the opening would.
  const text = opening && !article.made && article.opening
  return html`<li class="summary">
${level === 2 ? html`<h2 class="headline"${theirs(frame)}>${headline}</h2>` : html`<h3 class="headline"${theirs(frame)}>${headline}</h3>`}
${text && html`<p class="opening"${theirs(frame)}>${mixed(article.opening)}</p>`}
${facts(frame, article, stories)}${below}
</li>
`
}

export function summaries(frame: Frame, articles: readonly SummaryView[], options: SummaryOptions = {}): Html {
  return html`<ol class="summaries">
${articles.map((one) => summary(frame, one, options))}</ol>`
}

/** A short list of links: headline, and source and date beside it; how often it was told where that is known. */
export function links(
  frame: Frame,
  articles: readonly (SummaryView & { papers?: number })[],
  className?: string,
): Html {
  return html`<ul class="links${className && ` ${className}`}">
${articles.map(
  (
    one,
  ) => html`<li><a href="${one.href}"${theirs(frame)}>${mixed(one.headline)}</a> <span class="aside">${one.source && mixed(one.source.text)}${
    one.source && one.date && ' · '
  }${one.date && time(one.date)}${one.papers !== undefined && one.papers > 1 && html` · ${told(frame, one)}`}</span></li>
`,
)}</ul>`
}
