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

/** Where the text of such an element ends. */
const rawTextEnds = new Map([...rawText].map((name) => [name, new RegExp(`</${name}[\\s>]`, 'gi')]))

/** Elements in which elements of another language stand. */
const foreignNames = new Set(['svg', 'math'])

/**
 * Reads a page from start to end in one pass and tells what stands where. Strict where a browser would guess: tags that do
 * not match, attributes given twice, a `<` that begins nothing.
 */
export function scanHtml(html: string, listener: HtmlListener): void {
  const opened: string[] = []
  /** How deep the outermost foreign element stands, from 1; 0 outside of any. */
  let foreignDepth = 0
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
    const foreign = foreignDepth > 0 || foreignNames.has(name)
    const empty = voidElements.has(name) || (slash && foreign)
    const { values, repeated } = attributesOf(attributes)
    for (const attribute of repeated) listener.fault?.(tag, `attribute ${attribute} given twice`)
    listener.open?.(name, values, empty)
    if (empty) return at
    opened.push(name)
    if (foreign && foreignDepth === 0) foreignDepth = opened.length
    const end = foreign ? undefined : rawTextEnds.get(name)
    if (end === undefined) return at
    end.lastIndex = at
    return end.exec(html)?.index ?? html.length
  }

  function close(name: string, tag: number): void {
    const depth = opened.lastIndexOf(name)
    if (depth < 0) {
      listener.fault?.(tag, `</${name}> without its start tag`)
      return
    }
    for (let inner = depth + 1; inner < opened.length; inner++)
      if (!optionalEnd.has(opened[inner]!)) listener.fault?.(tag, `</${name}> closes before <${opened[inner]}> does`)
    opened.length = depth
    if (depth < foreignDepth) foreignDepth = 0
    listener.close?.(name)
  }
}

interface Attributes {
  values: ReadonlyMap<string, string>
  /** Names given twice. */
  repeated: readonly string[]
}

const none: Attributes = { values: new Map(), repeated: [] }

/** Attributes by how they are written: most tags of a site are those of its frame, the same on every page. */
const known = new Map<string, Attributes>()
const mostKnown = 10_000
const longestKnown = 200

function attributesOf(text: string): Attributes {
  if (text === '') return none
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= mostKnown || text.length > longestKnown) return readAttributes(text)
  const own = copyOf(text)
  const found = readAttributes(own)
  known.set(own, found)
  return found
}

/** A text of its own: a part of a page holds all of the page in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString()
}

function readAttributes(text: string): Attributes {
  const values = new Map<string, string>()
  const repeated: string[] = []
  for (const [, rawName = '', double, single, bare] of text.matchAll(attributePattern)) {
    const name = rawName.toLowerCase()
    if (values.has(name)) repeated.push(name)
    values.set(name, decodeReferences(double ?? single ?? bare ?? ''))
  }
  return { values, repeated }
}
