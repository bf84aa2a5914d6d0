/**
 * `node bench/search.ts FILE.jsonl[.gz] [COPIES]`: builds the native index of a JSON lines corpus (`title`, `content`, `date`, `source`)
 * and prints seconds, memory, files and bytes; then, for ten queries from nothing cached, the requests and bytes of the
 * index they take. The client's own bytes, and milliseconds in a browser, are `bench/first-query.ts`.
 */
import { createReadStream, createWriteStream, mkdtempSync, openSync, readFileSync, readSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import type { SearchDocument } from '../src/search/engine.ts'
import { nativeBuilder } from '../src/search/native/build.ts'
import { openNative } from '../src/search/native/open.ts'
import { parseQuery } from '../src/search/query.ts'

/** One to three words, common and rare, a phrase, another spelling, a prefix, and pasted headlines. */
const queries = [
  'السعودية',
  'أفغانستان',
  'مسئول',
  'مجلس الأمن',
  'أسعار النفط',
  'أمريكا أو روسيا',
  '«مجلس الأمن»',
  'الرياض -الهلال',
  'انتخاب*',
  'وزير الخارجية يستقبل نظيره ويبحث معه العلاقات الثنائية وسبل تعزيزها وتطورات المنطقة',
]

const [file, copies = '1'] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: node bench/search.ts FILE.jsonl[.gz] [COPIES]')
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'arshif-bench-'))
try {
  const first = join(folder, 'first')
  const corpus = await unpacked(file)
  await build('all', documents(corpus, Number(copies)), first)
  await build('one article more', withOneMore(documents(corpus, Number(copies))), join(folder, 'second'), first)
  for (const typed of queries) await ask(typed, first)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function build(name: string, input: Iterable<SearchDocument>, target: string, previous?: string): Promise<void> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const { documents, files, bytes } = await nativeBuilder.build(input, target, { jobs: 1, previous })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const busy = (process.cpuUsage(cpu).user / 1e6).toFixed(1)
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  console.log(
    `${name}: ${documents} documents, ${seconds} s (${busy} s of processor), at most ${memory} MB resident so far`,
  )
  console.log(`  ${files} files, ${(bytes / 1e6).toFixed(1)} MB`)
}

async function ask(typed: string, target: string): Promise<void> {
  let [requests, bytes] = [0, 0]
  const engine = await openNative(async (path) => {
    const content = readFileSync(join(target, path))
    requests++
    bytes += content.length
    return content
  })
  const { total } = await engine.search(parseQuery(typed), 0, 10)
  console.log(
    `${String(requests).padStart(3)} requests ${(bytes / 1000).toFixed(1).padStart(6)} kB  ${total} stories  ${typed}`,
  )
}

function* documents(path: string, times: number): Iterable<SearchDocument> {
  for (let copy = 0; copy < times; copy++) {
    let number = 0
    for (const line of lines(path)) yield documentOf(JSON.parse(line), `${copy}-${number++}`)
  }
}

function* lines(path: string): Iterable<string> {
  const [input, buffer, decoder] = [openSync(path, 'r'), Buffer.alloc(1 << 20), new StringDecoder('utf8')]
  let rest = ''
  for (let read: number; (read = readSync(input, buffer)) > 0; ) {
    const parts = (rest + decoder.write(buffer.subarray(0, read))).split('\n')
    rest = parts.pop()!
    yield* parts.filter((line) => line !== '')
  }
  if (rest !== '') yield rest
}

function documentOf(
  row: { title: string; content: string; date?: string; source?: string },
  id: string,
): SearchDocument {
  const blocks = row.content.split('\n').filter((block) => block.trim() !== '')
  return {
    ...{ id, url: `/a/${id}/`, refs: [id], story: id, versions: 1, headline: row.title, places: [] },
    date: row.date ?? null,
    source: row.source ?? null,
    fields: [
      { name: 'headline', text: row.title },
      ...blocks.map((text, block) => ({ name: 'body' as const, text, anchor: `p${block + 1}` })),
    ],
  }
}

/** The corpus as plain lines: what is packed is unpacked beside the index. */
async function unpacked(path: string): Promise<string> {
  if (!path.endsWith('.gz')) return path
  const plain = join(folder, 'corpus.jsonl')
  await pipeline(createReadStream(path), createGunzip(), createWriteStream(plain))
  return plain
}

function* withOneMore(all: Iterable<SearchDocument>): Iterable<SearchDocument> {
  yield* all
  yield added()
}

function added(): SearchDocument {
  return documentOf({ title: 'افتتاح مكتبة عامة', content: 'افتتح المحافظ مكتبة عامة جديدة في وسط المدينة.' }, 'added')
}
