import type { Frame } from '../../src/site/frame.ts'
import { type Html, html } from '../../src/site/html.ts'
import { mixed } from '../../src/site/mixed.ts'
import type { DifferenceRun, DifferenceView } from '../../src/site/pages/story.ts'
import { ours } from './languages.ts'

function run(frame: Frame, one: DifferenceRun): Html {
  const { strings } = frame.wording
  switch (one.type) {
    case 'same':
      return mixed(one.text)
    case 'added':
      return html`<ins${one.variant && html` class="variant"`}>${mixed(one.text)}</ins>`
    case 'removed':
      return html`<del${one.variant && html` class="variant"`}>${mixed(one.text)}</del>`
    case 'moved':
      return one.place === 'to'
        ? html`<ins class="moved" title="${strings.movedHere}">${mixed(one.text)}</ins>`
        : html`<del class="moved" title="${strings.movedAway}">${mixed(one.text)}</del>`
    case 'joined':
      return html`<span class="joined" title="${strings.joined}">¶ </span>`
    case 'hidden':
      return html`<details class="unchanged"><summary${ours(frame)}>${frame.wording.count('word', one.words)} ${strings.unchanged}</summary>${mixed(one.text)}</details>`
  }
}

export function runs(frame: Frame, all: readonly DifferenceRun[]): Html {
  return html`${all.map((one) => run(frame, one))}`
}

type Blocks = DifferenceView['blocks']

/** Unchanged blocks in a row are one fold. */
function grouped(blocks: Blocks): { same: boolean; blocks: Blocks }[] {
  const groups: { same: boolean; blocks: Blocks }[] = []
  for (const block of blocks) {
    const same = block.type === 'same'
    const last = groups.at(-1)
    if (last?.same === same) last.blocks.push(block)
    else groups.push({ same, blocks: [block] })
  }
  return groups
}

/** Texts of unchanged blocks as they are: the fold around them is enough. */
const whole = (all: readonly DifferenceRun[]) => all.map((one) => (one.type === 'joined' ? '' : one.text)).join('')

/** What changed, in the order of the later version. */
export function differenceBody(frame: Frame, { blocks }: DifferenceView): Html {
  const { wording } = frame
  return html`<div class="difference" lang="ar" dir="rtl">
${grouped(blocks).map(({ same, blocks: group }) =>
  same
    ? html`<details class="unchanged"><summary${ours(frame)}>${wording.count('paragraph', group.length)} ${wording.strings.unchanged}</summary>
${group.map(
  (block) => html`<p>${mixed(whole(block.runs))}</p>
`,
)}</details>
`
    : group.map(
        (block) => html`<div class="block block-${block.type}">${runs(frame, block.runs)}</div>
`,
      ),
)}</div>`
}
