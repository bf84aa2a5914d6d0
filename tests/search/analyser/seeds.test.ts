import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { analyse, keysOf } from '../../../src/search/analyser/analyse.ts'

const seeds = new URL('../../../seeds/', import.meta.url)
const keys = readdirSync(seeds)
  .sort()
  .map((name) => new Set(analyse(readFileSync(new URL(name, seeds), 'utf8')).map((token) => token.key)))

/** In which seeds (000, 001, 002) a word is found. */
const found = (word: string) => keys.map((seed) => seed.has(keysOf(word)[0]!))

test('one key for أفغانستان with and without clitics and hamza', () => {
  for (const word of ['افغانستان', 'وأفغانستان', 'لأفغانستان', 'أفغانستان']) {
    assert.deepEqual(found(word), [true, true, true], word)
  }
})

test('«أمريكا» finds what «أميركا» finds', () => {
  assert.deepEqual(found('أمريكا'), found('أميركا'))
  assert.deepEqual(keysOf('الأميركية'), keysOf('أمريكي'))
})

test('«الناتو» with its prefixes', () => {
  for (const word of ['ناتو', 'للناتو', 'والناتو', 'بالناتو']) assert.deepEqual(keysOf(word), keysOf('الناتو'), word)
})

test('digits of all systems', () => assert.deepEqual(keysOf('٢٠٢١'), keysOf('2021')))
