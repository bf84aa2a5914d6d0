import type { Frame } from '../../src/site/frame.ts'
import { type Html, html } from '../../src/site/html.ts'
import type { ListView } from '../../src/site/list.ts'
import type { StorySummaryView } from '../../src/site/story-summary.ts'
import { links, type SummaryOptions, summary } from './summaries.ts'

/** What a list holds: its stories, and its articles where they are more; the articles alone where each is its own story. */
export function storiesAndArticles({ wording }: Frame, { articles, paging }: ListView): string {
  const counted = wording.count('article', articles)
  return paging.total === articles ? counted : `${wording.count('story', paging.total)} · ${counted}`
}

/** Shows the other versions of every story of the page; the style sheet reads it. */
function versionsSwitch({ wording }: Frame): Html {
  return html`<div class="choices"><label class="choice"><input type="checkbox" id="all-versions"> <span>${wording.strings.allVersions}</span></label></div>
`
}

function others(frame: Frame, { others, more, story }: StorySummaryView): Html {
  const { wording } = frame
  return html`
<div class="other-versions">${links(frame, others)}${
    more > 0 &&
    html`
<p class="aside"><a href="${story}">${wording.fill(wording.strings.moreVersions, { versions: wording.count('version', more) })}</a></p>`
  }</div>`
}

/** A list that shows every story once, with a switch that shows all versions where there are others. */
export function storySummaries(
  frame: Frame,
  stories: readonly StorySummaryView[],
  level: 2 | 3,
  options: (one: StorySummaryView) => SummaryOptions = () => ({}),
): Html {
  const told = (one: StorySummaryView) => one.others.length > 0
  return html`${stories.some(told) && versionsSwitch(frame)}<ol class="summaries">
${stories.map((one) => summary(frame, one, { ...options(one), level, below: told(one) && others(frame, one) }))}</ol>`
}
