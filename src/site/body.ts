import type { Element, ElementContent, Text } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Block } from '../model/article.ts'
import { type Html, trusted } from './html.ts'
import { breakable } from './long-words.ts'
import { directionRuns } from './mixed.ts'

/**
 * Blocks -> hast, built by hand -> HTML. News text is not Markdown, so no parser sees it: a `*`, `#` or `<b>`
 * of the text is a text node and comes out as typed. Every block has the id `p1`, `p2`, …, for links into the text.
 */

const printer = unified().use(rehypeStringify, { closeSelfClosing: false }).freeze()

/** The id of a block's element, by its 0-based index. */
export function blockId(index: number): string {
  return `p${index + 1}`
}

function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children }
}

const lineEnd: Text = { type: 'text', value: '\n' }

function phrasing(text: string): ElementContent[] {
  return directionRuns(text).flatMap((run) => (run.isolate ? element('bdi', letters(run.text)) : letters(run.text)))
}

function letters(text: string): ElementContent[] {
  return breakable(text).flatMap((value, at) => {
    const node: Text = { type: 'text', value }
    return at === 0 ? [node] : [element('wbr', []), node]
  })
}

/** Elements on lines of their own, between the tags of what holds them. */
function inLines(elements: readonly Element[]): ElementContent[] {
  return [lineEnd, ...elements.flatMap((one) => [one, lineEnd])]
}

function blockElement(block: Block, index: number): Element {
  const id = blockId(index)
  switch (block.type) {
    case 'paragraph':
      return element('p', phrasing(block.text), { id })
    case 'heading':
      return element('h2', phrasing(block.text), { id })
    case 'quote':
      return element('blockquote', inLines([element('p', phrasing(block.text))]), { id })
    case 'caption':
      return element('p', phrasing(block.text), { id, className: ['caption'] })
    case 'list': {
      const entries = block.items.map((text) => element('li', phrasing(text)))
      return element(block.ordered ? 'ol' : 'ul', inLines(entries), { id })
    }
  }
}

/** The body of an article as HTML. */
export function renderBlocks(blocks: readonly Block[]): Html {
  const children = blocks.flatMap((block, index) => {
    const one = blockElement(block, index)
    return index === 0 ? [one] : [lineEnd, one]
  })
  return trusted(printer.stringify({ type: 'root', children }))
}
