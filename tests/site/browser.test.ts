import assert from 'node:assert/strict'
import { createReadStream, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import axe from 'axe-core'
import { type Browser, chromium } from 'playwright-core'
import { renderSample } from './render-sample.ts'
import { sampleArchive } from './sample-archive.ts'

const base = '/repo/'
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const executablePath = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
)

/** One path of every kind of page. */
function kindsOf(out: string): string[] {
  const kinds = new Map<string, string>()
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()
  for (const file of files.filter((path) => path.endsWith('.html'))) {
    const kind = file.replace(/[0-9a-f]{16}|\d+/g, '#').replace(/^(sources|places|index)\/[^/]+\//, '$1/x/')
    if (!kinds.has(kind)) kinds.set(kind, file.replace(/index\.html$/, ''))
  }
  return [...kinds.values()]
}

function serve(out: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://site').pathname)
    let file = join(out, path.slice(base.length))
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html')
    if (!path.startsWith(base) || !existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
  })
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)))
}

describe('pages in a browser', { skip: executablePath === undefined && 'no Chromium: set CHROME_PATH' }, () => {
  let browser: Browser
  before(async () => {
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    })
  })
  after(() => browser.close())

  /** What is wrong with the pages of a site on a phone: axe's findings, a policy broken, a request elsewhere, an overflow. */
  async function faultsOf(out: string, paths: readonly string[], colorScheme: 'light' | 'dark'): Promise<string[]> {
    const server = await serve(out)
    const address = server.address()
    assert.ok(address !== null && typeof address === 'object')
    const viewport = { width: 320, height: 700 }
    const context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('request', (request) => {
      if (!/^(?:http:\/\/127\.0\.0\.1|data:)/.test(request.url())) faults.push(`request to ${request.url()}`)
    })
    try {
      for (const path of paths) {
        const answer = await page.goto(`http://127.0.0.1:${address.port}${base}${path}`, {
          waitUntil: path.includes('?') ? 'networkidle' : 'load',
        })
        assert.equal(answer?.status(), 200, path)
        await page.evaluate(axe.source)
        const results = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as axe.AxeResults
        for (const { id, nodes } of results.violations) {
          const shown = nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`)
          faults.push(`${path}: ${id}: ${shown.join(' | ')}`)
        }
        const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
        if (Number(overflow) > 0) faults.push(`${path}: ${overflow} px wider than a phone`)
      }
      return faults.filter((fault) => !fault.includes('status of 404'))
    } finally {
      await context.close()
      server.close()
    }
  }

  for (const language of ['ar', 'en'] as const) {
    const settings = { language, base, digits: language === 'ar' ? 'arabic-indic' : 'latin' } as const
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing, the policy is kept and nothing overflows: ${language}, ${colorScheme}`, async () => {
        const out = mkdtempSync(join(tmpdir(), 'arshif-browser-'))
        try {
          await renderSample(out, settings, sampleArchive(60))
          assert.deepEqual(await faultsOf(out, kindsOf(out), colorScheme), [])
        } finally {
          rmSync(out, { recursive: true })
        }
      })

      test(`so it is where captures are packed and a viewer shows them: ${language}, ${colorScheme}`, async () => {
        const out = mkdtempSync(join(tmpdir(), 'arshif-browser-'))
        try {
          const archive = sampleArchive(60)
          await renderSample(out, { ...settings, capturePages: 1 }, archive)
          const [capture] = archive.captureRevisions()
          assert.deepEqual(await faultsOf(out, ['c/', `c/?id=${capture!.id}`], colorScheme), [])
        } finally {
          rmSync(out, { recursive: true })
        }
      })
    }
  }
})
