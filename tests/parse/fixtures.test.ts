import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { test } from 'node:test'
import type { Article, Block } from '../../src/model/article.ts'
import type { Capture } from '../../src/model/capture.ts'
import type { ParsedCapture } from '../../src/model/parsed.ts'
import { parse } from '../../src/parse/parse.ts'
import { readAll } from '../read/reading.ts'
import { captureOf, noRules } from './capture-of.ts'
import { faultsOf } from './faults-of.ts'

/**
 * `NAME.txt` is a capture's reading (`.md` and `.html` are read as the formats they are), `NAME.json` what is expected of it: `metadata` (given to the parser), `articles`
 * (only the fields it names are compared; a block is written as its text with a letter for its type before it) and
 * `rules` (each must have decided a section). The seeds' expectations lie here too; their texts are in `seeds/`.
 */
interface Expectation {
  metadata?: Record<string, unknown>
  articles: (Partial<Omit<Article, 'blocks'>> & { blocks?: string[]; shape?: string })[]
  rules?: string[]
}

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'tests/fixtures/parse')

const letters: Record<Block['type'], string> = { paragraph: 'p', heading: 'h', quote: 'q', caption: 'c', list: 'l' }

const written = (block: Block) =>
  `${letters[block.type]} ${block.type === 'list' ? block.items.join(' | ') : block.text}`

const shapeOf = (article: Article) =>
  article.blocks.map((block) => letters[block.type] + (block.type === 'list' ? block.items.length : '')).join(' ')

function check(parsed: ParsedCapture, expected: Expectation): void {
  assert.equal(parsed.articles.length, expected.articles.length, 'number of articles')
  for (const [index, { blocks, shape, ...fields }] of expected.articles.entries()) {
    const article = parsed.articles[index]!
    for (const [field, value] of Object.entries(fields)) {
      const found =
        field === 'related' ? article.related.map(({ title }) => ({ title })) : article[field as keyof Article]
      assert.deepEqual(found, value, `${field} of article ${index}`)
    }
    if (blocks) assert.deepEqual(article.blocks.map(written), blocks)
    if (shape !== undefined) assert.equal(shapeOf(article), shape)
  }
  const rules = new Set(parsed.sections.map((section) => section.rule))
  for (const rule of expected.rules ?? [])
    assert.ok(rules.has(rule), `no section by the rule ${rule}; there are ${[...rules].join(', ')}`)
}

const inputs = [
  ...readdirSync(join(root, 'seeds')).map((name) => join(root, 'seeds', name)),
  ...readdirSync(folder)
    .filter((name) => extname(name) !== '.json')
    .map((name) => join(folder, name)),
]

async function captureAt(input: string, metadata: Expectation['metadata']): Promise<Capture> {
  if (extname(input) === '.txt') return captureOf(readFileSync(input, 'utf8'), metadata)
  const { captures } = await readAll([input])
  assert.equal(captures.length, 1)
  return captures[0]!
}

for (const input of inputs.sort()) {
  const name = basename(input, extname(input))
  test(`parses ${basename(input)} as its expectation says`, async () => {
    const expectation = join(folder, `${name}.json`)
    assert.ok(existsSync(expectation), `${expectation} is missing`)
    const expected: Expectation = JSON.parse(readFileSync(expectation, 'utf8'))
    const capture = await captureAt(input, expected.metadata)
    const parsed = parse(capture, noRules)
    assert.deepEqual(faultsOf(capture, parsed), [])
    check(parsed, expected)
  })
}
