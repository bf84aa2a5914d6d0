import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../../src/model/finding.ts'
import { findingLine, findingLines, summaryOfFindings } from '../../src/report/findings.ts'
import type { BuildSummary } from '../../src/report/summary.ts'

const short = (line: number): Finding => ({ reason: 'too-short', path: 'a.jsonl', line, message: 'has 2 word(s)' })
const broken: Finding = { reason: 'malformed-json', path: 'b.jsonl', line: 7, column: 3, message: 'is not valid JSON' }

test('the first of each reason is told in words, the most frequent first, then all are counted', () => {
  const summary = { ...summaryOfFindings([broken, short(1), short(2)]), out: 'site' } as BuildSummary
  assert.deepEqual(summary.firstFindings, [short(1), broken])
  assert.deepEqual(findingLines(summary), [
    '',
    'What was set aside, repaired or not understood, for example:',
    '  a.jsonl:1: has 2 word(s)',
    '  b.jsonl:7:3: is not valid JSON',
    '',
    'All of it, by reason and source:',
    '  2  too-short',
    '  1  malformed-json',
    'Each with its file, its line and what to do: site/data/findings.jsonl',
  ])
})

test('without findings nothing is said', () => {
  assert.deepEqual(findingLines({ ...summaryOfFindings([]), out: 'site' } as BuildSummary), [])
})

test('what a text does to a terminal is not done: no colours, no second line, no order of its own', () => {
  const finding = {
    reason: 'unknown-date',
    path: 'x\n.txt',
    message: 'The date “\u001b[31m\u202e\ud800” is in no form',
  }
  assert.equal(findingLine(finding), 'x\ufffd.txt: The date “\ufffd[31m\ufffd\ufffd” is in no form')
})
