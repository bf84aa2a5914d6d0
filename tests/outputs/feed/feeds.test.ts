import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DOMParser } from 'linkedom'
import type { Configuration } from '../../../src/model/configuration.ts'
import { atomFeed } from '../../../src/outputs/feed/atom.ts'
import { fillChannel, planChannels } from '../../../src/outputs/feed/channel.ts'
import { jsonFeed } from '../../../src/outputs/feed/json-feed.ts'
import { toolVersion } from '../../../src/version.ts'
import { configured, sampleArchive } from '../sample-archive.ts'

const xml = (text: string) => new DOMParser().parseFromString(text, 'text/xml')
const published = configured({ url: 'https://example.org', base: '/نشرات/' })

/** All feeds of the sample, by folder. */
function feeds(
  format: typeof atomFeed | typeof jsonFeed,
  configuration: Configuration = published,
): Map<string, string> {
  const archive = sampleArchive()
  const plans = planChannels(archive, configuration)
  return new Map(plans.map((plan) => [plan.folder, format(fillChannel(archive, plan), configuration)]))
}

const atom = (folder: string, configuration?: Configuration) => xml(feeds(atomFeed, configuration).get(folder)!)
const json = (folder: string, configuration?: Configuration) => JSON.parse(feeds(jsonFeed, configuration).get(folder)!)

test('the Atom feed of the whole shows every story once, newest first', () => {
  const feed = atom('')
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

test('a feed tells what made it', () => {
  assert.equal(atom('').querySelector('generator')?.getAttribute('version'), toolVersion)
})

test('each source and place has its feeds, and ids stay when the site moves', () => {
  assert.equal(feeds(atomFeed).size, 4)
  assert.equal(atom('places/الخرطوم/').querySelector('feed > title')?.textContent, 'الخرطوم · أرشيف النشرات')
  const folder = 'sources/صحيفة-الضفة-شركاؤها/'
  const feed = atom(folder)
  assert.equal(feed.querySelector('entry author name')?.textContent, 'صحيفة "الضفة" & شركاؤها')
  const ids = (document: ReturnType<typeof xml>) => [...document.querySelectorAll('id')].map((id) => id.textContent)
  assert.deepEqual(ids(feed), ids(atom(folder, configured())))
  for (const id of ids(feed))
    assert.match(id, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  assert.equal(new Set(ids(feed)).size, 2)
})

test('an entry says how often its story was told, and leads to its page', () => {
  const [told, alone] = atom('').querySelectorAll('entry')
  assert.match(told?.querySelector('summary')?.textContent ?? '', /\n\n\(في صحيفتين\)$/)
  assert.equal(
    told?.querySelector('link[rel=related]')?.getAttribute('href'),
    'https://example.org/%D9%86%D8%B4%D8%B1%D8%A7%D8%AA/s/aaaaaaaaaaaaaaaa/',
  )
  assert.doesNotMatch(alone?.querySelector('summary')?.textContent ?? '', /\n/)
  assert.equal(alone?.querySelector('link[rel=related]'), null)
  assert.match(json('').items[0].content_text, /\n\n\(في صحيفتين\)$/)
})

test('without an address the links are paths below the base', () => {
  const configuration = configured({ base: '/repo/' })
  assert.equal(atom('', configuration).querySelector('entry link')?.getAttribute('href'), '/repo/a/aaaaaaaaaaaaaaaa/')
  assert.equal(json('', configuration).feed_url, '/repo/feed.json')
})

test('the JSON feed says what the Atom feed says', () => {
  assert.equal(feeds(jsonFeed).size, 4)
  const { version, items } = json('')
  assert.equal(version, 'https://jsonfeed.org/version/1.1')
  assert.deepEqual(
    items.map((item: { id: string }) => item.id),
    [...atom('').querySelectorAll('entry > id')].map((id) => id.textContent),
  )
  assert.equal(items[0].date_published, '2015-08-10T22:58:00+03:00')
  assert.ok(!('date_published' in items[1]))
})
