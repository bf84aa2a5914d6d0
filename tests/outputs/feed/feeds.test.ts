import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DOMParser } from 'linkedom'
import { atom } from '../../../src/outputs/feed/atom.ts'
import { jsonFeed } from '../../../src/outputs/feed/json-feed.ts'
import { configured } from '../sample-archive.ts'
import { run } from '../staging.ts'

const xml = (text: string) => new DOMParser().parseFromString(text, 'text/xml')
const published = configured({ url: 'https://example.org', base: '/نشرات/' })

test('the Atom feed of the whole shows every story once, newest first', async (t) => {
  const { read } = await run(t, atom, { configuration: published })
  const feed = xml(await read('feed.xml'))
  assert.deepEqual(
    [...feed.querySelectorAll('entry > title')].map((title) => title.textContent),
    ['فتح بوابات السد بعد ارتفاع النهر', 'تضم المكتبة سبعة آلاف مخطوط'],
  )
  assert.equal(feed.querySelector('feed > updated')?.textContent, '2015-08-10T22:58:00+03:00')
  const [dated, undated] = feed.querySelectorAll('entry')
  assert.equal(dated?.querySelector('published')?.textContent, '2015-08-10T22:58:00+03:00')
  assert.equal(
    dated?.querySelector('link')?.getAttribute('href'),
    'https://example.org/%D9%86%D8%B4%D8%B1%D8%A7%D8%AA/a/aaaaaaaaaaaaaaaa/',
  )
  assert.equal(undated?.querySelector('published'), null)
  assert.equal(undated?.querySelector('updated')?.textContent, '1970-01-01T00:00:00Z')
  assert.match(undated?.querySelector('summary')?.textContent ?? '', /<نادر> & لم يُفهرَس/)
})

test('each source and place has its feeds, and ids stay when the site moves', async (t) => {
  const { read, written } = await run(t, atom, { configuration: published })
  const moved = await run(t, atom, { configuration: configured() })
  assert.equal(written.files, 4)
  assert.match(await read('places/الخرطوم/feed.xml'), /<title>الخرطوم · أرشيف النشرات<\/title>/)
  const path = 'sources/صحيفة-الضفة-شركاؤها/feed.xml'
  const feed = xml(await read(path))
  assert.equal(feed.querySelector('entry author name')?.textContent, 'صحيفة "الضفة" & شركاؤها')
  const ids = (document: ReturnType<typeof xml>) => [...document.querySelectorAll('id')].map((id) => id.textContent)
  assert.deepEqual(ids(feed), ids(xml(await moved.read(path))))
  for (const id of ids(feed))
    assert.match(id, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  assert.equal(new Set(ids(feed)).size, 2)
})

test('an entry says how often its story was told, and leads to its page', async (t) => {
  const { read } = await run(t, atom, { configuration: published })
  const [told, alone] = xml(await read('feed.xml')).querySelectorAll('entry')
  assert.match(told?.querySelector('summary')?.textContent ?? '', /\n\n\(في صحيفتين\)$/)
  assert.equal(
    told?.querySelector('link[rel=related]')?.getAttribute('href'),
    'https://example.org/%D9%86%D8%B4%D8%B1%D8%A7%D8%AA/s/aaaaaaaaaaaaaaaa/',
  )
  assert.doesNotMatch(alone?.querySelector('summary')?.textContent ?? '', /\n/)
  assert.equal(alone?.querySelector('link[rel=related]'), null)
  const json = JSON.parse(await (await run(t, jsonFeed, { configuration: published })).read('feed.json'))
  assert.match(json.items[0].content_text, /\n\n\(في صحيفتين\)$/)
})

test('without an address the links are paths below the base', async (t) => {
  const configuration = configured({ base: '/repo/' })
  const feed = xml(await (await run(t, atom, { configuration })).read('feed.xml'))
  assert.equal(feed.querySelector('entry link')?.getAttribute('href'), '/repo/a/aaaaaaaaaaaaaaaa/')
  const json = JSON.parse(await (await run(t, jsonFeed, { configuration })).read('feed.json'))
  assert.equal(json.feed_url, '/repo/feed.json')
})

test('the JSON feed says what the Atom feed says', async (t) => {
  const { read, written } = await run(t, jsonFeed, { configuration: published })
  assert.equal(written.files, 4)
  const json = JSON.parse(await read('feed.json'))
  const feed = xml(await (await run(t, atom, { configuration: published })).read('feed.xml'))
  assert.equal(json.version, 'https://jsonfeed.org/version/1.1')
  assert.deepEqual(
    json.items.map((item: { id: string }) => item.id),
    [...feed.querySelectorAll('entry > id')].map((id) => id.textContent),
  )
  assert.equal(json.items[0].date_published, '2015-08-10T22:58:00+03:00')
  assert.ok(!('date_published' in json.items[1]))
})
