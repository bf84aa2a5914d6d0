import type { BarChart } from '../../src/site/chart.ts'
import type { Frame } from '../../src/site/frame.ts'
import { type Html, html, nothing } from '../../src/site/html.ts'

const width = 720
const height = 160
const gap = 0.25
/** A few bars are not made as wide as many are. */
const widest = 56

/** Rounded up to a number that reads well as the top of a scale. */
function top(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  const steps = power === 1 ? [1, 2, 4, 6, 8, 10] : [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10]
  return steps.map((step) => step * power).find((step) => step >= value)!
}

/** Bars in reading direction (the oldest first), the same as a table behind them. `id` is unique on the page. */
export function barChart(frame: Frame, chart: BarChart, title: string, id: string): Html {
  const { wording } = frame
  const { strings, language } = wording
  const highest = top(Math.max(...chart.bars.map(({ value }) => value)))
  const step = width / chart.bars.length
  const total = chart.bars.reduce((sum, { value }) => sum + value, 0)
  const description = wording.fill(strings.chartDescription, {
    total: wording.count('article', total),
    first: chart.bars[0]!.label,
    last: chart.bars.at(-1)!.label,
    most: wording.number(Math.max(...chart.bars.map(({ value }) => value))),
  })
  const bars = chart.bars.map(({ value }, index) => {
    if (value === 0) return nothing
    const size = Math.max(1, (value / highest) * height)
    const at = language.direction === 'rtl' ? width - (index + 1) * step : index * step
    const bar = Math.min(step * (1 - gap), widest)
    const box = [at + (step - bar) / 2, height - size, bar, size].map((part) => Number(part.toFixed(1)))
    return html`<rect x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}"/>`
  })
  return html`<figure class="chart">
<figcaption id="${id}-title">${title}</figcaption>
<div class="plot"><svg viewBox="0 0 ${width} ${height + 1}" role="img" aria-labelledby="${id}-title ${id}-text" preserveAspectRatio="none">
<desc id="${id}-text">${description}</desc>
<g class="grid"><path d="M0 .5H${width}M0 ${height / 2}H${width}M0 ${height + 0.5}H${width}"/></g>
<g class="bars">${bars}</g>
</svg>
<p class="scale" aria-hidden="true"><span>${wording.number(highest)}</span><span>${highest % 2 === 0 && wording.number(highest / 2)}</span><span>${wording.number(0)}</span></p></div>
<p class="chart-ends" aria-hidden="true"><span>${chart.bars[0]!.label}</span><span>${chart.bars.at(-1)!.label}</span></p>
<details><summary>${strings.asTable}</summary>
<table><thead><tr><th scope="col">${strings.units[chart.unit]}</th><th scope="col">${strings.articles}</th></tr></thead><tbody>
${chart.bars.map(
  ({
    label,
    value,
    href,
  }) => html`<tr><th scope="row">${href ? html`<a href="${href}">${label}</a>` : label}</th><td>${wording.number(value)}</td></tr>
`,
)}</tbody></table></details>
</figure>`
}

/** Names with a bar each for their share of the largest; the numbers stand beside, so the bars are decoration. */
export function shareBars(frame: Frame, rows: readonly { label: Html; value: number }[]): Html {
  const most = Math.max(1, ...rows.map(({ value }) => value))
  return html`<ul class="shares">
${rows.map(
  ({
    label,
    value,
  }) => html`<li><span class="share-label">${label}</span><svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect x="${
    frame.wording.language.direction === 'rtl' ? Number((100 - (value / most) * 100).toFixed(1)) : 0
  }" width="${Number(((value / most) * 100).toFixed(1))}" height="1"/></svg><span class="share-value">${frame.wording.number(value)}</span></li>
`,
)}</ul>`
}
