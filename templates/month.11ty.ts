import { hijriMonths, weekdayInitials } from '../src/site/calendar.ts'
import type { Frame } from '../src/site/frame.ts'
import { type Html, html } from '../src/site/html.ts'
import type { Scope } from '../src/site/page.ts'
import type { CalendarDay, MonthView } from '../src/site/pages/month.ts'
import { layout } from './partials/layout.ts'
import { pageHeader } from './partials/page-header.ts'
import { pager } from './partials/pager.ts'
import { stepsNav } from './partials/steps.ts'
import { storiesAndArticles, storySummaries } from './partials/story-summaries.ts'

function dayCell({ wording }: Frame, day: CalendarDay | null, most: number): Html {
  if (day === null) return html`<td></td>`
  const month =
    day.hijriMonth !== null &&
    html` <span class="hijri-month">${hijriMonths[wording.language.code][day.hijriMonth - 1]}</span>`
  const hijri = day.hijri !== null && html`<span class="hijri">${wording.digits(day.hijri)}${month}</span>`
  const number = html`<span class="day">${wording.digits(day.day)}</span>`
  if (day.href === null) return html`<td>${number}${hijri}</td>`
  const heat = Math.ceil((day.articles / most) * 4)
  return html`<td class="heat-${heat}"><a href="${day.href}">${number}<span class="day-count">${wording.count('article', day.articles)}</span></a>${hijri}</td>`
}

function calendar(frame: Frame, view: MonthView, title: string): Html {
  const { wording } = frame
  return html`<table class="calendar">
<caption class="hidden">${title}</caption>
<thead><tr>${wording.weekdays().map((name, day) => html`<th scope="col"><span class="full">${name}</span><span class="short" aria-hidden="true">${weekdayInitials[wording.language.code][day]}</span></th>`)}</tr></thead>
<tbody>
${view.weeks.map(
  (week) => html`<tr>${week.map((day) => dayCell(frame, day, view.most))}</tr>
`,
)}</tbody></table>`
}

export function render({ entry: { head, view }, frame }: Scope<MonthView>): string {
  const { wording } = frame
  const up = { text: wording.digits(view.year), href: frame.href(`/dates/${view.year}/`) }
  return layout(
    frame,
    head,
    html`${stepsNav(frame, view.steps, up)}
${pageHeader(frame, head, view.paging, storiesAndArticles(frame, view))}
${view.weeks.length > 0 && calendar(frame, view, head.title)}
${storySummaries(frame, view.stories, 2)}
${pager(frame, view.paging)}`,
  )
}
