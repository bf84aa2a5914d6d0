import { decodeReferences } from './references.ts'

/** What a scan of a page tells, in the order of the text. */
export interface HtmlListener {
  /** An opening tag. `empty`: nothing can stand in it. */
  open?(name: string, attributes: ReadonlyMap<string, string>, empty: boolean): void
  close?(name: string): void
  /** Text between tags, entities decoded; not that of scripts and styles. */
  text?(text: string): void
  /** A place that is no well-formed HTML: UTF-16 offset and what is wrong. */
  fault?(at: number, message: string): void
}

/** Elements without content (HTML standard, «void elements»). */
const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Elements whose end tag may be left out where the standard knows where they end. */
const optionalEnd = new Set(
  'html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rt rp'.split(' '),
)

/** Elements in which tags are no tags. */
const rawText = new Set(['script', 'style', 'title', 'textarea'])

const attribute = String.raw`[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>${'`'}]+))?`
const tagPattern = new RegExp(
  String.raw`<(?:!--[^]*?-->|!doctype[^>]*>|/([a-z][a-z0-9-]*)\s*>|([a-z][a-z0-9-]*)((?:\s+${attribute})*)\s*(/?)>)`,
  'iy',
)
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/**
 * Reads a page from start to end in one pass and tells what stands where. Strict where a browser would guess: tags that do
 * not match, attributes given twice, a `<` that begins nothing.
 */
export function scanHtml(html: string, listener: HtmlListener): void {
  const opened: string[] = []
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    const end = tag < 0 ? html.length : tag
    if (end > at && listener.text) listener.text(decodeReferences(html.slice(at, end)))
    if (tag < 0) break
    tagPattern.lastIndex = tag
    const match = tagPattern.exec(html)
    if (match === null) {
      listener.fault?.(tag, `a < that begins no tag: ${html.slice(tag, tag + 40)}`)
      at = tag + 1
      continue
    }
    at = tagPattern.lastIndex
    const [, closing, opening, attributes = '', slash] = match
    if (closing !== undefined) close(closing.toLowerCase(), tag)
    else if (opening !== undefined) at = open(opening.toLowerCase(), attributes, slash === '/', tag)
  }
  for (const name of opened) if (!optionalEnd.has(name)) listener.fault?.(html.length, `<${name}> has no end tag`)

  function open(name: string, attributes: string, slash: boolean, tag: number): number {
    const foreign = opened.includes('svg') || opened.includes('math') || name === 'svg' || name === 'math'
    const empty = voidElements.has(name) || (slash && foreign)
    listener.open?.(name, attributesOf(attributes, tag), empty)
    if (empty) return at
    opened.push(name)
    if (!rawText.has(name) || foreign) return at
    const end = html.slice(at).search(new RegExp(`</${name}[\\s>]`, 'i'))
    return end < 0 ? html.length : at + end
  }

  function close(name: string, tag: number): void {
    const depth = opened.lastIndexOf(name)
    if (depth < 0) {
      listener.fault?.(tag, `</${name}> without its start tag`)
      return
    }
    for (const inner of opened.slice(depth + 1))
      if (!optionalEnd.has(inner)) listener.fault?.(tag, `</${name}> closes before <${inner}> does`)
    opened.length = depth
    listener.close?.(name)
  }

  function attributesOf(text: string, tag: number): Map<string, string> {
    const found = new Map<string, string>()
    if (text === '') return found
    for (const [, rawName = '', double, single, bare] of text.matchAll(attributePattern)) {
      const name = rawName.toLowerCase()
      if (found.has(name)) listener.fault?.(tag, `attribute ${name} given twice`)
      const value = double ?? single ?? bare ?? ''
      found.set(name, value.includes('&') ? decodeReferences(value) : value)
    }
    return found
  }
}
