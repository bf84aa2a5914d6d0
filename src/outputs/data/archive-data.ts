import { setImmediate } from 'node:timers/promises'
import { machineFault } from '../../archive/database.ts'
import { digest } from '../../archive/digest.ts'
import type { CaptureWithoutReading, Revision } from '../../model/archive.ts'
import type { Output, OutputContext, Written } from '../output.ts'
import { total } from '../write-text.ts'
import { BlockFile } from './block-file.ts'
import { BlockWalk } from './block-walk.ts'
import { type Block, blocksOf } from './blocks.ts'
import { rowOf } from './columns.ts'
import type { ArticleEntry, BlockTarget, DatabaseFormat, DataFile, DataFormat } from './data-file.ts'
import { DatabaseFile } from './database-file.ts'
import { type KeptFile, KeptFiles } from './kept-files.ts'
import { dataFiles } from './registry.ts'

/** Steps between which progress may be shown. */
const breath = 500

/** Captures in a block, about. */
const captureBlock = 64

/** All data files of captures and articles, in one walk through the archive. */
export const archiveData: Output = {
  name: 'data',
  write: (context) => writeData(dataFiles, context),
}

interface OpenFile {
  format: DataFormat | DatabaseFormat
  file: BlockTarget<unknown>
}

/** Feeds the files in one walk through what the last build's files do not have. */
export async function writeData(files: readonly DataFile[], context: OutputContext): Promise<Written> {
  const kept = new KeptFiles(context.work, context.previous)
  const opened: OpenFile[] = []
  const withoutUrl: string[] = []
  const written: KeptFile[] = []
  try {
    for (const { name, open } of files) {
      const format = open(context)
      if (format === 'no-url') withoutUrl.push(`data/${name}`)
      if (typeof format !== 'string') opened.push({ format, file: openFile(format, context, kept) })
    }
    await walkCaptures(opened, context)
    await walkArticles(opened, context)
    for (const { file } of opened) {
      // A process whose build was killed hears of it here.
      await setImmediate()
      written.push(file.end())
    }
  } catch (error) {
    for (const { file } of opened.slice(written.length)) file.close()
    // What was to be built on may be damaged: the next build makes all of it anew.
    if (machineFault(error) === undefined) kept.forget()
    throw error
  }
  kept.keep(written)
  return total([
    ...written.map(({ bytes }) => ({ files: 1, bytes })),
    ...(withoutUrl.length > 0 ? [{ files: 0, bytes: 0, withoutUrl }] : []),
  ])
}

function openFile(format: OpenFile['format'], context: OutputContext, kept: KeptFiles): BlockTarget<unknown> {
  const { configuration, toolVersion, codeVersion, out } = context
  const settings = digest(configuration, toolVersion, codeVersion, format.blockLength)
  const known = kept.find(`data/${format.path}`, settings)
  return format.type === 'bytes'
    ? new BlockFile(out, format, settings, known)
    : new DatabaseFile(out, format, settings, known)
}

async function walkCaptures(opened: readonly OpenFile[], { archive }: OutputContext): Promise<void> {
  const files = opened.filter(({ format }) => format.captures)
  if (files.length === 0) return
  const blocks = blocksOf(archive.captureRevisions(), captureBlock)
  const walks = files.map(
    ({ format, file }) =>
      new BlockWalk<CaptureWithoutReading, unknown>(file, blocks, (captures) => format.captures!(captures)),
  )
  let step = 0
  for (const { from, to } of united(walks.flatMap((walk) => walk.missing))) {
    for (const capture of archive.capturesWithoutReading(from, to)) {
      for (const walk of walks) {
        const full = walk.add(capture.position, capture)
        if (full) await full
      }
      if (++step % breath === 0) await setImmediate()
    }
  }
  for (const walk of walks) await walk.end()
}

async function walkArticles(opened: readonly OpenFile[], { archive, configuration }: OutputContext): Promise<void> {
  const files = opened.filter(({ format }) => format.articles)
  if (files.length === 0) return
  const revisions = archive.revisions()
  const blocks = new Map<number, Block[]>()
  const walks = files.map(({ format, file }) => {
    const { blockLength } = format
    if (!blocks.has(blockLength)) blocks.set(blockLength, blocksOf(revisions as readonly Revision[], blockLength))
    return new BlockWalk<ArticleEntry, unknown>(file, blocks.get(blockLength)!, (entries) => format.articles!(entries))
  })
  let step = 0
  for (const { from, to } of united(walks.flatMap((walk) => walk.missing))) {
    for (const article of archive.articles(from, to)) {
      const entry = { article, row: rowOf(article, configuration) }
      for (const walk of walks) {
        const full = walk.add(article.position, entry)
        if (full) await full
      }
      if (++step % breath === 0) await setImmediate()
    }
  }
  for (const walk of walks) await walk.end()
}

/** The ranges that cover all blocks, in order. */
function united(blocks: readonly Block[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = []
  for (const { from, to } of blocks.toSorted((a, b) => a.from - b.from)) {
    const last = ranges.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else ranges.push({ from, to })
  }
  return ranges
}
