import { join } from 'node:path'
import { formatCount } from '../counted.ts'
import type { Finding } from '../model/finding.ts'
import { byCodeUnit } from '../model/order.ts'
import { printable } from './printable.ts'
import type { BuildSummary } from './summary.ts'

/** Findings told in words at the end of a build, each of another reason. */
const told = 5

/** Rows of the table of findings that are shown; the rest is counted. */
const rowsShown = 20

/** What the summary says of findings. */
export function summaryOfFindings(findings: Iterable<Finding>): Pick<BuildSummary, 'findings' | 'firstFindings'> {
  const rows = new Map<string, BuildSummary['findings'][number]>()
  const reasons = new Map<string, { first: Finding; count: number }>()
  for (const finding of findings) {
    const { reason, source = null } = finding
    const key = JSON.stringify([reason, source])
    const row = rows.get(key)
    if (row) row.count++
    else rows.set(key, { reason, source, count: 1 })
    const known = reasons.get(reason)
    if (known) known.count++
    else reasons.set(reason, { first: finding, count: 1 })
  }
  const byName = [...rows].sort(([a], [b]) => byCodeUnit(a, b)).map(([, row]) => row)
  const byCount = [...reasons.values()].sort((a, b) => b.count - a.count || byCodeUnit(a.first.reason, b.first.reason))
  return {
    findings: byName.sort((a, b) => b.count - a.count),
    firstFindings: byCount.slice(0, told).map(({ first }) => first),
  }
}

/** The findings of a summary in lines for a person: the first of each reason in words, all of them counted, and where they stand. */
export function findingLines({ findings, firstFindings, out }: BuildSummary): string[] {
  if (findings.length === 0) return []
  return [
    '',
    'What was set aside, repaired or not understood, for example:',
    ...firstFindings.map((finding) => `  ${findingLine(finding)}`),
    '',
    'All of it, by reason and source:',
    ...table(findings),
    `Each with its file, its line and what to do: ${join(out, 'data', 'findings.jsonl')}`,
  ]
}

/** `crawl.jsonl:12: is not valid JSON …: mend it, or crawl it again` */
export function findingLine({ path, line, column, message }: Finding): string {
  const place = [path, line, column].filter((part) => part !== undefined).join(':')
  return printable(`${place}: ${message}`)
}

function table(findings: BuildSummary['findings']): string[] {
  const shown = findings.slice(0, rowsShown)
  const countWidth = Math.max(...shown.map(({ count }) => formatCount(count).length))
  const reasonWidth = Math.max(...shown.map(({ reason }) => reason.length))
  const row = ({ reason, source, count }: BuildSummary['findings'][number]) =>
    `  ${formatCount(count).padStart(countWidth)}  ${source === null ? reason : `${reason.padEnd(reasonWidth)}  ${printable(source)}`}`
  const rest = findings.slice(rowsShown).reduce((sum, { count }) => sum + count, 0)
  return [...shown.map(row), ...(rest > 0 ? [`  … and ${formatCount(rest)} more`] : [])]
}
