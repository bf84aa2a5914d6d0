import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { WARCRecord, WARCSerializer } from 'warcio'
import { encode } from '../encoders.ts'
import { folderOf, readAll, readStdin, sentence } from '../reading.ts'

const line = (number: number) => `${JSON.stringify({ text: sentence(number) })}\n`

test('gzip: any format inside, members one after the other', async (t) => {
  const folder = folderOf(t, {
    'a.jsonl.gz': Buffer.concat([gzipSync(line(1)), gzipSync(line(2) + line(3))]),
    'b.txt.gz': gzipSync(sentence(4)),
    'c.jsonl': gzipSync(line(5)),
    'd.jsonl.gz': line(6),
  })
  const { captures, findings } = await readAll([folder])
  assert.deepEqual(findings, [])
  assert.deepEqual(
    captures.map(({ ref }) => ref),
    ['a.jsonl.gz#1', 'a.jsonl.gz#2', 'a.jsonl.gz#3', 'b.txt.gz', 'c.jsonl#1', 'd.jsonl.gz#1'],
  )
})

test('gzip that breaks off or is damaged keeps what stands before', async (t) => {
  const lines = Array.from({ length: 5000 }, (_, index) => line(index * 7919)).join('')
  const whole = gzipSync(lines)
  const wrongSum = Buffer.from(whole)
  wrongSum.fill(0, whole.length - 8, whole.length - 4)
  const folder = folderOf(t, { 'a.jsonl.gz': whole.subarray(0, -200), 'b.jsonl.gz': wrongSum, 'c.jsonl.gz': whole })
  const { captures, findings } = await readAll([folder])
  const count = (path: string) => captures.filter((capture) => capture.path === path).length
  assert.ok(count('a.jsonl.gz') > 4900 && count('a.jsonl.gz') < 5000)
  assert.equal(count('b.jsonl.gz'), 5000)
  assert.equal(count('c.jsonl.gz'), 5000)
  assert.deepEqual(
    findings.filter(({ reason }) => reason !== 'malformed-json').map(({ reason, path }) => [reason, path]),
    [
      ['truncated', 'a.jsonl.gz'],
      ['truncated', 'b.jsonl.gz'],
    ],
  )
})

test('archives that expand without end, and too many inside each other, are findings', async (t) => {
  const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, 'x')) // one line without end
  let nested: Uint8Array = strToU8(sentence(1))
  for (let depth = 0; depth < 6; depth++) nested = zipSync({ [depth === 0 ? 'a.txt' : `a${depth}.zip`]: nested })
  const folder = folderOf(t, {
    'bomb.jsonl.gz': bomb,
    'bomb.zip': zipSync({ 'a/b.jsonl.gz': bomb }),
    'nested.zip': nested,
    'z.txt': sentence(2),
  })
  const { captures, findings } = await readAll([folder], { largestDocument: 1000 })
  assert.deepEqual(
    captures.map(({ path }) => path),
    ['z.txt'],
  )
  const telling = findings.filter(({ reason }) => reason !== 'too-large')
  assert.deepEqual(
    telling.map(({ reason, path }) => [reason, path]),
    [
      ['expands-too-far', 'bomb.jsonl.gz'],
      ['expands-too-far', 'bomb.zip/a/b.jsonl.gz'],
      ['too-deep', 'nested.zip/a5.zip/a4.zip/a3.zip/a2.zip/a1.zip'],
    ],
  )
})

test('zip: folders, sidecars, Arabic names, and names that climb out', async (t) => {
  const archive = zipSync({
    'نصوص/أول.txt': strToU8(sentence(1)),
    'نصوص/أول.json': strToU8('{"title": "عنوان"}'),
    'b.jsonl': strToU8(line(2)),
    '__MACOSX/._b.jsonl': strToU8('x'),
    '../evil.txt': strToU8(sentence(3)),
    'c\\d.txt': strToU8(sentence(4)),
  })
  const { captures, findings } = await readAll([folderOf(t, { 'in/a.zip': archive })])
  assert.deepEqual(
    captures.map(({ ref, folder, metadata }) => [ref, folder, metadata.title]),
    [
      ['in/a.zip/b.jsonl#1', 'in/a.zip', undefined],
      ['in/a.zip/c/d.txt', 'in/a.zip/c', undefined],
      ['in/a.zip/نصوص/أول.txt', 'in/a.zip/نصوص', 'عنوان'],
    ],
  )
  assert.deepEqual(
    findings.map(({ reason }) => reason),
    ['unsafe-path'],
  )
  const piped = await readStdin(archive)
  assert.equal(piped.captures.length, 3)
})

test('zip that is damaged, encrypted or an Office document is a finding', async (t) => {
  const archive = Buffer.from(zipSync({ 'a.txt': strToU8(sentence(1)) }))
  const encrypted = Buffer.from(archive)
  encrypted[6]! |= 1
  encrypted[encrypted.indexOf('PK\x01\x02', 0, 'latin1') + 8]! |= 1
  const office = zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') })
  const folder = folderOf(t, { 'a.zip': archive.subarray(0, -30), 'b.zip': encrypted, 'c.docx': office })
  const { captures, findings } = await readAll([folder])
  assert.deepEqual(captures, [])
  assert.deepEqual(
    findings.map(({ reason, path }) => [reason, path]),
    [
      ['damaged', 'a.zip'],
      ['encrypted', 'b.zip/a.txt'],
      ['unsupported', 'c.docx'],
    ],
  )
})

const page = (number: number) =>
  `<html><head><meta charset="windows-1256"><title>عنوان ${number}</title></head><body><h1>عنوان الخبر ${number}</h1><p>${sentence(number)}</p><p>${sentence(number + 100)}</p></body></html>`

async function record(
  url: string,
  body: Uint8Array,
  httpHeaders: Record<string, string>,
  statusline = 'HTTP/1.1 200 OK',
) {
  const options = { url, date: '2020-02-03T04:05:06Z', type: 'response' as const, httpHeaders, statusline }
  return Buffer.from(await WARCSerializer.serialize(WARCRecord.create(options, [body])))
}

async function wet(url: string, text: string) {
  const options = {
    url,
    date: '2020-02-03T04:05:06Z',
    type: 'conversion' as const,
    warcHeaders: { 'Content-Type': 'text/plain' },
  }
  return Buffer.from(await WARCSerializer.serialize(WARCRecord.create(options, [Buffer.from(text)])))
}

const html = { 'Content-Type': 'text/html; charset=utf-8' }

test('WARC: pages and texts, with address and date of the record', async (t) => {
  const chunked = Buffer.from(page(5))
  const pieces = [chunked.subarray(0, 100), chunked.subarray(100)].flatMap((piece) => [
    Buffer.from(`${piece.length.toString(16)}\r\n`),
    piece,
    Buffer.from('\r\n'),
  ])
  const records = [
    Buffer.from(await WARCSerializer.serialize(WARCRecord.createWARCInfo({ filename: 'a.warc' }, { software: 'x' }))),
    await record('https://example.org/1', Buffer.from(page(1)), html),
    await record('https://example.org/2', gzipSync(page(2)), { ...html, 'Content-Encoding': 'gzip' }),
    await record('https://example.org/3', brotliCompressSync(Buffer.from(page(3))), {
      ...html,
      'Content-Encoding': 'br',
    }),
    await record('https://example.org/4', deflateSync(page(4)), { ...html, 'Content-Encoding': 'deflate' }),
    await record('https://example.org/5', Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]), {
      ...html,
      'Transfer-Encoding': 'chunked',
    }),
    await record('https://example.org/6', encode(page(6), 'windows-1256'), { 'Content-Type': 'text/html' }),
    await record('https://example.org/none', Buffer.from(page(7)), html, 'HTTP/1.1 404 Not Found'),
    await record('https://example.org/a.png', Buffer.from([0x89, 0x50]), { 'Content-Type': 'image/png' }),
    await wet('https://example.net/8', sentence(8)),
  ]
  const folder = folderOf(t, {
    'a.warc': Buffer.concat(records),
    'b.warc.gz': Buffer.concat(records.map((bytes) => gzipSync(bytes))),
  })
  const { captures, findings } = await readAll([folder])
  assert.deepEqual(
    findings.map(({ reason, path }) => [reason, path]),
    ['a.warc', 'b.warc.gz'].map((path) => ['http-error', `${path}/https://example.org/none`]),
  )
  assert.equal(captures.length, 14)
  for (const [index, capture] of captures.entries()) {
    const number = [1, 2, 3, 4, 5, 6, 8][index % 7]!
    assert.equal(capture.metadata.url, number === 8 ? 'https://example.net/8' : `https://example.org/${number}`)
    assert.equal(capture.metadata.fetched, '2020-02-03T04:05:06Z')
    assert.ok(capture.reading.includes(sentence(number)))
    assert.match(capture.ref, /^urn:uuid:/)
    assert.equal(capture.folder, `${index < 7 ? 'a.warc' : 'b.warc.gz'}/example.${number === 8 ? 'net' : 'org'}`)
    assert.equal(capture.encoding, number === 6 ? 'windows-1256' : 'utf-8')
  }
  assert.equal(captures[0]!.metadata.title, 'عنوان 1')
  assert.equal(captures[0]!.regions?.[0]?.type, 'title')
})

test('WARC: a wrong length costs its own record at most', async (t) => {
  const records = await Promise.all([1, 2, 3].map((number) => wet(`https://example.org/${number}`, sentence(number))))
  const withLength = (change: (length: number) => string) =>
    Buffer.concat([
      records[0]!,
      Buffer.from(
        records[1]!
          .toString('utf8')
          .replace(/Content-Length: (\d+)/, (_, length) => `Content-Length: ${change(Number(length))}`),
      ),
      records[2]!,
    ])
  const folder = folderOf(t, {
    'absent.warc': withLength(() => 'x'),
    'long.warc': withLength((length) => String(length + 50)),
    'longest.warc': withLength((length) => String(length + 100_000)),
    'short.warc': withLength((length) => String(length - 20)),
    'cut.warc': Buffer.concat(records).subarray(0, -60),
  })
  const { captures, findings } = await readAll([folder])
  const read = (path: string) =>
    captures.filter((capture) => capture.path.startsWith(path)).map(({ reading }) => reading)
  assert.deepEqual(read('absent.warc'), [sentence(1), sentence(3)])
  for (const name of ['long.warc', 'longest.warc', 'short.warc'])
    assert.deepEqual(read(name), [sentence(1), sentence(2), sentence(3)])
  assert.deepEqual(read('cut.warc').slice(0, 2), [sentence(1), sentence(2)])
  assert.deepEqual(
    findings.map(({ reason, path }) => [reason, path]),
    [
      ['wrong-length', 'absent.warc/https://example.org/2'],
      ['truncated', 'cut.warc/https://example.org/3'],
      ['wrong-length', 'long.warc/https://example.org/2'],
      ['wrong-length', 'longest.warc/https://example.org/2'],
      ['wrong-length', 'short.warc/https://example.org/2'],
    ],
  )
})

test('WACZ: the WARC files in it and nothing else', async (t) => {
  const warc = gzipSync(await record('https://example.org/1', Buffer.from(page(1)), html))
  const files = {
    'archive/data.warc.gz': warc,
    'pages/pages.jsonl': strToU8('{"id":"1","text":"x"}\n'),
    'datapackage.json': strToU8('{}'),
  }
  const folder = folderOf(t, {
    'a.wacz': zipSync(files),
    'b.wacz': zipSync({ 'pages/pages.jsonl': strToU8('{}') }),
    'c.zip': zipSync({ 'a.wacz': zipSync(files) }),
  })
  const { captures, findings } = await readAll([folder])
  assert.deepEqual(
    captures.map(({ path }) => path),
    ['a.wacz', 'c.zip/a.wacz'].map((path) => `${path}/archive/data.warc.gz/https://example.org/1`),
  )
  assert.deepEqual(
    findings.map(({ reason, path }) => [reason, path]),
    [['damaged', 'b.wacz']],
  )
})

test('Parquet: rows as records, damaged files as findings', async (t) => {
  const numbers = Array.from({ length: 25 }, (_, index) => index)
  const bytes = new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'text', data: numbers.map(sentence), type: 'STRING' },
        { name: 'id', data: numbers.map((number) => `<urn:${number}>`), type: 'STRING' },
        { name: 'dump', data: numbers.map(() => 'CC-MAIN-2021-04'), type: 'STRING' },
        { name: 'date', data: numbers.map(() => '2021-01-15T00:00:00Z'), type: 'STRING' },
        { name: 'language_score', data: numbers.map(() => 0.5), type: 'DOUBLE' },
        { name: 'cluster', data: numbers.map(BigInt), type: 'INT64' },
      ],
      rowGroupSize: 10,
    }),
  )
  const folder = folderOf(t, {
    'a.parquet': bytes,
    'b.parquet': bytes.subarray(0, -40),
    'c.parquet': strToU8('PAR1'),
    'd.parquet.gz': gzipSync(bytes),
  })
  const { captures, findings } = await readAll([folder])
  assert.equal(captures.length, 50)
  const { ref, line, reading, metadata } = captures[24]!
  assert.deepEqual(
    { ref, line, reading, metadata },
    {
      ref: '<urn:24>',
      line: 25,
      reading: sentence(24),
      metadata: {
        fetched: '2021-01-15T00:00:00Z',
        more: { cluster: 24, date: '2021-01-15T00:00:00Z', dump: 'CC-MAIN-2021-04', language_score: 0.5 },
      },
    },
  )
  assert.deepEqual(
    findings.map(({ reason, path }) => [reason, path]),
    [
      ['damaged', 'b.parquet'],
      ['damaged', 'c.parquet'],
    ],
  )
})
