import { setImmediate } from 'node:timers/promises'
import type { CheckKind } from '../check-kind.ts'
import { DeadLinks } from '../dead-links.ts'
import type { Fault } from '../fault.ts'
import { scanHtml } from '../html-scan.ts'
import { LinkResolver } from '../links.ts'
import { linksOfFile } from '../other-links.ts'

/** Attributes that hold an address. */
const addressAttributes = ['href', 'src', 'action', 'poster'] as const

/** Faults told of one page: what is broken once is mostly broken all over. */
const most = 20

/** What one page tells of itself. */
interface PageReport {
  ids: Set<string>
  links: Set<string>
  faults: string[]
  /** Where its `<meta http-equiv="refresh">` leads at once. */
  redirect?: string
}

/** Every page is well-formed HTML with ids of its own, every link and anchor leads somewhere, every redirect ends. */
export const pages: CheckKind = {
  name: 'pages',
  advice: 'Mend what stands in your own templates or about.md there; then build the site again.',
  async *run({ site }) {
    const resolver = new LinkResolver(site)
    const dead = new DeadLinks(site)
    const redirects = new Map<string, string>()
    let read = 0
    for (const path of site.files) {
      const links = path.endsWith('.html') ? undefined : linksOfFile(site, path)
      const report = links === undefined && path.endsWith('.html') ? readPage(site.text(path)) : undefined
      for (const message of report?.faults ?? []) yield fault(path, message)
      for (const href of report?.links ?? links ?? [])
        dead.follow(path, href, resolver.resolve(href, path), report?.ids)
      if (report?.redirect !== undefined) noteRedirect(redirects, resolver, path, report.redirect)
      if (++read % 200 === 0) await setImmediate()
    }
    yield* dead.faults((path) => readPage(site.text(path)).ids)
    yield* endlessRedirects(redirects)
  },
}

function fault(path: string, message: string): Fault {
  return { check: 'pages', severity: 'fault', path, message }
}

/** Reads a page once for all that is asked of it. */
export function readPage(html: string): PageReport {
  const report: PageReport = { ids: new Set(), links: new Set(), faults: [] }
  scanHtml(html, {
    open(name, attributes) {
      const id = attributes.get('id')
      if (id !== undefined) {
        if (report.ids.has(id)) report.faults.push(`the id ${id} stands twice in the page.`)
        report.ids.add(id)
      }
      for (const attribute of addressAttributes) {
        const href = attributes.get(attribute)
        if (href !== undefined && href !== '') report.links.add(href)
      }
      if (name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh')
        noteRefresh(report, attributes.get('content') ?? '')
    },
    fault(at, message) {
      if (report.faults.length < most) report.faults.push(`line ${lineOf(html, at)}: ${message}`)
    },
  })
  if (!/^\s*<!doctype html>/i.test(html)) report.faults.push('does not begin with <!DOCTYPE html>.')
  return report
}

function noteRefresh(report: PageReport, content: string): void {
  report.redirect = /url\s*=\s*['"]?([^'"]*)/i.exec(content)?.[1]
  if (report.redirect) report.links.add(report.redirect)
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}

function noteRedirect(redirects: Map<string, string>, resolver: LinkResolver, path: string, href: string): void {
  const target = resolver.resolve(href, path)
  if (target.type === 'file') redirects.set(path, target.path)
}

/** Redirects that lead back to themselves. That each leads to a page, the links tell. */
function* endlessRedirects(redirects: ReadonlyMap<string, string>): Generator<Fault> {
  for (const start of redirects.keys()) {
    const seen = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && !seen.has(at)) {
      seen.add(at)
      at = redirects.get(at)
    }
    if (at === start) yield fault(start, `redirects in a circle: ${[...seen, start].join(' → ')}.`)
  }
}
