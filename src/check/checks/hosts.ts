import { dirname } from 'node:path/posix'
import { counted } from '../../counted.ts'
import type { CheckKind } from '../check-kind.ts'
import type { Fault } from '../fault.ts'

/** What a site comes to. */
interface Size {
  files: number
  bytes: number
  /** The largest file. */
  largest: { path: string; bytes: number }
  /** The folder with most entries. */
  fullest: { path: string; entries: number }
}

/** A host's limit. */
interface HostLimit {
  host: string
  measure: 'files' | 'bytes' | 'largest' | 'fullest'
  limit: number
  /** What to do where it is exceeded. */
  advice: string
}

const fewerFiles = 'Let captures share one viewer page (capturePages: 0), or choose another host'
const smaller =
  'Build several archives of fewer texts, one a year for instance, or publish by rsync or to S3, which have no such limit'

/** The limits, a limit a row, from the hosts' own pages. */
const limits: readonly HostLimit[] = [
  { host: 'GitHub Pages', measure: 'bytes', limit: 1e9, advice: smaller },
  { host: 'GitHub Pages (git push)', measure: 'largest', limit: 100 * 1024 ** 2, advice: smaller },
  {
    host: 'Cloudflare Pages (free plan)',
    measure: 'files',
    limit: 20_000,
    advice: `${fewerFiles}; the paid plans take 100,000`,
  },
  { host: 'Cloudflare Pages', measure: 'largest', limit: 25 * 1024 ** 2, advice: smaller },
  { host: 'GitLab Pages', measure: 'bytes', limit: 1e9, advice: smaller },
  { host: 'GitLab Pages', measure: 'files', limit: 200_000, advice: fewerFiles },
  { host: 'Netlify', measure: 'fullest', limit: 54_000, advice: 'Choose another host' },
]

/** The site fits the usual hosts. One that it does not fit is advice, no fault: it may be meant for another. */
export const hosts: CheckKind = {
  name: 'hosts',
  *run({ site }) {
    const size = measure(site.files, (path) => site.bytes(path))
    for (const { host, measure, limit, advice } of limits) {
      const found = amount(size, measure)
      if (found.amount <= limit) continue
      const fault: Fault = {
        check: 'hosts',
        severity: 'advice',
        path: found.path,
        message: `${host} takes ${format(limit, measure)}, this has ${format(found.amount, measure)}. ${advice}.`,
      }
      yield fault
    }
  },
}

export function measure(files: readonly string[], bytesOf: (path: string) => number): Size {
  const size: Size = {
    files: files.length,
    bytes: 0,
    largest: { path: '', bytes: 0 },
    fullest: { path: '', entries: 0 },
  }
  const entries = new Map<string, Set<string>>()
  for (const path of files) {
    const bytes = bytesOf(path)
    size.bytes += bytes
    if (bytes > size.largest.bytes) size.largest = { path, bytes }
    for (let entry = path; entry !== '.'; entry = dirname(entry)) {
      const folder = dirname(entry)
      const inside = entries.get(folder) ?? new Set()
      inside.add(entry)
      entries.set(folder, inside)
    }
  }
  for (const [path, inside] of entries)
    if (inside.size > size.fullest.entries) size.fullest = { path, entries: inside.size }
  return size
}

function amount(size: Size, measure: HostLimit['measure']): { amount: number; path: string } {
  switch (measure) {
    case 'files':
    case 'bytes':
      return { amount: size[measure], path: '' }
    case 'largest':
      return { amount: size.largest.bytes, path: size.largest.path }
    case 'fullest':
      return { amount: size.fullest.entries, path: size.fullest.path }
  }
}

function format(amount: number, measure: HostLimit['measure']): string {
  switch (measure) {
    case 'files':
      return counted(amount, 'file')
    case 'fullest':
      return `${counted(amount, 'entry')} in one folder`
    case 'bytes':
    case 'largest':
      return `${(amount / 1e6).toFixed(0)} MB${measure === 'largest' ? ' in one file' : ''}`
  }
}
