import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Clause, Query } from '../../src/search/engine.ts'
import { parseQuery } from '../../src/search/query.ts'

const word = (text: string): Clause => ({ type: 'word', text })
const pressed = (typed: string, text: string): Clause => ({ type: 'word', text, typed })
const phrase = (...words: string[]): Clause => ({ type: 'phrase', words })
const prefix = (text: string): Clause => ({ type: 'prefix', text })

/** What was typed, and what is asked: groups, then what is excluded. */
const cases: [typed: string, groups: Query['groups'], not?: Query['not']][] = [
  ['', []],
  ['  \u00a0 ', []],
  ['مجلس الأمن', [[word('مجلس')], [word('الأمن')]]],
  ['«مجلس الأمن» يدين', [[phrase('مجلس', 'الأمن')], [word('يدين')]]],
  ['"مجلس الأمن"', [[phrase('مجلس', 'الأمن')]]],
  ['“مجلس الأمن”', [[phrase('مجلس', 'الأمن')]]],
  ['”مجلس الأمن”', [[phrase('مجلس', 'الأمن')]]],
  ['„مجلس الأمن“', [[phrase('مجلس', 'الأمن')]]],
  ['‘‘مجلس الأمن’’', [[phrase('مجلس', 'الأمن')]]],
  ["''مجلس الأمن''", [[phrase('مجلس', 'الأمن')]]],
  ['»مجلس الأمن«', [[phrase('مجلس', 'الأمن')]]],
  ['«مجلس الأمن"', [[phrase('مجلس', 'الأمن')]]],
  ['قال«مجلس الأمن»اليوم', [[word('قال')], [phrase('مجلس', 'الأمن')], [word('اليوم')]]],
  ['«مجلس، الأمن: الدولي»', [[phrase('مجلس', 'الأمن', 'الدولي')]]],
  ['مجلس «الأمن', [[word('مجلس')], [word('الأمن')]]],
  ['«» مجلس ""', [[word('مجلس')]]],
  ['الرياض -الهلال', [[word('الرياض')]], [word('الهلال')]],
  ['الرياض −الهلال', [[word('الرياض')]], [word('الهلال')]],
  ['الرياض -"كأس العالم"', [[word('الرياض')]], [phrase('كأس', 'العالم')]],
  ['-مصر*', [], [prefix('مصر')]],
  ['السعودية - إيران', [[word('السعودية')], [word('إيران')]]],
  ['السعودية-إيران', [[word('السعودية')], [word('إيران')]]],
  ['السعودية – إيران –', [[word('السعودية')], [word('إيران')]]],
  ['سوريا أو العراق', [[word('سوريا'), word('العراق')]]],
  ['سوريا OR العراق OR لبنان', [[word('سوريا'), word('العراق'), word('لبنان')]]],
  ['سوريا|العراق', [[word('سوريا'), word('العراق')]]],
  ['سوريا | «القوات اللبنانية» حرب', [[word('سوريا'), phrase('القوات', 'اللبنانية')], [word('حرب')]]],
  ['أو سوريا', [[word('أو')], [word('سوريا')]]],
  ['سوريا أو', [[word('سوريا')]]],
  ['| سوريا ||', [[word('سوريا')]]],
  ['أوباما', [[word('أوباما')]]],
  ['انتخاب* مصر', [[prefix('انتخاب')], [word('مصر')]]],
  ['أ* * مصر', [[word('أ')], [word('مصر')]]],
  ['hgsu,]dm مصر', [[pressed('hgsu,]dm', 'السعودية'), phrase('hgsu', 'dm')], [word('مصر')]]],
  ['مصر -;dvd', [[word('مصر')], [word('dvd')]]],
  ['مصر OR s,vdh', [[word('مصر'), pressed('s,vdh', 'سوريا'), phrase('s', 'vdh')]]],
  ['-s,vdh', [], [pressed('s,vdh', 'سوريا'), phrase('s', 'vdh')]],
  ['كوفيد19', [[word('كوفيد')], [word('19')]]],
  ['1,000 ريال', [[word('1,000')], [word('ريال')]]],
  ['كتـــاب، قلم؛ ورقة؟', [[word('كتـــاب')], [word('قلم')], [word('ورقة')]]],
]

for (const [typed, groups, not = []] of cases) {
  test(`«${typed}»`, () => {
    const query = parseQuery(typed)
    assert.deepEqual({ groups: query.groups, not: query.not }, { groups, not })
  })
}

test('the settings are taken over, and what was typed is kept', () => {
  const settings = { exact: true, filters: { source: ['سبق'] }, sort: 'oldest' } as const
  assert.deepEqual(parseQuery('نفط', { ...settings, filters: { source: ['سبق'] } }), {
    ...{ text: 'نفط', groups: [[word('نفط')]], not: [] },
    ...settings,
  })
})

test('whatever is typed is a query, and every word of a clause is typed', () => {
  const typed = fc.array(
    fc.constantFrom('"', '«', '»', '’’', '-', '|', '*', ' ', 'أو', 'OR', 'نفط', 'x', '1', '\u064b', '😀'),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        typed.map((parts) => parts.join('')),
      ),
      (text) => {
        const { groups, not } = parseQuery(text)
        assert.ok(groups.every((group) => group.length > 0))
        for (const clause of [...groups.flat(), ...not]) {
          const words = clause.type === 'phrase' ? clause.words : [clause.text]
          assert.ok(words.length > 0)
          // What was typed on a keyboard left on Latin is asked for in Arabic too.
          for (const one of words) assert.ok(one !== '' && (text.includes(one) || /^[^a-z]+$/i.test(one)))
        }
      },
    ),
  )
})
