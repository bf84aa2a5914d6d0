import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import fc from 'fast-check'
import type { SearchDocument } from '../../../src/search/engine.ts'
import { kinds } from '../../../src/search/native/format.ts'
import { decodeManifest } from '../../../src/search/native/manifest.ts'
import { verifyNative } from '../../../src/search/native/verify.ts'
import { parseQuery } from '../../../src/search/query.ts'
import { Oracle } from './oracle.ts'
import { archive, sampleArchive as many, query } from './random-archive.ts'
import { buildAndOpen, inTemporaryFolder, tinySizes } from './temporary-index.ts'

/** Every file of a folder with its content. */
function contents(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]))
}

function segmentsIn(folder: string) {
  return decodeManifest(readFileSync(join(folder, 'manifest.json'))).segments
}

/** The same documents under names that do not meet those of the first archive, in stories of their own. */
function renamed(documents: readonly SearchDocument[]): SearchDocument[] {
  return documents.map((document) => ({ ...document, id: `b${document.id}`, story: `t${document.story}` }))
}

/** One document that no archive here has. */
const more: SearchDocument = { ...many[0]!, id: 'more', story: 'more' }

test('the same documents in any order give the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(archive, (documents) =>
      inTemporaryFolder(async (folder) => {
        const folders = ['forth', 'back', 'again'].map((name) => join(folder, name))
        await buildAndOpen(documents, folders[0]!, { sizes: tinySizes })
        await buildAndOpen(documents.toReversed(), folders[1]!, { sizes: tinySizes })
        await buildAndOpen(documents, folders[2]!, { sizes: tinySizes })
        assert.deepEqual(contents(folders[1]!), contents(folders[0]!))
        assert.deepEqual(contents(folders[2]!), contents(folders[0]!))
      }),
    ),
    { numRuns: 12 },
  )
})

test('what was added, changed and removed is found as a look at every document finds it', async () => {
  const changes = fc.record({
    added: archive.map((documents) => renamed(documents).slice(0, 3)),
    joined: archive.map((documents) => documents.slice(0, 1).map((document) => ({ ...document, id: 'new' }))),
    changed: fc.nat(30),
    removed: fc.nat(30),
  })
  let deltas = 0
  await fc.assert(
    fc.asyncProperty(archive, changes, fc.array(query, { minLength: 8, maxLength: 8 }), (documents, change, queries) =>
      inTemporaryFolder(async (folder) => {
        const [first, second] = [join(folder, 'first'), join(folder, 'second')]
        await buildAndOpen(documents, first, { sizes: tinySizes })
        const kept = documents.filter((_, index) => index !== change.removed)
        const edited = kept.map((document, index) =>
          index === change.changed ? { ...document, source: 'سبق', fields: document.fields.slice(0, 1) } : document,
        )
        const now = [...change.joined, ...edited, ...change.added]
        const engine = await buildAndOpen(now, second, { previous: first, sizes: tinySizes })
        const isDelta = segmentsIn(second)[0]!.folder === segmentsIn(first)[0]!.folder
        if (isDelta) deltas++
        const oracle = isDelta
          ? new Oracle(now, documents, [...documents, ...movedOf(documents, now)])
          : new Oracle(now)
        for (const asked of queries) {
          const answer = await engine.search(asked, 0, 100)
          const expected = oracle.answer(asked, 0, 100)
          const ids = (hits: { id: string }[]) => hits.map(({ id }) => storyOf(now, id)).sort()
          assert.deepEqual(ids(answer.hits), ids(expected.hits))
          assert.equal(answer.total, expected.total)
          for (const { id, versions, refs } of answer.hits) {
            const members = now.filter(({ story }) => story === storyOf(now, id))
            assert.equal(versions, members.length)
            const meant = asked.allVersions ? members.filter((member) => member.id === id) : members
            assert.deepEqual([...refs].sort(), meant.flatMap((member) => member.refs).sort())
          }
        }
      }),
    ),
    { numRuns: 30 },
  )
  assert.ok(deltas > 5, 'some builds must have been deltas')
})

/** The documents that a delta takes up: all of each story that has one that is new or changed. */
function movedOf(before: readonly SearchDocument[], now: readonly SearchDocument[]): SearchDocument[] {
  const isSame = (document: SearchDocument) =>
    before.some((other) => JSON.stringify(other) === JSON.stringify(document))
  const stories = new Set(now.filter((document) => !isSame(document)).map(({ story }) => story))
  return now.filter(({ story }) => stories.has(story))
}

function storyOf(documents: readonly SearchDocument[], id: string): string {
  return documents.find((document) => document.id === id)!.story
}

test('a word that only the delta has is offered where it was misspelt', () =>
  inTemporaryFolder(async (folder) => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')]
    await buildAndOpen(many, first, { sizes: tinySizes })
    const text = 'افتتحت اليوم محطة القسطنطينية بعد أشهر من العمل'
    const added: SearchDocument = { ...more, headline: text, fields: [{ name: 'headline', text }] }
    const engine = await buildAndOpen([...many, added], second, { previous: first, sizes: tinySizes })
    assert.equal(segmentsIn(second).length, 2)
    assert.equal((await engine.search(parseQuery('القسطنطينبة'), 0, 10)).suggestion, 'القسطنطينية')
  }))

test('nothing changed: the base is taken over and the manifest is the same', () =>
  inTemporaryFolder(async (folder) => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')]
    await buildAndOpen(many, first)
    await buildAndOpen(many, second, { previous: first })
    assert.deepEqual(contents(second), contents(first))
  }))

test('a delta leaves every file of the base as it is, and too large a one makes a new base', () =>
  inTemporaryFolder(async (folder) => {
    const folders = ['first', 'second', 'third'].map((name) => join(folder, name))
    const [first, second, third] = folders as [string, string, string]
    await buildAndOpen(many, first)
    const more = renamed(many)
    await buildAndOpen([...many, ...more.slice(0, 2)], second, { previous: first })
    const before = contents(first)
    for (const [path, content] of contents(second)) {
      if (path !== '/manifest.json' && before.has(path)) assert.equal(content, before.get(path))
    }
    assert.equal(segmentsIn(second).length, 2)
    await buildAndOpen([...many, ...more], third, { previous: second })
    assert.equal(segmentsIn(third).length, 1)
    const clean = join(folder, 'clean')
    await buildAndOpen([...many, ...more], clean)
    assert.deepEqual(contents(third), contents(clean))
  }))

test('a last build that cannot be read is built over', () =>
  inTemporaryFolder(async (folder) => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')]
    mkdirSync(first)
    const engine = await buildAndOpen(many, second, { previous: first })
    const all = { text: '', groups: [], not: [], exact: false, filters: {}, sort: 'newest' as const }
    assert.equal((await engine.search(all, 0, 10)).total, new Set(many.map(({ story }) => story)).size)
  }))

/** Every file of a kind of segment file, and the other ways in which a file of a last build may be wrong. */
const damages: Record<string, (path: string) => void> = {
  'a bit of it turned': (path) => {
    const file = readFileSync(path)
    writeFileSync(path, file.with(file.length - 1, file.at(-1)! ^ 4))
  },
  'a bit of its head turned': (path) => writeFileSync(path, readFileSync(path).with(6, readFileSync(path)[6]! ^ 1)),
  'cut short': (path) => writeFileSync(path, readFileSync(path).subarray(0, -1)),
  missing: (path) => rmSync(path),
}

for (const [damage, apply] of Object.entries(damages)) {
  test(`a base with a file that is ${damage} is made anew, and told by its verification`, () =>
    inTemporaryFolder(async (folder) => {
      const [first, clean] = [join(folder, 'first'), join(folder, 'clean')]
      await buildAndOpen(many, first, { sizes: tinySizes })
      await buildAndOpen([...many, more], clean, { sizes: tinySizes })
      const segment = segmentsIn(first)[0]!.folder
      const paths = [...contents(join(first, segment)).keys()]
      const kindsThere = Map.groupBy(paths, (path) => path.replace(/\d+/, ''))
      assert.equal(kindsThere.size, Object.keys(kinds).length - 1, 'a file of every kind but the root')
      for (const [kind, [, second]] of [...kindsThere].map(
        ([kind, [one, two]]) => [kind, [one, two ?? one!]] as const,
      )) {
        const [damaged, next] = [
          join(folder, `damaged ${kind.replaceAll('/', ' ')}`),
          join(folder, `next ${kind.replaceAll('/', ' ')}`),
        ]
        cpSync(first, damaged, { recursive: true })
        assert.deepEqual(await verifyNative(damaged), [])
        apply(join(damaged, segment, second))
        const told = await verifyNative(damaged)
        assert.equal(told.length, 1)
        assert.ok(told[0]!.includes(second.slice(1)), `${told[0]} does not name ${second}`)
        await buildAndOpen([...many, more], next, { previous: damaged, sizes: tinySizes })
        assert.deepEqual(contents(next), contents(clean), `${second} ${damage}`)
      }
    }))
}

test('a base whose root is damaged is made anew', () =>
  inTemporaryFolder(async (folder) => {
    const [first, second, clean] = [join(folder, 'first'), join(folder, 'second'), join(folder, 'clean')]
    await buildAndOpen(many, first, { sizes: tinySizes })
    await buildAndOpen([...many, more], clean, { sizes: tinySizes })
    const manifest = readFileSync(join(first, 'manifest.json'), 'utf8')
    writeFileSync(join(first, 'manifest.json'), manifest.replace(/"root":"(.{60})./, '"root":"$1='))
    assert.equal((await verifyNative(first)).length, 1)
    await buildAndOpen([...many, more], second, { previous: first, sizes: tinySizes })
    assert.deepEqual(contents(second), contents(clean))
  }))

test('what does not belong to a base is left behind', () =>
  inTemporaryFolder(async (folder) => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')]
    await buildAndOpen(many, first)
    const before = contents(first)
    writeFileSync(join(first, segmentsIn(first)[0]!.folder, 'stray.bin'), 'stray')
    await buildAndOpen(many, second, { previous: first })
    assert.deepEqual(contents(second), before)
  }))

test('two documents of one id are refused', () =>
  inTemporaryFolder(async (folder) => {
    await assert.rejects(buildAndOpen([many[0]!, many[0]!], folder), /two documents have the id/)
  }))

test('an index that other code made is not built on', () =>
  inTemporaryFolder(async (folder) => {
    const [first, second, third] = ['first', 'second', 'third'].map((name) => join(folder, name))
    const [added, ...others] = many
    await buildAndOpen(others, first!, { sizes: tinySizes })
    await buildAndOpen(many, second!, { previous: first!, sizes: tinySizes })
    assert.equal(segmentsIn(second!).length, 2, `${added!.id} stands in a delta`)
    const manifest = JSON.parse(readFileSync(join(first!, 'manifest.json'), 'utf8'))
    assert.match(manifest.code, /^[0-9a-f]{16}$/)
    writeFileSync(join(first!, 'manifest.json'), JSON.stringify({ ...manifest, code: '0123456789abcdef' }))
    await buildAndOpen(many, third!, { previous: first!, sizes: tinySizes })
    assert.equal(segmentsIn(third!).length, 1)
  }))
