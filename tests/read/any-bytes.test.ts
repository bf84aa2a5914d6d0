import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { bytesOf } from '../../src/read/bytes.ts'
import { open } from '../../src/read/open.ts'
import { reasonNames } from '../../src/read/reasons.ts'
import { formats } from '../../src/read/registry.ts'
import { options, sentence } from './reading.ts'

/** Reads bytes under a name and checks what must hold of anything that is read. */
async function check(name: string, bytes: Uint8Array): Promise<number> {
  let events = 0
  const document = { path: name, folder: '', name, bytes: bytesOf(bytes), metadata: {}, depth: 0 }
  for await (const event of open(document, options)) {
    events++
    if (event.type === 'finding') {
      assert.ok((reasonNames as string[]).includes(event.finding.reason))
      // What a format did not expect comes out as `unreadable`, and is a defect of the format.
      assert.notEqual(event.finding.reason, 'unreadable', event.finding.message)
      continue
    }
    const { capture } = event
    assert.ok(capture.reading.isWellFormed())
    for (const { start, end } of capture.regions ?? [])
      assert.ok(0 <= start && start < end && end <= capture.reading.length)
  }
  return events
}

const extensions = ['', ...formats.flatMap((format) => format.extensions)].map((extension) => `a.${extension}`)

test('any bytes under any name give captures or findings', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...extensions), fc.uint8Array({ maxLength: 400 }), async (name, bytes) => {
      assert.ok((await check(name, bytes)) >= (bytes.length === 0 ? 1 : 0))
    }),
    { numRuns: 300 },
  )
})

const page = readFileSync(new URL('../fixtures/read/html/news-site.html', import.meta.url))
const lines = [1, 2, 3].map((number) => JSON.stringify({ text: sentence(number), title: 'عنوان' })).join('\n')
const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n`
const body = Buffer.concat([Buffer.from(response), gzipSync(page)])
const warc = Buffer.concat(
  [body, body].map((block) =>
    Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nWARC-Target-URI: https://example.org/\r\nContent-Length: ${block.length}\r\n\r\n`,
      ),
      block,
      Buffer.from('\r\n\r\n'),
    ]),
  ),
)
const parquet = new Uint8Array(
  parquetWriteBuffer({ columnData: [{ name: 'text', data: [1, 2, 3].map(sentence), type: 'STRING' }] }),
)
const samples: Record<string, Uint8Array> = {
  'a.html': page,
  'a.jsonl': Buffer.from(lines),
  'a.jsonl.gz': gzipSync(lines),
  'a.json': Buffer.from(`[${lines.replaceAll('\n', ',')}]`),
  'a.csv': Buffer.from(`id,text\n1,"${sentence(1)}"\n2,"${sentence(2)}\n${sentence(3)}"\n`),
  'a.md': Buffer.from(`---\ntitle: x\n---\n# ${sentence(1)}\n\n> ${sentence(2)}\n\n- a\n- b\n`),
  'a.warc': warc,
  'a.warc.gz': gzipSync(warc),
  'a.zip': zipSync({ 'b/a.txt': strToU8(sentence(1)), 'b/a.json': strToU8('{"title": "x"}') }),
  'a.wacz': zipSync({ 'archive/a.warc': warc }),
  'a.parquet': parquet,
}

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('flip', 'cut', 'drop', 'twice', 'zero'),
  byte: fc.integer({ min: 0, max: 255 }),
})

function mutate(bytes: Uint8Array, { at, kind, byte }: { at: number; kind: string; byte: number }): Uint8Array {
  const place = Math.floor(at * bytes.length)
  if (kind === 'cut') return bytes.slice(0, place)
  if (kind === 'drop') return Buffer.concat([bytes.slice(0, place), bytes.slice(place + byte)])
  if (kind === 'twice') return Buffer.concat([bytes.slice(0, place), bytes.slice(Math.max(0, place - byte))])
  const copy = Uint8Array.from(bytes)
  if (place < copy.length) copy[place] = kind === 'zero' ? 0 : byte
  return copy
}

for (const [name, bytes] of Object.entries(samples)) {
  test(`${name}: whole it is read, changed it never fails`, async () => {
    assert.ok((await check(name, bytes)) > 0)
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        await check(name, changes.reduce(mutate, bytes))
      }),
      { numRuns: 80 },
    )
  })
}
