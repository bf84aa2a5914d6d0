import type { ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse } from 'yaml'
import type { Region } from '../model/capture.ts'
import { isRecord, type RecordFields } from './record.ts'

/** A Markdown text's blocks, its syntax, and its front matter. The one file that knows remark. */
export interface MarkdownPage {
  /** Blocks, and between and inside them, as `markup`, all that is syntax and not text. */
  regions: Region[]
  frontMatter: RecordFields
  /** Why the front matter could not be read. */
  fault?: string
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml'])

/** Takes a Markdown text apart. Raw HTML in it is text. */
export function markdownPage(reading: string): MarkdownPage {
  const mark = reading.startsWith('\uFEFF') ? 1 : 0
  const root = parser.parse(mark === 0 ? reading : reading.slice(1)) as Root
  const walker = new Walker(reading, mark)
  walker.blocks(root.children, 'paragraph')
  const regions = [...walker.regions, ...syntaxBetween(reading, walker.content)]
  regions.sort((a, b) => a.start - b.start || b.end - a.end)
  return { regions, ...frontMatterOf(root) }
}

function frontMatterOf(root: Root): Pick<MarkdownPage, 'frontMatter' | 'fault'> {
  const first = root.children[0]
  if (first?.type !== 'yaml') return { frontMatter: {} }
  try {
    const value: unknown = parse(first.value)
    return { frontMatter: isRecord(value) ? value : {} }
  } catch (error) {
    return { frontMatter: {}, fault: (error as Error).message.split('\n', 1)[0]!.replace(/[ :]+$/, '') }
  }
}

/** All that is neither content nor white space. */
function syntaxBetween(reading: string, content: readonly (readonly [number, number])[]): Region[] {
  const regions: Region[] = []
  let from = 0
  for (const [start, end] of [...content, [reading.length, reading.length] as const]) {
    for (const match of reading.slice(from, start).matchAll(/[^\s\uFEFF]+(?:[^\S\n]+[^\s\uFEFF]+)*/g)) {
      const at = from + match.index
      regions.push({ type: 'markup', start: at, end: at + match[0].length, main: true })
    }
    from = Math.max(from, end)
  }
  return regions
}

type Positioned = { position?: RootContent['position'] }

class Walker {
  readonly regions: Region[] = []
  /** Ranges of what is text, in order. */
  readonly content: (readonly [number, number])[] = []
  #reading: string
  #shift: number
  #lists = 0
  #quotes = 0

  constructor(reading: string, shift: number) {
    this.#reading = reading
    this.#shift = shift
  }

  /** The blocks of a container; its paragraphs are regions of the given type. */
  blocks(nodes: readonly RootContent[], type: 'paragraph' | 'quote'): void {
    for (const node of nodes) {
      if (node.type === 'heading') {
        const title = node.depth === 1 && this.regions.length === 0
        this.#region(title ? { type: 'title' } : { type: 'heading', level: node.depth }, node)
        this.#inline(node.children)
      } else if (node.type === 'paragraph') this.#paragraph(node, type)
      else if (node.type === 'code' || node.type === 'html') {
        this.#region({ type }, node)
        this.#literal(node)
      } else if (node.type === 'blockquote') {
        this.#quotes++
        this.blocks(node.children, 'quote')
        this.#quotes--
      } else if (node.type === 'list') {
        const list = ++this.#lists
        for (const item of node.children) this.#item(item, list)
      }
    }
  }

  /** An item is one region; what stands after a list inside it is one more. */
  #item(item: ListItem, list: number): void {
    let open: Region | null = null
    for (const child of item.children) {
      if (child.type === 'list') {
        open = null
        this.blocks([child], 'paragraph')
        continue
      }
      const before = this.regions.length
      this.blocks([child], 'paragraph')
      const [first] = this.regions.splice(before, Number.POSITIVE_INFINITY)
      if (first === undefined) continue
      const { end } = this.#range(child)
      if (open === null) {
        open = { ...first, type: 'list-item', list, end }
        delete open.level
        this.regions.push(open)
      } else open.end = end
    }
  }

  /** A paragraph that is one picture is its caption, one that is one link has the link's target. */
  #paragraph(node: Paragraph, type: 'paragraph' | 'quote'): void {
    const only = node.children.length === 1 ? node.children[0]! : null
    if (only?.type === 'image') {
      if (only.alt) this.#caption(only, only.alt)
      return
    }
    this.#region(only?.type === 'link' ? { type, href: only.url } : { type }, node)
    this.#inline(node.children)
  }

  #caption(image: Positioned, alt: string): void {
    const { start } = this.#range(image)
    if (!this.#reading.startsWith(alt, start + 2)) return
    const end = start + 2 + alt.length
    this.regions.push({ type: 'caption', start: start + 2, end, main: true })
    this.content.push([start + 2, end])
  }

  #inline(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) {
      if (node.type === 'text' || node.type === 'html') this.#text(node)
      else if (node.type === 'inlineCode') this.#literal(node)
      else if ('children' in node) this.#inline(node.children)
    }
  }

  /** Text but for the backslashes of escapes and, in quotes, the signs at the beginnings of lines. */
  #text(node: Positioned & { type: string }): void {
    const { start, end } = this.#range(node)
    const syntax = this.#quotes > 0 ? /\\(?=[!-/:-@[-`{-~])|(?<=\n)[ \t]*(?:>[ \t]?)+/g : /\\(?=[!-/:-@[-`{-~])/g
    let from = start
    for (const match of this.#reading.slice(start, end).matchAll(syntax)) {
      if (node.type === 'html' && match[0] === '\\') continue
      const at = start + match.index
      if (at < from) continue // the second of two backslashes is the escaped one
      this.content.push([from, at])
      from = at + match[0].length
      if (match[0] === '\\') {
        this.content.push([from, from + 1])
        from++
      }
    }
    this.content.push([from, end])
  }

  /** Code and raw HTML: all of it but the fences around it. */
  #literal(node: Positioned): void {
    const { start, end } = this.#range(node)
    const source = this.#reading.slice(start, end)
    const [fence] = /^(?:(?:`{3,}|~{3,})[^\n]*(?:\n|$)|`+)/.exec(source) ?? ['']
    const close =
      fence === '' ? 0 : (/(?:\n[ \t>]*)?(?:`+|~{3,})[ \t]*$/.exec(source.slice(fence.length))?.[0].length ?? 0)
    this.content.push([start + fence.length, Math.max(start + fence.length, end - close)])
  }

  #region(region: Pick<Region, 'type' | 'level' | 'href'>, node: Positioned): void {
    this.regions.push({ ...region, ...this.#range(node), main: true })
  }

  #range(node: Positioned): { start: number; end: number } {
    const { start, end } = node.position!
    return { start: start.offset! + this.#shift, end: end.offset! + this.#shift }
  }
}
