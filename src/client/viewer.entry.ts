import type { Section } from '../model/section.ts'
import type { ViewerSettings } from '../site/pages/viewer.ts'
import type { PackedCapture } from '../site/readings.ts'

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

function facts(capture: PackedCapture): HTMLElement {
  const rows: [string, Child][] = [
    [strings['path']!, element('bdi', '', capture.line ? `${capture.path}#${capture.line}` : capture.path)],
    [strings['size']!, `${capture.bytes} ${strings['bytes']}`],
    [strings['encoding']!, element('bdi', '', capture.encoding)],
    ['SHA-256', element('code', 'hash', capture.sha256)],
  ]
  for (const [name, value] of Object.entries(capture.metadata)) {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    const shown = /^https?:\/\/\S+$/i.test(text) ? link(text, text) : text
    rows.push([strings[name] ?? name, element('bdi', '', shown)])
  }
  const pairs = rows.map(([name, value]) => element('div', '', element('dt', '', name), element('dd', '', value)))
  return element('dl', 'pairs record', ...pairs)
}

function section(bytes: Uint8Array, { role, rule, start, end }: Section): HTMLElement {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, end))
  if (role === 'blank') return element('div', 'section role-blank', text)
  const name = element(
    'p',
    'role',
    element('span', '', settings.roles[role] ?? role),
    ' ',
    element('bdi', 'rule', rule ?? ''),
  )
  const raw = element('div', 'raw', text)
  raw.dir = 'auto'
  return element('div', `section role-${role}`, name, raw)
}

function show(capture: PackedCapture): void {
  const bytes = new TextEncoder().encode(capture.reading)
  const articles = capture.articles.map(({ id, headline }) =>
    element('li', '', link(`${settings.base}a/${id}/`, headline)),
  )
  const text = element('div', 'capture-text', ...capture.sections.map((one) => section(bytes, one)))
  text.lang = 'ar'
  text.dir = 'rtl'
  const setAside =
    capture.setAside === null ? [] : [element('p', 'made', strings[capture.setAside] ?? capture.setAside)]
  place.replaceChildren(
    element('h2', '', element('bdi', '', capture.ref)),
    part(strings['record']!, facts(capture)),
    part(strings['articles']!, ...setAside, element('ul', 'links', ...articles)),
    part(strings['raw']!, text),
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
