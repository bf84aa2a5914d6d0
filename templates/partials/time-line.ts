import type { Frame } from '../../src/site/frame.ts'
import { type Html, html } from '../../src/site/html.ts'
import type { StoryView } from '../../src/site/pages/story.ts'

const width = 720
const edge = 16
const step = 14

/** A dot for each version between the first day and the last, in reading direction; the table of versions says the same. */
export function timeLine(frame: Frame, { moments, first, last }: NonNullable<StoryView['timeLine']>): Html {
  const { strings, language } = frame.wording
  const height = 28 + step * Math.max(...moments.map(({ level }) => level))
  const x = (at: number) => {
    const forward = edge + at * (width - 2 * edge)
    return Number((language.direction === 'rtl' ? width - forward : forward).toFixed(1))
  }
  return html`<figure class="chart time-line">
<figcaption id="time-line">${strings.timeLine}</figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="time-line time-line-text">
<desc id="time-line-text">${frame.wording.fill(strings.timeLineText, {
    versions: frame.wording.count('version', moments.length),
    first,
    last,
  })}</desc>
<g class="grid"><path d="M0 ${height - 14}H${width}"/></g>
<g class="bars">${moments.map(({ at, level, label }) => html`<circle cx="${x(at)}" cy="${height - 14 - level * step}" r="6"><title>${label}</title></circle>`)}</g>
</svg>
<p class="chart-ends" aria-hidden="true"><span>${first}</span><span>${last}</span></p>
</figure>`
}
