import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { staticServer } from './static-server.ts'

/**
 * Lighthouse's scores of a built site's pages on its mobile profile. It is no dependency of the project; install it elsewhere:
 *
 *     npm install --prefix /tmp/lighthouse lighthouse@13
 *     node scripts/lighthouse.ts --lighthouse /tmp/lighthouse [--site _site] [--base /path/] [--runs 3] [PAGE…]
 *
 * Of several runs the median is printed. Ends with 1 where a page falls short: 100 for accessibility, best practices and SEO,
 * 98 for performance, no layout shift.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lighthouse: { type: 'string', default: '/tmp/lighthouse' },
    site: { type: 'string', default: '_site' },
    base: { type: 'string', default: '/' },
    runs: { type: 'string', default: '1' },
  },
})

interface Audit {
  id: string
  score: number | null
  title: string
  numericValue?: number
  displayValue?: string
}
interface Answer {
  lhr: {
    categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>
    audits: Record<string, Audit>
  }
}

const wanted = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
const measures = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
]

const entry = resolve(values.lighthouse, 'node_modules/lighthouse/core/index.js')
if (!existsSync(entry))
  throw new Error(`No Lighthouse in ${values.lighthouse}: npm install --prefix ${values.lighthouse} lighthouse@13`)
const { default: lighthouse } = (await import(entry)) as {
  default: (url: string, flags: object) => Promise<Answer>
}

const browserPath = process.env['CHROME_PATH'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
if (browserPath === undefined) throw new Error('No browser found: set CHROME_PATH to that of a Chromium.')

const port = 9322
const { server, origin } = await staticServer(values.site, values.base)
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-sync', `--remote-debugging-port=${port}`],
})

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)]!

async function measure(path: string): Promise<boolean> {
  const answers: Answer[] = []
  for (let run = 0; run < Number(values.runs); run++)
    answers.push(await lighthouse(`${origin}${values.base}${path.replace(/^\//, '')}`, { port, logLevel: 'error' }))
  const scores = Object.entries(wanted).map(([category, least]) => {
    const score = Math.round(100 * median(answers.map(({ lhr }) => lhr.categories[category]!.score)))
    return { category, score, enough: score >= least }
  })
  const [{ lhr }] = answers as [Answer]
  const shift = median(answers.map((one) => one.lhr.audits['cumulative-layout-shift']!.numericValue ?? 0))
  process.stdout.write(`${path}  ${scores.map(({ category, score }) => `${category} ${score}`).join(', ')}\n`)
  process.stdout.write(`    ${measures.map((id) => `${id} ${lhr.audits[id]!.displayValue}`).join(', ')}\n`)
  for (const { category, score } of scores) {
    if (score === 100) continue
    for (const { id, weight } of lhr.categories[category]!.auditRefs) {
      const audit = lhr.audits[id]!
      if (audit.score !== null && audit.score < 1 && (weight > 0 || category === 'performance'))
        process.stdout.write(`    ${category}: ${audit.title} ${audit.displayValue ?? ''}\n`)
    }
  }
  return scores.every(({ enough }) => enough) && shift < 0.005
}

try {
  let enough = true
  for (const path of positionals.length > 0 ? positionals : ['/', '/search/']) enough = (await measure(path)) && enough
  process.exitCode = enough ? 0 : 1
} finally {
  await browser.close()
  server.close()
}
