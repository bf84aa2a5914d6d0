import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { type Html, trusted } from './html.ts'

const processor = unified().use(remarkParse).use(remarkRehype).use(rehypeStringify)

/** What people write as Markdown, `about.md` for one. Raw HTML in it is left out. */
export function renderMarkdown(text: string): Html {
  return trusted(String(processor.processSync(text)))
}
