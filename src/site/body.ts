import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Block } from '../model/article.ts'
import { type Html, trusted } from './html.ts'
import { directionRuns } from './mixed.ts'

/**
 * Blocks -> mdast, built by hand -> hast -> HTML. News text is not Markdown, so no parser sees it: a `*`, `#` or `<b>`
 * of the text is a text node and comes out as typed. Every block has the id `p1`, `p2`, …, for links into the text.
 */

type Node =
  | { type: 'text'; value: string }
  | { type: string; depth?: number; ordered?: boolean; spread?: boolean; data?: NodeData; children: Node[] }
interface NodeData {
  hName?: string
  hProperties?: Record<string, string>
}

const processor = unified().use(remarkRehype).use(rehypeStringify, { closeSelfClosing: false })

/** The id of a block's element, by its 0-based index. */
export function blockId(index: number): string {
  return `p${index + 1}`
}

function phrasing(text: string): Node[] {
  return directionRuns(text).map((run) => {
    const node: Node = { type: 'text', value: run.text }
    return run.isolate ? { type: 'isolate', data: { hName: 'bdi' }, children: [node] } : node
  })
}

function blockNode(block: Block, index: number): Node {
  const data = { hProperties: { id: blockId(index) } }
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', data, children: phrasing(block.text) }
    case 'heading':
      return { type: 'heading', depth: 2, data, children: phrasing(block.text) }
    case 'quote':
      return { type: 'blockquote', data, children: [{ type: 'paragraph', children: phrasing(block.text) }] }
    case 'caption':
      return {
        type: 'paragraph',
        data: { hProperties: { id: blockId(index), className: 'caption' } },
        children: phrasing(block.text),
      }
    case 'list':
      return {
        type: 'list',
        ordered: block.ordered ?? false,
        spread: false,
        data,
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
