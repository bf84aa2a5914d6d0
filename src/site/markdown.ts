import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { type Html, trusted } from './html.ts'

const parser = unified().use(remarkParse)
const printer = unified().use(remarkRehype).use(rehypeStringify)

type Root = ReturnType<typeof parser.parse>
type Node = Root['children'][number]

/** A page as somebody wrote it. */
export interface MarkdownPage {
  /** The heading it opens with, of the first level. */
  title: string | null
  /** The rest, its headings below that of the page. */
  body: Html
}

/** What people write as Markdown, `about.md` for one. Raw HTML in it is left out. */
export function markdownPage(text: string): MarkdownPage {
  const root = parser.parse(text)
  const [first, ...rest] = root.children
  const opens = first?.type === 'heading' && first.depth === 1
  if (opens) root.children = rest
  lower(root)
  return { title: (opens && textOf(first).trim()) || null, body: trusted(printer.stringify(printer.runSync(root))) }
}

/** A page has one heading of the first level, its title: where there are others all go a level down. */
function lower({ children }: Root): void {
  const headings = children.filter((node) => node.type === 'heading')
  if (headings.every(({ depth }) => depth > 1)) return
  for (const heading of headings) heading.depth = Math.min(6, heading.depth + 1) as typeof heading.depth
}

function textOf(node: Node | { type: string }): string {
  if ('children' in node) return (node.children as Node[]).map(textOf).join('')
  return 'value' in node && node.type !== 'html' ? String(node.value) : ''
}
