import { counted, formatCount } from '../counted.ts'
import type { Counts } from '../model/archive.ts'
import type { Finding } from '../model/finding.ts'
import { findingLines } from './findings.ts'

/** What a build did, as printed at its end and by `--json`. */
export interface BuildSummary {
  captures: number
  /** Files and records that were, byte for byte, a capture already met. */
  metAgain: number
  articles: number
  stories: number
  exactDuplicates: number
  relatedResolved: number
  relatedMissing: number
  pages: number
  files: number
  bytes: number
  index: { engine: string; documents: number; files: number; bytes: number }
  /** What was set aside, repaired or not understood, most first. `source` is null where none is known. */
  findings: { reason: string; source: string | null; count: number }[]
  /** The first finding of each of the most frequent reasons. */
  firstFindings: Finding[]
  /** Seconds, by stage and in all. */
  seconds: Record<string, number>
  /** Files left out since the address of the site is not known. */
  withoutUrl: string[]
  out: string
  /** The index was built whole, see `--compact`. */
  compacted?: boolean
  /** Nothing had changed since the last build, so that nothing was done; the figures are its. */
  unchanged?: boolean
}

/** Bytes in words: `1.4 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let unit = 0
  let value = bytes
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit++
  }
  return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${units[unit]}`
}

/** The summary in lines for a person. */
export function summaryLines(summary: BuildSummary, serveCommand: string, warnings = 0): string[] {
  const rows: [string, string][] = [
    ['captures read', formatCount(summary.captures)],
    ['met again, byte for byte', formatCount(summary.metAgain)],
    ['articles', formatCount(summary.articles)],
    ['stories', formatCount(summary.stories)],
    ['exact duplicates merged', formatCount(summary.exactDuplicates)],
    [
      'related titles',
      `${formatCount(summary.relatedResolved)} resolved, ${formatCount(summary.relatedMissing)} not in the archive`,
    ],
    ['pages', formatCount(summary.pages)],
    ['files', `${formatCount(summary.files)}, ${formatBytes(summary.bytes)}`],
    [
      'search index',
      `${formatBytes(summary.index.bytes)} in ${counted(summary.index.files, 'file')} (${summary.index.engine})`,
    ],
    ['findings', findingsText(summary)],
    ['time', `${summary.seconds['all']?.toFixed(1)} s`],
    ...(warnings === 0
      ? []
      : ([['warnings', `${formatCount(warnings)}, told at the beginning`]] satisfies [string, string][])),
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return [
    '',
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    ...findingLines(summary),
    ...withoutUrlLines(summary),
    '',
    `${summary.unchanged ? `Nothing has changed since the last build: the archive in ${summary.out} is as it was.` : `The archive is in ${summary.out}.`} To look at it: ${serveCommand}`,
  ]
}

function withoutUrlLines({ withoutUrl }: BuildSummary): string[] {
  if (withoutUrl.length === 0) return []
  return [
    '',
    `Left out, since they need the address of the site: ${withoutUrl.join(', ')}. Give it with --url, or as url in the configuration.`,
  ]
}

function findingsText({ findings }: BuildSummary): string {
  const all = findings.reduce((sum, { count }) => sum + count, 0)
  return all === 0 ? 'none' : formatCount(all)
}

type OfArchive = 'captures' | 'articles' | 'stories' | 'exactDuplicates' | 'relatedResolved' | 'relatedMissing'

/** The parts of a summary that the archive itself knows. */
export function summaryOfCounts(counts: Counts): Pick<BuildSummary, OfArchive | 'metAgain'> {
  const { captures, places, articles, stories, exactDuplicates, relatedResolved, relatedMissing } = counts
  const metAgain = places - captures
  return { captures, metAgain, articles, stories, exactDuplicates, relatedResolved, relatedMissing }
}
