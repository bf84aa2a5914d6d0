import { counted } from '../counted.ts'
import type { Place } from '../model/capture.ts'
import type { Finding } from '../model/finding.ts'

/**
 * Why something of the input was dropped, repaired or set aside: one row a reason, in the order a document meets them.
 * Each says what is the matter and what to do; where, the finding's path and line say.
 */
const reasons = {
  /** The file system would not give it. */
  unreadable: (why: string) => `could not be read (${why}): check that the file exists and that you may read it`,
  'not-a-file': () => 'is neither a file nor a folder and was passed over: copy its content into a file',
  'symlink-loop': (target: string) =>
    `links back to a folder above it (${target}) and was not entered: remove the link`,
  /** A name in an archive that would climb out of it. */
  'unsafe-path': (name: string) =>
    `the archive has an entry that climbs out of its folder (${name}), which was passed over: pack the archive anew without ../ and absolute paths`,
  'too-deep': (containers: number) =>
    `lies in more than ${counted(containers, 'archive')} inside each other and was not unpacked: unpack the outer ones first`,
  'expands-too-far': () =>
    'grew to over 64 MiB and over 200 times its packed size, so the rest was not unpacked: if it is no trap, unpack it yourself and give the files',
  truncated: (why: string) =>
    `breaks off or is damaged (${why}); what stands before that was read: fetch the file again to have the rest`,
  damaged: (format: string, why: string) => `is damaged as ${format} (${why}): fetch or write the file again`,
  'wrong-length': () =>
    'is a WARC record whose Content-Length is not that of its content; it was read up to the next record: look at it once',
  'http-error': (status: number) =>
    `is a page that the server answered with ${status} instead of an article, and was passed over; nothing need be done`,
  encrypted: () => 'is encrypted and was passed over: unpack it with its password and give the files',
  empty: () => 'has no text: leave it out or crawl it again',
  binary: (what: string) => `is not text (${what}) and was passed over: leave it out, or convert it to text or HTML`,
  unsupported: (what: string) =>
    `is in a format that is not read (${what}): leave it out, or convert it to text, HTML, JSON lines or CSV`,
  undecodable: () =>
    'is in no encoding that is known (UTF-8, UTF-16, windows-1256, ISO-8859-6 were tried): convert it to UTF-8',
  'invalid-bytes': (count: number) =>
    `is UTF-8 but for ${counted(count, 'broken character')}, shown as U+FFFD: crawl it again if they matter`,
  'mojibake-repaired': (from: string, as: string) =>
    `is text in ${from} that some tool had read as ${as}; it was put right: look at it once, and mend the tool`,
  'too-large': (limit: number) =>
    `is longer than the largest document allowed (${counted(limit, 'character')}) and was passed over: raise largestDocument, or split it`,
  'malformed-json': (why: string) => `is not valid JSON (${why}) and was passed over: mend it, or crawl it again`,
  'malformed-row': (why: string) => `is not a valid row (${why}) and was passed over: mend its quotes or its columns`,
  'malformed-front-matter': (why: string) =>
    `its front matter is not valid YAML (${why}) and was left unread: mend it; the text itself was read`,
  'malformed-sidecar': (why: string) => `the file of metadata beside it could not be used (${why}): mend or remove it`,
  'no-text': (names: string) =>
    `has no text in a field that is known (it has: ${names}): name the field with --field text=NAME`,
  /** Set aside: kept as a capture, yields no article. */
  'not-arabic': (percent: number) =>
    `is not Arabic (${percent} % of its letters are) and was set aside; nothing need be done`,
  'too-short': (words: number, fewest: number) =>
    `has ${counted(words, 'word')}, fewer than ${fewest}, and was set aside: lower fewestWords to have it as an article`,
} satisfies Record<string, (...details: never[]) => string>

export type Reason = keyof typeof reasons

/** A finding with its reason's message, at a place. */
export function finding<R extends Reason>(
  reason: R,
  place: Pick<Place, 'path' | 'line'> & { column?: number; source?: string },
  ...details: Parameters<(typeof reasons)[R]>
): { type: 'finding'; finding: Finding } {
  const make = reasons[reason] as (...details: Parameters<(typeof reasons)[R]>) => string
  const { path, line, column, source } = place
  return {
    type: 'finding',
    finding: {
      reason,
      path,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column }),
      message: make(...details),
      ...(source === undefined ? {} : { source }),
    },
  }
}

/** All reasons, for documentation and tests. */
export const reasonNames = Object.keys(reasons) as Reason[]
