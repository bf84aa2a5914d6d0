import rehypeStringify from 'rehype-stringify'
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype'
import { unified } from 'unified'
import type { Block } from '../model/article.ts'
import { type Html, trusted } from './html.ts'
import { breakable } from './long-words.ts'
import { directionRuns } from './mixed.ts'

/**
 * Blocks -> mdast, built by hand -> hast -> HTML. News text is not Markdown, so no parser sees it: a `*`, `#` or `<b>`
 * of the text is a text node and comes out as typed. Every block has the id `p1`, `p2`, …, for links into the text.
 */

type Node =
  | { type: 'text'; value: string }
  | { type: string; depth?: number; ordered?: boolean; spread?: boolean; properties?: Properties; children: Node[] }
type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>
/** Of the element that a node becomes. */
type Properties = Record<string, string>

/** A node as the library makes it, with our properties. (In `data`, where they would be looked for, they cost a deep copy each.) */
function withProperties(type: 'paragraph' | 'heading' | 'blockquote' | 'list'): Handler {
  return (state, node: { properties?: Properties }) => {
    const element = defaultHandlers[type](state, node as never)
    Object.assign(element.properties, node.properties)
    return element
  }
}

const handlers: Record<string, Handler> = {
  paragraph: withProperties('paragraph'),
  heading: withProperties('heading'),
  blockquote: withProperties('blockquote'),
  list: withProperties('list'),
  isolate: (state, node) => ({ type: 'element', tagName: 'bdi', properties: {}, children: state.all(node) }),
  wordBreak: () => ({ type: 'element', tagName: 'wbr', properties: {}, children: [] }),
}

const processor = unified().use(remarkRehype, { handlers }).use(rehypeStringify, { closeSelfClosing: false })

/** The id of a block's element, by its 0-based index. */
export function blockId(index: number): string {
  return `p${index + 1}`
}

function phrasing(text: string): Node[] {
  return directionRuns(text).flatMap((run) => {
    const nodes = letters(run.text)
    return run.isolate ? [{ type: 'isolate', children: nodes }] : nodes
  })
}

function letters(text: string): Node[] {
  return breakable(text).flatMap((value, at) => {
    const node: Node = { type: 'text', value }
    return at === 0 ? [node] : [{ type: 'wordBreak', children: [] }, node]
  })
}

function blockNode(block: Block, index: number): Node {
  const properties: Properties = { id: blockId(index) }
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', properties, children: phrasing(block.text) }
    case 'heading':
      return { type: 'heading', depth: 2, properties, children: phrasing(block.text) }
    case 'quote':
      return { type: 'blockquote', properties, children: [{ type: 'paragraph', children: phrasing(block.text) }] }
    case 'caption':
      return {
        type: 'paragraph',
        properties: { ...properties, className: 'caption' },
        children: phrasing(block.text),
      }
    case 'list':
      return {
        type: 'list',
        ordered: block.ordered ?? false,
        spread: false,
        properties,
        children: block.items.map((text) => ({
          type: 'listItem',
          spread: false,
          children: [{ type: 'paragraph', children: phrasing(text) }],
        })),
      }
  }
}

/** The body of an article as HTML. */
export function renderBlocks(blocks: readonly Block[]): Html {
  const root = { type: 'root', children: blocks.map(blockNode) }
  const tree = processor.runSync(root as Parameters<typeof processor.runSync>[0])
  return trusted(processor.stringify(tree))
}
