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
    'a redirect to nowhere',
    { 'a/1/index.html': page('<meta http-equiv="refresh" content="0; url=/a/gone/">') },
    /a\/1\/index\.html: \/a\/gone\/ leads to a\/gone\/index\.html, which is not in the site/,
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

/** The records of a data file of the sound site, changed; `[what is wrong, file, change of its first record, what is told]`. */
// biome-ignore lint/suspicious/noExplicitAny: published records, changed as somebody would by hand
const wrongRecords: [name: string, file: string, change: (record: any) => unknown, expected: RegExp][] = [
  [
    'an article of a capture that is not there',
    'articles',
    (article) => ({ ...article, captures: [{ ...article.captures[0], capture: '0'.repeat(16) }] }),
    /article aaaaaaaaaaaaaaaa names the capture 0{16}, which is not in data\/captures\.jsonl/,
  ],
  [
    'an article of no capture',
    'articles',
    (article) => ({ ...article, captures: [] }),
    /article aaaaaaaaaaaaaaaa stands in no capture/,
  ],
  [
    'an article of a story without a lead',
    'articles',
    (article) => ({ ...article, story: '0'.repeat(16) }),
    /article aaaaaaaaaaaaaaaa is of the story 0{16}, whose lead is not in the archive/,
  ],
  [
    'a related article that is not there',
    'articles',
    (article) => ({ ...article, related: [{ title: 'عنوان', article: '0'.repeat(16) }] }),
    /article aaaaaaaaaaaaaaaa lists 0{16}, which is not in the archive/,
  ],
  [
    'a text that stands elsewhere than the ranges say',
    'articles',
    (article) => ({ ...article, captures: [{ ...article.captures[0], start: 0, end: 4 }] }),
    /article aaaaaaaaaaaaaaaa: its text does not stand in bytes 0–4/,
  ],
  [
    'a text whose letters none of its captures has',
    'articles',
    (article) => ({
      ...article,
      blocks: article.blocks.map((block: { text?: string }) => ({ ...block, text: block.text?.replaceAll('ا', 'أ') })),
    }),
    /article aaaaaaaaaaaaaaaa: its letters are not those of any of its captures/,
  ],
  [
    'a section that leaves a gap',
    'captures',
    (capture) => ({ ...capture, sections: capture.sections.slice(1) }),
    /capture [\da-f]{16}: a section begins at byte \d+, where 0 was due/,
  ],
  [
    'sections that end before the reading',
    'captures',
    (capture) => ({ ...capture, sections: capture.sections.slice(0, -1) }),
    /capture [\da-f]{16}: its sections end at byte \d+, its reading at \d+/,
  ],
]

for (const [name, file, change, expected] of wrongRecords)
  test(`${name} is found`, async (t) => {
    const path = `data/${file}.jsonl`
    const lines = (await readFile(join(await site(t), path), 'utf8')).split('\n')
    const changed = [JSON.stringify(change(JSON.parse(lines[0]!))), ...lines.slice(1)].join('\n')
    const faults = await check(await site(t, { [path]: changed }), { openIndex: openIndex() })
    assert.match(told(faults).join('\n'), expected)
  })

test('a capture that stands twice in captures.jsonl is found', async (t) => {
  const lines = await readFile(join(await site(t), 'data/captures.jsonl'), 'utf8')
  const folder = await site(t, { 'data/captures.jsonl': lines + lines.slice(0, lines.indexOf('\n') + 1) })
  const faults = told(await check(folder, { openIndex: openIndex() }))
  assert.match(faults.join('\n'), /captures\.jsonl: has the capture [\da-f]{16} more than once/)
})

test('an article whose headline begins as those of many others is looked for among all of them', async (t) => {
  const one = await openIndex()('')
  const hitsBefore = 120
  const open: typeof one.search = async (query, from, count) => {
    const { hits, ...rest } = await one.search(query, 0, 10)
    const others = Array.from({ length: hitsBefore }, () => ({
      ...hits[0]!,
      id: '0'.repeat(16),
      story: '0'.repeat(16),
    }))
    const all = [...others, ...hits]
    return { ...rest, total: all.length, hits: all.slice(from, from + count) }
  }
  const faults = await check(await site(t), { openIndex: async () => ({ ...one, search: open }) })
  assert.deepEqual(told(faults), [])
})

test('a manifest that is missing or cut short is a fault', async (t) => {
  const folder = await site(t)
  for (const damage of [
    async (path: string) => writeFile(path, (await readFile(path, 'utf8')).slice(0, 100)),
    (path: string) => rm(path),
  ]) {
    await damage(join(folder, 'manifest.json'))
    const [first] = told(await check(folder, { openIndex: openIndex() }))
    assert.match(first!, /^manifest: manifest\.json: is missing or cannot be read/)
  }
})

test('damaged files of the index are told, and it is asked nothing then', async (t) => {
  const verifyIndex = async () => ['terms/3.bin is missing', 'lexicon.bin is not what was written']
  const faults = await check(await site(t), { openIndex: openIndex(true), verifyIndex })
  assert.deepEqual(told(faults), [
    'index: : the search index is damaged: terms/3.bin is missing',
    'index: : the search index is damaged: lexicon.bin is not what was written',
  ])
})

test('every check that finds faults says what to do about them', () => {
  for (const { name, advice } of checks) if (name !== 'hosts') assert.match(advice ?? '', /build the site again/i, name)
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
