/**
 * Mutated documents through the parser until the time is up: `npm run fuzz -- --minutes 5 [--seed N] [INPUT…]`.
 * INPUT are `.txt` files, `.jsonl` or `.jsonl.gz` files of documents, or folders of them; default: the seeds and the
 * parser's fixtures. Checked of each: no throw, sections cover every byte, blocks are what stands in them. The first
 * fault is printed with the document that showed it, and ends with exit code 1. The seed makes a run repeatable.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { parse } from '../src/parse/parse.ts'
import { captureOf, noRules } from '../tests/parse/capture-of.ts'
import { faultsOf } from '../tests/parse/faults-of.ts'
import { mutate, random } from './mutate.ts'

const root = join(import.meta.dirname, '..')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    documents: { type: 'string' },
  },
})

function textsOf(path: string): string[] {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .sort()
      .flatMap((name) => textsOf(join(path, name)))
  if (path.endsWith('.txt')) return [readFileSync(path, 'utf8')]
  if (!/\.jsonl(\.gz)?$/.test(path)) return []
  const bytes = readFileSync(path)
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n').filter(Boolean)
  return lines.map((line) => {
    const document = JSON.parse(line)
    return `${document.title ? `${document.title}\n` : ''}${document.text ?? document.content ?? document.body ?? ''}`
  })
}

const inputs = positionals.length > 0 ? positionals : [join(root, 'seeds'), join(root, 'tests/fixtures/parse')]
const texts = inputs.flatMap(textsOf)
const next = random(Number(values.seed))
const end = Date.now() + Number(values.minutes) * 60_000
const most = values.documents ? Number(values.documents) : Number.POSITIVE_INFINITY

function check(text: string): string[] {
  const capture = captureOf(text)
  try {
    return faultsOf(capture, parse(capture, noRules))
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  }
}

let checked = 0
let slowest = { milliseconds: 0, length: 0 }
while (Date.now() < end && checked < most) {
  const text = checked < texts.length ? texts[checked]! : mutate(texts, next)
  const began = performance.now()
  const faults = check(text)
  const milliseconds = performance.now() - began
  if (milliseconds > slowest.milliseconds && checked > 100)
    slowest = { milliseconds: Math.round(milliseconds), length: text.length }
  if (faults.length > 0) {
    console.error(`Document ${checked} of seed ${values.seed}:\n${JSON.stringify(text)}\n${faults.join('\n')}`)
    process.exitCode = 1
    break
  }
  checked++
}
console.log(
  `${checked} documents checked (${texts.length} as they are, the others mutated), seed ${values.seed}; slowest ${slowest.milliseconds} ms for ${slowest.length} characters.`,
)
