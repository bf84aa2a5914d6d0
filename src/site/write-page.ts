import { hash } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { linkFile } from '../link-file.ts'
import { encodeUtf8 } from '../utf8.ts'

/** Where pages go. */
export interface PageTarget {
  /** The staging folder. */
  out: string
  /** The output that readers see until then; a page that comes out as it is there keeps its file. */
  live?: string
}

/** A file that was made, or stayed as it was. */
export interface WrittenFile {
  /** Below the output, with `/`. */
  path: string
  bytes: number
  sha256: string
  /** Its time stamp, in milliseconds. */
  modified: number
  isNew: boolean
}

/** Puts a page in the staging folder. */
export function writePage({ out, live }: PageTarget, path: string, html: string): WrittenFile {
  const content = encodeUtf8(html)
  const file = join(out, path)
  const isNew = live === undefined || !holds(join(live, path), content)
  if (isNew) {
    mkdirSync(dirname(file), { recursive: true })
    // Never into a file that has a second name: that would be the output's own.
    writeFileSync(file, content, { flag: 'wx' })
  } else linkFile(join(live, path), file)
  const { mtimeMs } = lstatSync(file)
  return { path, bytes: content.length, sha256: hash('sha256', content, 'hex'), modified: mtimeMs, isNew }
}

function holds(file: string, content: Buffer): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size === content.length && readFileSync(file).equals(content)
}
