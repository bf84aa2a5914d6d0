import assert from 'node:assert/strict'
import test from 'node:test'
import type { ResolvedQuery, WantedTerm } from '../../../src/search/native/resolve.ts'
import { understood } from '../../../src/search/native/understood.ts'

/** A word that was taken for others, each found or not. */
function taken(typed: string, ...forms: (string | undefined)[]): WantedTerm[] {
  return forms.map((form) => ({ typed, found: [form === undefined ? undefined : { forms: [form] }] }) as WantedTerm)
}

function told(text: string, ...terms: WantedTerm[][]) {
  const groups: ResolvedQuery['groups'] = terms.map((group) => [{ type: 'any', terms: group }])
  return understood({ groups, not: [] }, text).map(({ typed, words }) => [typed, ...words])
}

test('a word is told with all that it was taken for, in the order of the query', () => {
  const [iranian, iran] = [taken('Iranian', 'إيراني', 'الإيراني'), taken('Iran', 'إيران')]
  assert.deepEqual(told('Iran Iranian', iranian, iran), [
    ['Iran', 'إيران'],
    ['Iranian', 'إيراني', 'الإيراني'],
  ])
})

test('what was taken for nothing that the archive has, and parts of a run of keys, are not told', () => {
  assert.deepEqual(told('Xyzzy', taken('Xyzzy', undefined)), [])
  assert.deepEqual(told('hgsu,]dm', [...taken('hgsu,]dm', 'السعودية'), ...taken('hgsu', 'هاجس')]), [
    ['hgsu,]dm', 'السعودية'],
  ])
})
