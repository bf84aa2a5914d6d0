import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import type { CheckOptions } from '../../src/check/check.ts'
import type { Configuration } from '../../src/model/configuration.ts'
import { atomFeed } from '../../src/outputs/feed/atom.ts'
import { fillChannel, planChannels } from '../../src/outputs/feed/channel.ts'
import { jsonFeed } from '../../src/outputs/feed/json-feed.ts'
import { manifest } from '../../src/outputs/trust/manifest.ts'
import { writeOutputs } from '../../src/outputs/write.ts'
import type { SearchEngine } from '../../src/search/engine.ts'
import { configured, sampleArchive } from '../outputs/sample-archive.ts'

/** A page in the form of the site's. */
export function page(body: string): string {
  return `<!DOCTYPE html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>صفحة</title></head><body>${body}</body></html>\n`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Pages that every site has. */
const ways = [
  '',
  'about/',
  'data/',
  'dates/',
  'index/',
  'missing/',
  'places/',
  'search/',
  'sources/',
  'statistics/',
  'stories/',
]

/** The files of a small sound site of the sample archive; `null` leaves one out, a text replaces it. */
export async function site(
  test: TestContext,
  changes: Record<string, string | null> = {},
  options: Partial<Configuration> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'arshif-check-'))
  test.after(() => rm(folder, { recursive: true, force: true }))
  const archive = sampleArchive()
  const files: Record<string, string | null> = { 'icons/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' }
  const configuration = configured(options)
  const href = (path: string) => configuration.base + path.slice(1)
  for (const path of ways) files[`${path}index.html`] = page(`<p><a href="${href('/')}">الأولى</a></p>`)
  for (const { url, headline, captures } of archive.articles())
    files[`${url.slice(1)}index.html`] = page(
      `<h1 id="h">${escaped(headline)}</h1><a href="${href(`/c/${captures[0]!.capture}/#raw`)}">اللقطة</a><a href="#h">أعلى</a>`,
    )
  for (const { id } of archive.stories()) files[`s/${id}/index.html`] = page('<p>قصة</p>')
  for (const { slug } of archive.sources()) files[`sources/${slug}/index.html`] = page('<p>مصدر</p>')
  for (const { name } of archive.places()) files[`places/${name}/index.html`] = page('<p>مكان</p>')
  for (const { url, reading, sections } of archive.captures()) {
    const bytes = Buffer.from(reading)
    const shown = sections.map(
      ({ start, end }) =>
        `<div class="section"><p>دور</p><div class="raw">${escaped(bytes.toString('utf8', start, end))}</div></div>\n`,
    )
    files[`${url.slice(1)}index.html`] = page(`<h2 id="raw">النص</h2>${shown.join('')}`)
  }
  // The feeds are made with the pages.
  for (const plan of planChannels(archive, configuration)) {
    const channel = fillChannel(archive, plan)
    files[`${plan.folder}feed.xml`] = atomFeed(channel, configuration)
    files[`${plan.folder}feed.json`] = jsonFeed(channel, configuration)
  }
  for (const [path, content] of Object.entries({ ...files, ...changes })) {
    if (content === null) continue
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  await writeOutputs({ archive, configuration, out: folder, findings: [], toolVersion: '1.2.3' })
  // Outputs do not know of what a test replaces of theirs.
  const own = Object.entries(changes).filter(([path]) => path.startsWith('data/') || path.endsWith('.xml'))
  for (const [path, content] of own)
    await (content === null ? rm(join(folder, path)) : writeFile(join(folder, path), content))
  if (own.length > 0) await manifest.write({ archive, configuration, out: folder, findings: [], toolVersion: '1.2.3' })
  return folder
}

/** An index that finds every article of the sample by its own words; `deaf` finds nothing. */
export function openIndex(deaf = false): NonNullable<CheckOptions['openIndex']> {
  const engine: SearchEngine = {
    async search({ text }) {
      const found = deaf
        ? []
        : [...sampleArchive().articles()].filter(({ headline }) => headline.includes(text.split(' ')[0]!))
      const hits = found.map(({ id, story, url, headline }) => ({
        id,
        story,
        url,
        refs: [],
        versions: 1,
        headline: { text: headline, marks: [] },
        date: null,
        source: null,
        score: 1,
        excerpt: { text: '', marks: [] },
      }))
      return {
        total: hits.length,
        allWords: true,
        hits,
        facets: { source: [], published: [], place: [], versions: [] },
      }
    },
    facets: async () => ({ source: [], published: [], place: [], versions: [] }),
    keys: async () => [],
  }
  return async () => engine
}
