import assert from 'node:assert/strict'
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { check } from '../../src/check/check.ts'
import type { Fault } from '../../src/check/fault.ts'
import { NoSiteError } from '../../src/check/no-site-error.ts'
import { checks } from '../../src/check/registry.ts'
import type { Configuration } from '../../src/model/configuration.ts'
import { sampleArchive } from '../outputs/sample-archive.ts'
import { openIndex, page, site } from './site.ts'

const told = (faults: readonly Fault[]) => faults.map(({ check, path, message }) => `${check}: ${path}: ${message}`)
const dam = 'a/aaaaaaaaaaaaaaaa/index.html'
const [firstCapture] = [...sampleArchive().captures()]
const capturePage = `c/${firstCapture!.id}/index.html`

for (const [where, options] of [
  ['at the root', {}],
  ['below a base', { base: '/نشرات/' }],
  ['with an address', { url: 'https://example.org', base: '/repo/' }],
] satisfies [string, Partial<Configuration>][])
  test(`a sound site ${where} has no faults`, async (t) => {
    const ran: string[] = []
    const faults = await check(await site(t, {}, options), {
      openIndex: openIndex(),
      onCheck: (name) => ran.push(name),
    })
    assert.deepEqual(told(faults), [])
    assert.deepEqual(
      ran,
      checks.map(({ name }) => name),
    )
  })

/** `[what is wrong, files changed, what is told]`, one way to be broken a row. */
const broken: [name: string, changes: Record<string, string | null>, expected: RegExp][] = [
  [
    'a link to nowhere',
    { 'about/index.html': page('<a href="/gone/">اقرأ</a>') },
    /pages: about\/index\.html: \/gone\/ leads to gone\/index\.html, which is not in the site\.$/,
  ],
  [
    'a relative link to nowhere',
    { 'about/index.html': page('<a href="../a/x/">اقرأ</a>') },
    /\.\.\/a\/x\/ leads to a\/x\/index\.html/,
  ],
  [
    'a picture that is not there',
    { 'about/index.html': page('<img src="x.png" alt="">') },
    /x\.png leads to about\/x\.png/,
  ],
  [
    'an anchor that the page lacks',
    { 'about/index.html': page('<a href="#here">هنا</a>') },
    /#here leads to an anchor that the page does not have/,
  ],
  [
    'an anchor that another page lacks',
    { 'about/index.html': page('<a href="/search/#here">هنا</a>') },
    /search\/index\.html has no anchor #here/,
  ],
  [
    'an id given twice',
    { 'about/index.html': page('<p id="a"></p><p id="a"></p>') },
    /about\/index\.html: the id a stands twice/,
  ],
  ['tags that cross', { 'about/index.html': page('<b><i></b></i>') }, /line 2: <\/b> closes before <i> does/],
  ['an element without end', { 'about/index.html': page('<div>') }, /<\/body> closes before <div> does/],
  ['a bare <', { 'about/index.html': page('1 < 2') }, /a < that begins no tag/],
  [
    'an attribute given twice',
    { 'about/index.html': page('<p lang="ar" lang="en"></p>') },
    /attribute lang given twice/,
  ],
  ['no doctype', { 'about/index.html': '<html><body></body></html>' }, /does not begin with <!DOCTYPE html>/],
  [
    'a redirect in a circle',
    {
      'a/1/index.html': page('<meta http-equiv="refresh" content="0; url=/a/2/">'),
      'a/2/index.html': page('<meta http-equiv="refresh" content="0; url=\'/a/1/\'">'),
    },
    /a\/1\/index\.html: redirects in a circle/,
  ],
  [
    'a sitemap that names a missing page',
    { 'sitemap.xml': '<urlset><url><loc>/gone/</loc></url></urlset>' },
    /sitemap\.xml: \/gone\/ leads to/,
  ],
  [
    'an article without its page',
    { [dam]: null },
    /records: data\/articles\.jsonl: article aaaaaaaaaaaaaaaa has no page/,
  ],
  [
    'a reading that was changed',
    {
      [capturePage]: page(
        `<h2 id="raw"></h2><div class="raw">${firstCapture!.reading.replace('الخرطوم', 'القاهرة')}</div>`,
      ),
    },
    /article aaaaaaaaaaaaaaaa: its text does not stand in bytes \d+–\d+/,
  ],
  [
    'a reading that is not there',
    { [capturePage]: page('<h2 id="raw"></h2>') },
    /the reading of capture [\da-f]{16} is nowhere/,
  ],
  ['no articles.jsonl', { 'data/articles.jsonl': null }, /records: data\/articles\.jsonl: is missing/],
]

for (const [name, changes, expected] of broken)
  test(`${name} is found`, async (t) => {
    const faults = await check(await site(t, changes), { openIndex: openIndex() })
    assert.ok(
      told(faults).some((line) => expected.test(line)),
      told(faults).join('\n') || 'no faults',
    )
    assert.ok(faults.every(({ severity }) => severity === 'fault'))
  })

test('a reading on several pages is read as one', async (t) => {
  const bytes = Buffer.from(firstCapture!.reading)
  const cut = firstCapture!.sections[1]!.end - 20
  const part = (from: number, to: number) =>
    page(`<h2 id="raw"></h2><div class="raw">${bytes.toString('utf8', from, to)}</div>`)
  const changes = {
    [capturePage]: part(0, cut),
    [capturePage.replace('index', 'page/2/index')]: part(cut, bytes.length),
  }
  assert.deepEqual(told(await check(await site(t, changes), { openIndex: openIndex() })), [])
})

test('readings may stand in packs instead', async (t) => {
  const packed = [...sampleArchive().captures()].map(
    ({ id, reading }) => `${JSON.stringify({ capture: id, reading })}\n`,
  )
  const pages = Object.fromEntries(
    [...sampleArchive().captures()].map(({ url }) => [`${url.slice(1)}index.html`, page('<p id="raw"></p>')]),
  )
  const sound = await site(t, { ...pages, 'data/readings/0.jsonl': packed.join('') })
  assert.deepEqual(told(await check(sound, { openIndex: openIndex() })), [])
  const short = await site(t, { ...pages, 'data/readings/0.jsonl': packed.slice(1).join('') })
  assert.match(
    told(await check(short, { openIndex: openIndex() })).join('\n'),
    /the reading of capture [\da-f]{16} is nowhere/,
  )
})

test('a fault on many pages is told once', async (t) => {
  const pages = Object.fromEntries(
    [1, 2, 3].map((number) => [`about/${number}/index.html`, page('<a href="/gone/">اقرأ</a>')]),
  )
  const faults = told(await check(await site(t, pages), { openIndex: openIndex() }))
  assert.deepEqual(faults, [
    'pages: about/1/index.html: /gone/ leads to gone/index.html, which is not in the site (and in 2 more files).',
  ])
})

test('files that changed, went or came since the build are found', async (t) => {
  const folder = await site(t)
  const feed = await readFile(join(folder, 'feed.xml'), 'utf8')
  await writeFile(join(folder, 'feed.xml'), feed.replace('Arshif', 'Arshaf'))
  await appendFile(join(folder, 'robots.txt'), '#')
  await rm(join(folder, '.nojekyll'))
  await writeFile(join(folder, 'stray.txt'), 'غريب')
  assert.deepEqual(told(await check(folder, { openIndex: openIndex() })), [
    'manifest: .nojekyll: is in the manifest, but not in the folder.',
    'manifest: feed.xml: has changed since it was built: its SHA-256 is not that of the manifest.',
    'manifest: robots.txt: has 24 bytes, the manifest says 23.',
    'manifest: stray.txt: is in the folder, but not in the manifest.',
  ])
})

test('an article that stands twice in articles.jsonl is found', async (t) => {
  const lines = await readFile(join(await site(t), 'data/articles.jsonl'), 'utf8')
  const folder = await site(t, { 'data/articles.jsonl': lines + lines.slice(0, lines.indexOf('\n') + 1) })
  assert.match(
    told(await check(folder, { openIndex: openIndex() })).join('\n'),
    /has the article aaaaaaaaaaaaaaaa more than once/,
  )
})

test('an index that finds nothing, or cannot be opened, is a fault; without a sample it is left alone', async (t) => {
  const folder = await site(t)
  assert.match(
    told(await check(folder, { openIndex: openIndex(true) })).join('\n'),
    /index: : article aaaaaaaaaaaaaaaa is not found by/,
  )
  const closed = await check(folder, { openIndex: () => Promise.reject(new Error('cut short')) })
  assert.deepEqual(told(closed), ['index: : the search index cannot be opened: cut short'])
  assert.deepEqual(await check(folder, { sample: 0 }), [])
})

test('a folder that is none, or holds no site, is wrong use', async (t) => {
  await assert.rejects(check('/nowhere/at/all'), NoSiteError)
  await assert.rejects(check(await site(t, { 'index.html': null })), NoSiteError)
})
