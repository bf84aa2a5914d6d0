import { numberIn, writtenIn } from '../site/language/digits.ts'
import { sizeText } from '../site/language/size.ts'
import { breakable } from '../site/long-words.ts'
import { metadataRows } from '../site/metadata-rows.ts'
import type { ViewerSettings } from '../site/pages/viewer.ts'
import type { PackedCapture } from '../site/readings.ts'
import { frontMatterEnd, type ShownRole, type ShownSection, shownRole, shownSections } from '../site/shown-sections.ts'

/**
 * The capture viewer, for archives with too many captures for a page each: `/c/?id=<id>` finds the pack that holds the
 * capture by the first digits of its id and shows it as the pages of captures do. All text goes in as text nodes.
 */
const settings: ViewerSettings = JSON.parse(document.getElementById('viewer-settings')!.textContent!)
const { strings } = settings
const place = document.getElementById('viewer')!
const status = document.getElementById('viewer-status')!

type Child = Node | string

function element(name: string, className: string, ...children: Child[]): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...children)
  return made
}

function link(href: string, text: string): HTMLElement {
  const made = document.createElement('a')
  made.href = href
  made.textContent = text
  return made
}

function part(title: string, ...children: Child[]): HTMLElement {
  return element('section', 'after', element('h2', '', title), ...children)
}

const size = (bytes: number) => writtenIn(settings.numerals, sizeText(bytes, strings['byteUnits']!))

function facts(capture: PackedCapture): HTMLElement {
  const rows: [string, Child][] = [
    [strings['path']!, element('bdi', '', capture.line ? `${capture.path}#${capture.line}` : capture.path)],
    [strings['size']!, size(capture.bytes)],
    [strings['encoding']!, element('bdi', '', capture.encoding)],
    ['SHA-256', element('code', 'hash', capture.sha256)],
  ]
  for (const [name, value, href] of metadataRows(capture.metadata))
    rows.push([strings[name] ?? name, element('bdi', '', href === undefined ? value : link(href, value))])
  const pairs = rows.map(([name, value]) => element('div', '', element('dt', '', name), element('dd', '', value)))
  return element('dl', 'pairs record', ...pairs)
}

function legend(capture: PackedCapture, frontMatter: number): HTMLElement {
  const sums = new Map<ShownRole, number>()
  for (const one of capture.sections) {
    const role = shownRole(one, frontMatter)
    if (role !== 'blank') sums.set(role, (sums.get(role) ?? 0) + one.end - one.start)
  }
  const entries = [...sums].map(([role, bytes]) =>
    element(
      'li',
      `role-${role}`,
      element('span', 'swatch'),
      settings.roles[role] ?? role,
      ' ',
      element('span', 'aside', size(bytes)),
    ),
  )
  return element('ul', 'legend', ...entries)
}

function section(bytes: Uint8Array, { role, rule, start, end }: ShownSection): HTMLElement {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, end))
  if (role === 'blank') return element('div', 'section role-blank', text)
  const range = `${numberIn(settings.numerals, start)}–${numberIn(settings.numerals, end)}`
  const name = element('p', 'role', element('strong', '', settings.roles[role] ?? role))
  if (rule !== null) name.append(' ', element('span', '', settings.rules[rule] ?? rule))
  name.append(' ', element('bdi', 'range', range))
  name.lang = document.documentElement.lang
  name.dir = document.documentElement.dir
  return element('div', `section role-${role}`, name, element('div', 'raw', ...words(text)))
}

function words(text: string): Child[] {
  return breakable(text).flatMap((piece, index) => (index === 0 ? [piece] : [element('wbr', ''), piece]))
}

function show(capture: PackedCapture): void {
  const bytes = new TextEncoder().encode(capture.reading)
  const articles = capture.articles.map(({ id, headline }) =>
    element('li', '', link(`${settings.base}a/${id}/`, headline)),
  )
  const frontMatter = frontMatterEnd(capture.reading)
  const shown = shownSections(capture.sections, frontMatter)
  const text = element('div', 'capture-text', ...shown.map((one) => section(bytes, one)))
  text.lang = 'ar'
  text.dir = 'rtl'
  const setAside =
    capture.setAside === null ? [] : [element('p', 'made', strings[capture.setAside] ?? capture.setAside)]
  place.replaceChildren(
    element('h2', '', element('bdi', '', capture.ref)),
    part(strings['record']!, facts(capture), element('p', 'aside', strings['captureBytes']!)),
    part(strings['articles']!, ...setAside, element('ul', 'links', ...articles)),
    part(strings['raw']!, legend(capture, frontMatter), text),
  )
  document.title = `${capture.ref} — ${document.title}`
}

async function find(id: string): Promise<PackedCapture | undefined> {
  const answer = await fetch(`${settings.base}data/readings/${id.slice(0, settings.digits)}.jsonl`)
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new Error(String(answer.status))
  const start = `{"capture":"${id}"`
  const line = (await answer.text()).split('\n').find((one) => one.startsWith(start))
  return line === undefined ? undefined : JSON.parse(line)
}

async function open(): Promise<void> {
  const id = new URLSearchParams(location.search).get('id') ?? ''
  if (!/^[0-9a-f]{16}$/.test(id)) {
    status.textContent = strings[id ? 'missing' : 'none']!
    return
  }
  status.textContent = strings['loading']!
  try {
    const capture = await find(id)
    status.textContent = capture ? '' : strings['missing']!
    if (capture) show(capture)
  } catch {
    status.textContent = strings['failed']!
  }
}

await open()
