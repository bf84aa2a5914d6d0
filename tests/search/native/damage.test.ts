import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { type ReadIndexFile, SearchError } from '../../../src/search/engine.ts'
import { openNative } from '../../../src/search/native/open.ts'
import { parseQuery } from '../../../src/search/query.ts'
import { sampleArchive as documents } from './random-archive.ts'
import { buildAndOpen, inTemporaryFolder, tinySizes } from './temporary-index.ts'

const query = parseQuery('"مجلس الأمن" أو روسيا أو انتخاب*')

/** What reading a file may give other than the file. */
const faults: Record<string, (file: Uint8Array, other: Uint8Array) => Uint8Array> = {
  missing: () => {
    throw new Error('404')
  },
  empty: () => new Uint8Array(0),
  'cut short': (file) => file.slice(0, -2),
  'an error page': () =>
    new TextEncoder().encode('<!doctype html><title>404 Not Found</title><p>There is nothing here.'),
  'a bit turned': (file) => file.with(file.length - 1, file.at(-1)! ^ 1),
  'of another build': (file, other) => other.slice(0, Math.max(other.length, file.length)),
}

/** Files that the query reads. */
async function readPaths(folder: string): Promise<string[]> {
  const paths: string[] = []
  const engine = await openNative(async (path) => {
    paths.push(path)
    return readFileSync(join(folder, path))
  })
  await engine.search(query, 0, 10)
  return paths
}

for (const [fault, damage] of Object.entries(faults)) {
  test(`a file that is ${fault} is a SearchError or, once the site is whole, an answer; never a wrong one`, () =>
    inTemporaryFolder(async (folder) => {
      const [ours, theirs] = [join(folder, 'ours'), join(folder, 'theirs')]
      const right = await (await buildAndOpen(documents, ours, { sizes: tinySizes })).search(query, 0, 10)
      assert.ok(right.total > 1)
      await buildAndOpen(documents.slice(1), theirs, { sizes: tinySizes })
      const other = readFileSync(join(theirs, (await readPaths(theirs)).find((path) => path.includes('/t/'))!))
      const paths = await readPaths(ours)
      assert.ok(paths.length > 10 && paths.some((path) => path.includes('/n/')))
      for (const path of paths) {
        const damaged = async (asked: string) => {
          const file = readFileSync(join(ours, asked))
          return asked === path ? damage(file, other) : file
        }
        await assert.rejects(
          async () => (await openNative(damaged)).search(query, 0, 10),
          (error) => error instanceof SearchError && error.type === 'damaged' && error.message.length > 20,
          `${path} ${fault}`,
        )
        let failures = 0
        const mended: ReadIndexFile = async (asked) =>
          asked === path && failures++ === 0 ? damaged(asked) : readFileSync(join(ours, asked))
        assert.deepEqual(await (await openNative(mended)).search(query, 0, 10), right, `${path} ${fault}, then mended`)
      }
    }))
}

test('a site published anew under a reader is answered from anew', () =>
  inTemporaryFolder(async (folder) => {
    const [before, after] = [join(folder, 'before'), join(folder, 'after')]
    await buildAndOpen(documents, before, { sizes: tinySizes })
    const expected = await (await buildAndOpen(documents.slice(3), after, { sizes: tinySizes })).search(query, 0, 10)
    let live = before
    const engine = await openNative(async (path) => readFileSync(join(live, path)))
    live = after
    assert.deepEqual(await engine.search(query, 0, 10), expected)
  }))
