/** What a reader's first query costs: bytes as a host sends them (gzip), requests and milliseconds, with nothing cached. */
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { launch } from '../tests/browser/chromium.ts'

/** One to three words, common and rare, a phrase, another spelling, and a pasted headline. */
const queries = [
  'السعودية',
  'أوكرانيا',
  'الملك سلمان',
  'أمريكا إيران',
  'مسئول أمني',
  'مجلس التعاون الخليجي',
  '«مجلس الأمن»',
  'أسعار النفط اليوم',
  'ريال مدريد',
  'وزير الخارجية يستقبل نظيره ويبحث معه العلاقات الثنائية وسبل تعزيزها وتطورات المنطقة',
]

/** What hosts compress. */
const compressed = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.xml'])
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
/** Fonts and styles are the page's, not the search's. */
const apart = /\.(?:css|woff2|svg)$/
/** What only the filters' counts need, which come after the hits. */
const counting = /\/(?:columns|places|days)\.bin$|\/facts\.json$|\/filters-\w+\.js$/

interface Cost {
  /** Up to the hits. */
  bytes: number
  /** With the filters' counts. */
  withCounts: number
  requests: number
  milliseconds: number
  total: string
}

/** Prints a table of the ten queries on a built site. Milliseconds run from the call of the page to its first hits. */
export async function firstQueryCost(site: string): Promise<void> {
  const { address, sent, close } = await serve(site)
  const browser = await launch()
  try {
    console.log('\nfirst query, nothing cached\n   kB   requests   kB with counts     ms   found')
    const costs: Cost[] = []
    for (const query of queries) {
      const cost = await measure(browser, address, sent, query)
      costs.push(cost)
      const { bytes, withCounts, requests, milliseconds, total } = cost
      const figures = [
        (bytes / 1000).toFixed(0).padStart(5),
        String(requests).padStart(10),
        (withCounts / 1000).toFixed(0).padStart(16),
        milliseconds.toFixed(0).padStart(6),
      ]
      console.log(`${figures.join(' ')}   ${total.padEnd(16)} ${query}`)
    }
    const median = (of: (cost: Cost) => number) => costs.map(of).sort((a, b) => a - b)[costs.length >> 1]!
    console.log(
      `median ${(median(({ bytes }) => bytes) / 1000).toFixed(0)} kB, ${median(({ requests }) => requests)} requests, ` +
        `${median(({ milliseconds }) => milliseconds).toFixed(0)} ms`,
    )
  } finally {
    await browser.close()
    close()
  }
}

async function measure(browser: Browser, address: string, sent: Map<string, number>, query: string): Promise<Cost> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    sent.clear()
    const start = performance.now()
    await page.goto(`${address}search/?q=${encodeURIComponent(query)}`)
    await page.waitForFunction(() =>
      document.querySelector('#search-status')?.textContent?.match(/\d|[٠-٩]|لا نتائج|واحدة|نتيجتان/),
    )
    const milliseconds = performance.now() - start
    const total = (await page.textContent('#search-status')) ?? ''
    await page.waitForLoadState('networkidle')
    const all = [...sent].filter(([path]) => !apart.test(path))
    const toHits = all.filter(([path]) => !counting.test(path))
    const sum = (files: [string, number][]) => files.reduce((bytes, [, size]) => bytes + size, 0)
    return { bytes: sum(toHits), withCounts: sum(all), requests: toHits.length, milliseconds, total }
  } finally {
    await context.close()
  }
}

/** A static host that compresses what hosts compress; `sent` has the bytes by path. */
async function serve(site: string): Promise<{ address: string; sent: Map<string, number>; close: () => void }> {
  const sent = new Map<string, number>()
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    let file = join(site, normalize(path))
    try {
      if (statSync(file).isDirectory()) file = join(file, 'index.html')
      const zipped = compressed.has(extname(file))
      const body = zipped ? gzipSync(readFileSync(file)) : readFileSync(file)
      sent.set(file, (sent.get(file) ?? 0) + body.length)
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        ...(zipped && { 'content-encoding': 'gzip' }),
      })
      response.end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, sent, close: () => server.close() }
}
