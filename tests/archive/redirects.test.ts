import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Database } from '../../src/archive/database.ts'
import { keepAddresses } from '../../src/archive/redirects.ts'
import { schema } from '../../src/archive/schema.ts'

const id = (letter: string) => letter.repeat(16)
const page = (letter: string) => `/a/${id(letter)}/`

/** The redirects of articles, all gone but `d`, whose old pages led on as given. */
function redirects(ledTo: Record<string, string>): Record<string, string | null> {
  const store = new Database(':memory:')
  store.execute(schema)
  store.execute(
    `INSERT INTO article VALUES ('${id('d')}', 0, 'd', 'عنوان', 'text', NULL, NULL, '[]', '${id('d')}', 1, 1, '', '', 10, 'نص')`,
  )
  keepAddresses(store, {
    addresses: Object.keys(ledTo).map((letter) => ({ path: page(letter), kind: 'a', id: id(letter) })),
    placesOf: () => new Map(),
    ledTo: (address) => (ledTo[address.id[0]!] ? page(ledTo[address.id[0]!]!) : null),
  })
  const rows = store.all('SELECT path, target FROM redirect ORDER BY path')
  store.close()
  return Object.fromEntries(rows.map((row) => [String(row['path'])[3], row['target'] as string | null]))
}

test('an address that led to a page that is gone too leads to what took its place', () => {
  assert.deepEqual(redirects({ a: 'b', b: 'c', c: 'd' }), { a: page('d'), b: page('d'), c: page('d') })
})

test('addresses that led to one another, or nowhere, lead nowhere', () => {
  assert.deepEqual(redirects({ a: 'b', b: 'a', c: '' }), { a: null, b: null, c: null })
})

test('an article whose text was edited leads to what its document holds now; a source or place that went, to the list', () => {
  const store = new Database(':memory:')
  store.execute(schema)
  store.execute(`
    INSERT INTO place VALUES ('new', 'a.txt', 'a.txt', 1, NULL, '', '{}', 'folder ', '', 1);
    INSERT INTO occurrence VALUES ('new', 0, '${id('d')}', 0, 9, '', 2, '', '[]', x'', '[]', x'', '{}', '[]');
    INSERT INTO article VALUES ('${id('d')}', 0, 'a.txt', 'عنوان', 'text', NULL, 'الميناء', '["الميناء"]', '${id('d')}', 1, 1, '', '', 10, 'نص');
    INSERT INTO article_source VALUES ('الميناء', '${id('d')}');`)
  const kept = (kind: 'sources' | 'places', slug: string) => ({ path: `/${kind}/${slug}/`, kind, id: slug })
  keepAddresses(store, {
    addresses: [
      { path: page('a'), kind: 'a', id: id('a') },
      kept('sources', 'الميناء'),
      kept('sources', 'القلعة'),
      kept('places', 'cairo'),
    ],
    placesOf: () => new Map([[id('a'), [{ capture: 'old', ref: 'a.txt' }]]]),
    ledTo: () => null,
  })
  const rows = store.all('SELECT path, target FROM redirect ORDER BY path')
  store.close()
  assert.deepEqual(
    rows.map(({ path, target }) => [path, target]),
    [
      [page('a'), page('d')],
      ['/places/cairo/', '/places/'],
      ['/sources/القلعة/', '/sources/'],
    ],
  )
})
