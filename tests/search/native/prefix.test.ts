import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import type { SearchDocument } from '../../../src/search/engine.ts'
import { buildNative } from '../../../src/search/native/build.ts'
import { openNative } from '../../../src/search/native/open.ts'
import { defaultSizes } from '../../../src/search/native/sizes.ts'
import { parseQuery } from '../../../src/search/query.ts'
import { inTemporaryFolder } from './temporary-index.ts'

const consonants = [...'بتثجحخدذرزسشصضطظعغفقلمنه']

test('of very many words that begin so those of most documents are looked up, and no others', () =>
  inTemporaryFolder(async (folder) => {
    const words = consonants.flatMap((second) => consonants.map((third) => `كر${second}${third}`))
    const common = words.filter((_, index) => index % 12 === 0)
    const texts = [...words, ...common, ...common]
    const facts = { versions: 1, date: null, source: null, places: [], headline: '' }
    const documents = texts.map((text, index): SearchDocument => {
      const id = `a${index}`
      return { id, story: id, url: `/a/${id}/`, refs: [id], ...facts, fields: [{ name: 'body', text }] }
    })
    // A part of the dictionary for every word.
    await buildNative(documents, folder, { sizes: { ...defaultSizes, part: 1 } })
    const parts: string[] = []
    const engine = await openNative(async (path) => {
      if (path.includes('/t/')) parts.push(path)
      return readFileSync(join(folder, path))
    })
    const { total } = await engine.search(parseQuery('كر*'), 0, 200)
    assert.ok(parts.length < 80, `${parts.length} parts`)
    assert.ok(total >= 3 * common.length)
  }))
