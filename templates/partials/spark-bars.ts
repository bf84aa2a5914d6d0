import type { Frame } from '../../src/site/frame.ts'
import { type Html, html } from '../../src/site/html.ts'

const height = 24

/** Bars in reading direction without a scale, to be compared with those above and below; `text` says what they show. */
export function sparkBars({ wording }: Frame, values: readonly number[], text: string): Html {
  const most = Math.max(1, ...values)
  const forward = wording.language.direction === 'rtl' ? values.toReversed() : values
  const bars = forward.map((value, index) => {
    if (value === 0) return ''
    const size = Math.max(1, Math.round((value / most) * height))
    return `M${index * 4} ${height}v-${size}h3v${size}z`
  })
  return html`<svg class="spark" viewBox="0 0 ${forward.length * 4 - 1} ${height}" preserveAspectRatio="none" role="img" aria-label="${text}"><path d="${bars.join('')}"/></svg>`
}
