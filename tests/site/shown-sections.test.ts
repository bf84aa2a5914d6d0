import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Role, roles, type Section } from '../../src/model/section.ts'
import { arabic } from '../../src/site/language/ar.ts'
import { english } from '../../src/site/language/en.ts'
import { frontMatterEnd, shownSections } from '../../src/site/shown-sections.ts'

/** Sections of ten bytes each. */
const sections = (...kinds: [role: Role, rule: string, article?: string][]): Section[] =>
  kinds.map(([role, rule, article], index) => ({
    role,
    rule,
    start: index * 10,
    end: (index + 1) * 10,
    ...(article && { article }),
  }))

test('neighbours of one kind are shown as one, with the white space between them', () => {
  const shown = shownSections(
    sections(
      ['blank', 'white-space'],
      ['body', 'layout:paragraph', 'a'],
      ['blank', 'white-space'],
      ['body', 'layout:paragraph', 'a'],
      ['body', 'layout:paragraph', 'b'],
      ['body', 'bullet', 'b'],
      ['blank', 'white-space'],
    ),
    0,
  )
  assert.deepEqual(
    shown.map(({ role, start, end }) => [role, start, end]),
    [
      ['blank', 0, 10],
      ['body', 10, 40],
      ['body', 40, 50],
      ['body', 50, 60],
      ['blank', 60, 70],
    ],
  )
})

test('mark-up and the metadata at the head of a file are not called boilerplate', () => {
  const reading = '---\ntitle: عنوان\n---\n# عنوان\n'
  const end = frontMatterEnd(reading)
  assert.equal(end, Buffer.byteLength('---\ntitle: عنوان\n---'))
  const [matter, mark, boilerplate] = shownSections(
    [
      { role: 'boilerplate', rule: 'markup', start: 0, end },
      { role: 'boilerplate', rule: 'markup', start: end + 1, end: end + 2 },
      { role: 'boilerplate', rule: 'learnt', start: end + 2, end: end + 9 },
    ],
    end,
  )
  assert.deepEqual([matter?.role, matter?.rule], ['front-matter', 'front-matter'])
  assert.deepEqual([mark?.role, boilerplate?.role], ['markup', 'boilerplate'])
  assert.equal(frontMatterEnd('خبر بلا رأس\n---\n'), 0)
})

/** The rules that the parser's own tests see deciding. */
function knownRules(): Set<string> {
  const folder = join(import.meta.dirname, '../fixtures/parse')
  const expectations = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Set(
    expectations.flatMap((name): string[] => JSON.parse(readFileSync(join(folder, name), 'utf8')).rules ?? []),
  )
}

for (const language of [arabic, english]) {
  test(`every role and rule has its words: ${language.code}`, () => {
    const rules = knownRules()
    assert.ok(rules.size > 30)
    assert.deepEqual(
      [...rules].filter((rule) => !language.rules[rule]),
      [],
    )
    assert.deepEqual(
      roles.filter((role) => !language.roles[role]),
      [],
    )
  })
}
