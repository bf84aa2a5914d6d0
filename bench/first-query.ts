/** What a reader's first query costs: bytes as a host sends them (gzip), requests and milliseconds, with nothing cached. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, CDPSession } from 'playwright-core'
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

/** What one query costs. */
interface Cost {
  /** Up to the hits. */
  bytes: number
  /** With the counts of hits and filters, which come after. */
  withCounts: number
  requests: number
  /** From the call of the page to its first hit, nothing cached. */
  cold: number
  /** The same with all that never changes cached: the median of several times. */
  warm: number
  /** What the page's main thread worked until its first hit stood there, of the same times: other programs hardly touch it. */
  busy: number
  total: string
}

/** What the ten queries cost together. */
export interface FirstQueries {
  /** Bytes. */
  median: number
  most: number
  requests: number
  /** Medians, in milliseconds. */
  cold: number
  warm: number
  busy: number
}

/** Times that a query is asked with a warm cache. */
const warmRuns = 5

/** In milliseconds: Pagefind takes ten seconds and more for an answer out of thirty thousand articles. */
const patience = 180_000

/** Prints a table of the ten queries on a built site. */
export async function firstQueryCost(site: string): Promise<FirstQueries> {
  printScripts(site)
  const { address, sent, close } = await serve(site)
  const browser = await launch()
  try {
    console.log(
      '\nfirst query, nothing cached\n   kB   requests   kB with counts   ms cold   ms warm   ms busy   found',
    )
    const costs: Cost[] = []
    for (const query of queries) {
      const cost = await measure(browser, address, sent, query)
      costs.push(cost)
      const { bytes, withCounts, requests, cold, warm, busy, total } = cost
      const figures = [
        (bytes / 1000).toFixed(0).padStart(5),
        String(requests).padStart(10),
        (withCounts / 1000).toFixed(0).padStart(16),
        cold.toFixed(0).padStart(9),
        warm.toFixed(0).padStart(9),
        busy.toFixed(0).padStart(9),
      ]
      console.log(`${figures.join(' ')}   ${total.padEnd(16)} ${query}`)
    }
    return summaryOf(costs)
  } finally {
    await browser.close()
    close()
  }
}

function summaryOf(costs: readonly Cost[]): FirstQueries {
  return {
    median: median(costs.map(({ bytes }) => bytes)),
    most: Math.max(...costs.map(({ bytes }) => bytes)),
    requests: Math.max(...costs.map(({ requests }) => requests)),
    cold: median(costs.map(({ cold }) => cold)),
    warm: median(costs.map(({ warm }) => warm)),
    busy: median(costs.map(({ busy }) => busy)),
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}

/** The client's scripts as hosts send them; those with a hash in their names are loaded when they are needed. */
function printScripts(site: string): void {
  console.log('\nscripts of the client, gzipped')
  for (const name of readdirSync(join(site, 'assets')).sort()) {
    if (!name.endsWith('.js')) continue
    const bytes = gzipSync(readFileSync(join(site, 'assets', name))).length
    const what = name.startsWith('unknown-words')
      ? ' (the analyser with its tables, for words that the archive has not)'
      : ''
    console.log(`${(bytes / 1000).toFixed(1).padStart(5)} kB  ${name}${what}`)
  }
}

/** Notes in the page when its first hit, and so all ten, stands there, in milliseconds from the call of the page. */
const watchHits = `new MutationObserver(() => {
  if (window.firstHit || !document.querySelector('#search-hits li')) return
  window.firstHit = performance.now()
  window.noteHit(String(window.firstHit))
}).observe(document, { childList: true, subtree: true })`

/** Paths of what had come when the first hit stood there: the page, its scripts and the files of the index. */
const comeBeforeHits = (): string[] => {
  const { firstHit = 0 } = window as { firstHit?: number }
  const come = performance
    .getEntriesByType('resource')
    .filter((entry) => (entry as PerformanceResourceTiming).responseEnd <= firstHit)
  return [location.href, ...come.map(({ name }) => name)].map((url) => decodeURIComponent(new URL(url).pathname))
}

async function measure(browser: Browser, address: string, sent: Map<string, number>, query: string): Promise<Cost> {
  const context = await browser.newContext()
  try {
    await context.addInitScript(watchHits)
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    const client = await context.newCDPSession(page)
    await client.send('Performance.enable', { timeDomain: 'threadTicks' })
    // The page says it of itself: to ask it again and again would be work of its main thread too.
    await client.send('Runtime.enable')
    await client.send('Runtime.addBinding', { name: 'noteHit' })
    const work = async () => {
      const { metrics } = await client.send('Performance.getMetrics')
      return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000
    }
    const ask = async () => {
      await page.goto('about:blank')
      const before = await work()
      const asking = page.goto(`${address}search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' })
      const [hit] = await Promise.all([noted(client), asking])
      const busy = (await work()) - before
      await page.waitForLoadState('networkidle')
      return { hit, busy }
    }
    sent.clear()
    const { hit: cold } = await ask()
    const total = (await page.textContent('#search-status')) ?? ''
    const all = [...sent].filter(([path]) => !apart.test(path))
    const come = new Set(await page.evaluate(comeBeforeHits))
    const toHits = all.filter(([path]) => come.has(path))
    const sum = (files: [string, number][]) => files.reduce((bytes, [, size]) => bytes + size, 0)
    const times: { hit: number; busy: number }[] = []
    while (times.length < warmRuns) times.push(await ask())
    const warm = median(times.map(({ hit }) => hit))
    const busy = median(times.map((one) => one.busy))
    return { bytes: sum(toHits), withCounts: sum(all), requests: toHits.length, cold, warm, busy, total }
  } finally {
    await context.close()
  }
}

/** Milliseconds that the page notes of its first hit. */
function noted(client: CDPSession): Promise<number> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => fail(new Error(`no hit within ${patience / 1000} s`)), patience).unref()
    client.once('Runtime.bindingCalled', ({ payload }) => {
      clearTimeout(late)
      done(Number(payload))
    })
  })
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
      sent.set(path, (sent.get(path) ?? 0) + body.length)
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'cache-control': /\.html$|manifest/.test(file) ? 'no-cache' : 'max-age=31536000, immutable',
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
