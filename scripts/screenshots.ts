import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { staticServer } from './static-server.ts'

/**
 * Pictures of a built site's pages, for looking at: phone and desk width, light and dark.
 *
 *     node scripts/screenshots.ts [--site _site] [--out screenshots] [--base /path/] [PAGE…]
 *
 * Without pages: the first page of every kind that the site has.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: 'string', default: '_site' },
    out: { type: 'string', default: 'screenshots' },
    base: { type: 'string', default: '/' },
    width: { type: 'string', multiple: true, default: ['390', '1280'] },
    scheme: { type: 'string', multiple: true, default: ['light', 'dark'] },
  },
})

/** One path of every kind: ids, numbers and names make no kind of their own. */
function everyKind(): string[] {
  const kinds = new Map<string, string>()
  for (const file of readdirSync(values.site, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.html')) continue
    const kind = file.replace(/[0-9a-f]{16}|\d+/g, '#').replace(/^(sources|places|index)\/[^/]+\//, '$1/x/')
    if (!kinds.has(kind)) kinds.set(kind, `/${file.replace(/index\.html$/, '')}`)
  }
  return [...kinds.values()]
}

const browserPath = process.env['CHROME_PATH'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
if (browserPath === undefined) throw new Error('No browser found: set CHROME_PATH to that of a Chromium.')

/** Waits until what changed is on the screen. */
const drawn = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

const { server, origin } = await staticServer(values.site, values.base)
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
mkdirSync(values.out, { recursive: true })
try {
  for (const colorScheme of values.scheme as ('light' | 'dark')[]) {
    for (const width of values.width.map(Number)) {
      const context = await browser.newContext({ viewport: { width, height: width < 600 ? 844 : 900 }, colorScheme })
      const page = await context.newPage()
      for (const path of positionals.length > 0 ? positionals : everyKind()) {
        await page.goto(`${origin}${values.base}${path.replace(/^\//, '')}`, {
          waitUntil: 'load',
        })
        await page.evaluate('document.fonts.ready')
        const name = path.replace(/[^\w-]+/g, '_').replace(/^_|_$/g, '') || 'home'
        // Lists are laid out as they come near, and keep their size then: the window must hold the whole page, twice.
        for (let look = 0; look < 2; look++) {
          await page.setViewportSize({ width, height: width < 600 ? 844 : 900 })
          await page.evaluate(drawn)
          const height = await page.evaluate<number>('document.documentElement.scrollHeight')
          await page.setViewportSize({ width, height })
          await page.evaluate(drawn)
        }
        await page.screenshot({ path: join(values.out, `${name}-${width}-${colorScheme}.png`) })
      }
      await context.close()
    }
  }
} finally {
  await browser.close()
  server.close()
}
