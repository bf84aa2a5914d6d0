import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Page } from 'playwright-core'
import type * as z from 'zod'
import { build } from '../../src/build/build.ts'
import { type Configuration, configurationSchema } from '../../src/model/configuration.ts'
import { generateArticles } from '../sites/generate.ts'

/** The sites stand below a path, as on a project page of a host. */
export const base = '/repo/'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** A built site on a server of its own. */
export interface BuiltSite {
  /** The site's files. */
  folder: string
  /** Address with the base, `http://127.0.0.1:1234/repo/`. */
  address: string
  /** A file of the output as text. */
  text(path: string): string
  /** The records of a `.jsonl` file of the output. */
  records(path: string): unknown[]
  close(): void
}

/** Builds a site of so many made articles and serves it. */
export async function builtSite(
  articles: number,
  engine: 'native' | 'pagefind',
  options: Partial<Configuration> = {},
): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'arshif-made-'))
  const input = join(folder, 'articles.jsonl')
  writeFileSync(input, [...generateArticles(articles)].map((article) => `${JSON.stringify(article)}\n`).join(''))
  const site = await builtSiteOf([input], { search: { engine }, ...options })
  rmSync(folder, { recursive: true })
  return site
}

/** Builds a site of inputs and serves it. */
export async function builtSiteOf(inputs: string[], options: z.input<typeof configurationSchema>): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'arshif-browser-'))
  const out = join(folder, 'site')
  const configuration = configurationSchema.parse({ base, ...options })
  await build({ inputs, out, configuration, folder, silent: true })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    try {
      if (!pathname.startsWith(base)) throw new Error('outside the base')
      let file = join(out, decodeURIComponent(pathname.slice(base.length)))
      if (statSync(file).isDirectory()) file = join(file, 'index.html')
      const body = readFileSync(file)
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    folder: out,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    text: (path) => readFileSync(join(out, path), 'utf8'),
    records: (path) =>
      readFileSync(join(out, path), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    close() {
      server.close()
      server.closeAllConnections()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Watches a page for what must never happen: errors, blocked contents, calls of other hosts. */
export function watch(page: Page, address: string): string[] {
  const faults: string[] = []
  const { host } = new URL(address)
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) faults.push(message.text())
  })
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.host !== host) faults.push(`off the site: ${request.url()}`)
  })
  return faults
}
