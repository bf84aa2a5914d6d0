import assert from 'node:assert/strict'
import { test } from 'node:test'
import { configurationFaults } from '../../src/build/configuration-faults.ts'
import { configurationSchema } from '../../src/model/configuration.ts'

const faultsOf = (given: object) =>
  configurationFaults(configurationSchema, configurationSchema.safeParse(given).error?.issues ?? [], given)

test('a key that there is not is told with where it stands, what was meant and what is allowed there', () => {
  assert.deepEqual(faultsOf({ search: { engin: 'native' } }), [
    'search.engin: there is no such key in search; did you mean engine? Allowed in search: engine',
  ])
  assert.deepEqual(faultsOf({ sources: { alriyadh: { link: 'https://example.org' } } }), [
    'sources.alriyadh.link: there is no such key in sources.alriyadh. Allowed in sources.alriyadh: name, url, aliases',
  ])
  assert.deepEqual(faultsOf({ fields: { txt: 'content' } }), [
    'fields.txt: there is no such key in fields; did you mean text? Allowed in fields: text, title, url, published, source, author, tags, id',
  ])
  const [colour] = faultsOf({ colours: { acent: 'teal' } })
  assert.match(colour!, /^colours\.acent: .*did you mean accent\? Allowed in colours: paper, raised, /)
})

test('a value that cannot be is told with what is expected', () => {
  for (const [given, fault] of [
    [{ language: 'fr' }, 'language: expected "ar" or "en", found "fr"'],
    [{ digits: 'latn' }, 'digits: expected "arabic-indic" or "latin", found "latn"; did you mean latin?'],
    [{ offline: 'yes' }, 'offline: expected true or false, found "yes"'],
    [{ title: '' }, 'title: expected a text that is not empty, found ""'],
    [{ fewestWords: -1 }, 'fewestWords: expected at least 0, found -1'],
    [{ capturePages: 1.5 }, 'capturePages: expected a whole number, found 1.5'],
    [{ licence: {} }, 'licence.text: expected a text, it is missing'],
    [{ markers: {} }, 'markers: expected a list, [ … ], found {}'],
    [{ base: 'archive' }, 'base: a path that starts and ends with /, found "archive"'],
  ] as const)
    assert.deepEqual(faultsOf(given), [fault])
})
