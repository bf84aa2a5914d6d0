import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { deserialize, serialize } from 'node:v8'
import type { ArchivedCapture } from '../../../src/model/archive.ts'
import type { ArchivedArticle } from '../../../src/model/article.ts'
import type { Configuration } from '../../../src/model/configuration.ts'
import { dataOutputs } from '../../../src/outputs/registry.ts'
import { manifest } from '../../../src/outputs/trust/manifest.ts'
import { writeOutputs } from '../../../src/outputs/write.ts'
import { MemoryArchive, sha256 } from '../memory-archive.ts'
import { configured, sampleArchive } from '../sample-archive.ts'
import { temporaryFolder } from '../staging.ts'

/** A round of building: what the archive holds and how it is published. */
interface Round {
  /** Number of each article and what is said in it. */
  texts: Map<number, string>
  configuration?: Configuration
  codeVersion?: string
}

/** An archive of one capture an article; large, so that its tables are packed. */
function archiveOf(texts: Map<number, string>): MemoryArchive {
  const [article] = sampleArchive().articles()
  const [capture] = sampleArchive().captures()
  const numbers = [...texts.keys()].sort((a, b) => a - b)
  const articles: ArchivedArticle[] = []
  const captures: ArchivedCapture[] = []
  for (const [position, number] of numbers.entries()) {
    const id = sha256(String(number)).slice(0, 16)
    const text = texts.get(number)!
    articles.push({ ...article!, id, position, story: id, headline: text, url: `/a/${id}/` })
    captures.push({ ...capture!, id, position, ref: `${number}`, sha256: sha256(text), bytes: 40_000 + text.length })
  }
  return new MemoryArchive({ articles, captures })
}

async function write(out: string, { texts, ...round }: Round, kept: { previous?: string; work?: string }) {
  const archive = archiveOf(texts)
  const context = { configuration: configured({ url: 'https://example.org' }), codeVersion: '1', ...round, ...kept }
  await writeOutputs({ archive, out, findings: archive.findings(), toolVersion: '1', ...context }, undefined, [
    ...dataOutputs,
    manifest,
  ])
}

const filesOf = (out: string) =>
  new Map(
    readdirSync(join(out, 'data')).map((name) => [
      name,
      sha256(readFileSync(join(out, 'data', name)).toString('latin1')),
    ]),
  )

/** Builds the rounds one upon the other, and each by itself, and compares. Returns how often reading an article was spared. */
async function compare(t: TestContext, rounds: Round[], between: (out: string) => void = () => {}) {
  const work = await temporaryFolder(t)
  let previous: string | undefined
  for (const round of rounds) {
    const [out, clean] = [await temporaryFolder(t), await temporaryFolder(t)]
    await write(out, round, { work, ...(previous && { previous }) })
    await write(clean, round, {})
    assert.deepEqual(filesOf(out), filesOf(clean))
    assert.equal(readFileSync(join(out, 'manifest.json'), 'utf8'), readFileSync(join(clean, 'manifest.json'), 'utf8'))
    between(out)
    previous = out
  }
}

const many = new Map(Array.from({ length: 600 }, (_, index) => [index * 10, `خبر رقم ${index}`]))
const changed = (changes: [number, string | undefined][]) => {
  const texts = new Map(many)
  for (const [number, text] of changes) text === undefined ? texts.delete(number) : texts.set(number, text)
  return texts
}

test('articles added, changed and gone leave the data files of a clean build', async (t) => {
  await compare(t, [
    { texts: many },
    { texts: changed([[-1, 'الأول']]) },
    {
      texts: changed([
        [2005, 'في الوسط'],
        [7000, 'الأخير'],
      ]),
    },
    {
      texts: changed([
        [2000, 'خبر معدل'],
        [0, undefined],
        [5990, undefined],
      ]),
    },
    { texts: many },
    { texts: new Map([[3, 'وحيد']]) },
    { texts: many },
  ])
})

test('another configuration, other code and a file that somebody else wrote are not taken over', async (t) => {
  const configuration = configured({ url: 'https://example.net' })
  await compare(t, [{ texts: many }, { texts: many, configuration }, { texts: many, configuration, codeVersion: '2' }])
  await compare(t, [{ texts: many }, { texts: many }], (out) => {
    for (const name of ['articles.jsonl', 'articles.csv.gz', 'captures.jsonl'])
      writeFileSync(join(out, 'data', name), 'غريب')
  })
})

test('an archive that did not change is not read again', async (t) => {
  const [work, one, other] = [await temporaryFolder(t), await temporaryFolder(t), await temporaryFolder(t)]
  await write(one, { texts: many }, { work })
  const archive = archiveOf(many)
  archive.articles = () => assert.fail('an article was read')
  archive.capturesWithoutReading = () => assert.fail('a capture was read')
  const configuration = configured({ url: 'https://example.org' })
  const context = {
    archive,
    configuration,
    out: other,
    findings: [],
    toolVersion: '1',
    codeVersion: '1',
    work,
    previous: one,
  }
  await writeOutputs(context, undefined, dataOutputs)
  assert.deepEqual(filesOf(other), filesOf(one))
})

test('a damaged database that cannot be seen to be so is made anew by the build after the one that meets it', async (t) => {
  const [work, one, other, clean] = await Promise.all(Array.from({ length: 4 }, () => temporaryFolder(t)))
  await write(one!, { texts: many }, { work: work! })
  const path = join(one!, 'data/archive.db')
  writeFileSync(path, readFileSync(path).fill(0x5a, 100))
  // As if the disk had done it: the time stamp is what was noted.
  const noted = join(work!, 'data-files.v8')
  const kept = deserialize(readFileSync(noted)) as { path: string; mtime: bigint }[]
  kept.find((file) => file.path === 'data/archive.db')!.mtime = statSync(path, { bigint: true }).mtimeNs
  writeFileSync(noted, serialize(kept))
  const texts = changed([[2000, 'خبر معدل']])
  const round = () => write(other!, { texts }, { work: work!, previous: one! })
  await assert.rejects(round(), /malformed|not a database/)
  await round()
  await write(clean!, { texts }, {})
  assert.deepEqual(filesOf(other!), filesOf(clean!))
})
