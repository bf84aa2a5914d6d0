import { join } from 'node:path'
import { readRecords } from '../outputs/data/read-records.ts'
import { scanHtml } from './html-scan.ts'
import type { SiteFolder } from './site-folder.ts'

/** A reading as the site publishes it. */
export interface PublishedReading {
  capture: string
  reading: string
  /** File it was found in. */
  path: string
}

/** The readings of a site: from the packs of the viewer where there are any, else from the pages of the captures. */
export async function* publishedReadings(site: SiteFolder): AsyncGenerator<PublishedReading> {
  for (const path of site.files) {
    if (/^data\/readings\/[\da-f]+\.jsonl$/.test(path)) {
      for await (const { capture, reading } of readRecords<PublishedReading>(join(site.folder, path)))
        yield { capture, reading, path }
    }
    const capture = /^c\/([\da-f]{16})\/index\.html$/.exec(path)?.[1]
    const reading = capture === undefined ? undefined : readingOfPages(site, path)
    if (capture !== undefined && reading !== undefined) yield { capture, reading, path }
  }
}

/** The text of the sections on a capture's pages, as `templates/capture.11ty.ts` prints it; nothing on a redirect page. */
function readingOfPages(site: SiteFolder, first: string): string | undefined {
  let reading: string | undefined
  for (let page = 1; ; page++) {
    const path = page === 1 ? first : first.replace('index.html', `page/${page}/index.html`)
    if (!site.has(path)) return reading
    const text = sectionText(site.text(path))
    if (text !== undefined) reading = (reading ?? '') + text
  }
}

function sectionText(html: string): string | undefined {
  let text: string | undefined
  /** Depth of `<div>`s below the one that holds text; 0 outside. */
  let depth = 0
  /** Inside a sign that stands for U+0000. */
  let inNul = false
  scanHtml(html, {
    open(name, attributes, empty) {
      if (depth > 0 && attributes.get('class') === 'nul') {
        inNul = true
        text = `${text ?? ''}\0`
      }
      if (name !== 'div' || empty) return
      const classes = attributes.get('class')?.split(' ') ?? []
      if (depth > 0) depth++
      else if (classes.includes('raw') || classes.includes('role-blank')) {
        depth = 1
        text ??= ''
      }
    },
    close(name) {
      inNul = false
      if (name === 'div' && depth > 0) depth--
    },
    text(piece) {
      if (depth > 0 && !inNul) text = (text ?? '') + piece
    },
  })
  return text
}
