/**
 * Cost of grouping into stories: `node bench/stories.ts [SIGNATURES]`, a million by default. Prints seconds and the peak
 * of memory for candidates among synthetic signatures (a fifth of them copies of another with some rows changed), for
 * one signature added to them, and for groups of as many links as news has.
 */
import { candidatePairs } from '../src/archive/stories/candidates.ts'
import { formStories } from '../src/archive/stories/form.ts'
import { openingStart, signatureLength } from '../src/archive/stories/signature.ts'

const count = Number(process.argv[2] ?? 1_000_000)
/** Rows in which a copy differs from its original: resemblance of about 0.8. */
const changedRows = 26
/** Neighbours among which a copy finds its original. */
const window = 50

/** A linear congruential generator: the same signatures every time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0)
}

function synthetic(size: number): Uint32Array {
  const next = numbers(1)
  const random = () => ((next() >>> 8) ^ (next() << 8)) >>> 0
  const packed = new Uint32Array(size * signatureLength)
  for (let article = 0; article < size; article++) {
    const own = packed.subarray(article * signatureLength, (article + 1) * signatureLength)
    if (article > window && article % 5 === 0) {
      const original = article - 1 - (random() % window)
      own.set(packed.subarray(original * signatureLength, (original + 1) * signatureLength))
      for (let row = 0; row < changedRows; row++) own[1 + (random() % (openingStart - 1))] = random()
    } else {
      for (let row = 1; row < signatureLength; row++) own[row] = random()
    }
    own[0] = 300
  }
  return packed
}

function timed<Result>(name: string, work: () => Result): Result {
  const start = performance.now()
  const before = process.cpuUsage()
  const result = work()
  const seconds = (performance.now() - start) / 1000
  const processor = process.cpuUsage(before).user / 1e6
  const { maxRSS } = process.resourceUsage()
  console.log(
    `${name}: ${seconds.toFixed(1)} s (processor ${processor.toFixed(1)} s), peak ${(maxRSS / 1024 / 1024).toFixed(2)} GB`,
  )
  return result
}

const packed = timed(`${count} signatures made`, () => synthetic(count))
const { pairs } = timed('candidates among all', () => candidatePairs(packed))
console.log(`${pairs.length / 2} pairs`)
timed('candidates of one added', () => candidatePairs(packed, count - 1))
timed('stories formed', () => {
  const id = (position: number) => position.toString(16).padStart(16, '0')
  const links = Array.from({ length: pairs.length / 2 }, (_, pair) => ({
    a: id(pairs[pair * 2]!),
    b: id(pairs[pair * 2 + 1]!),
    resemblance: 0.7,
    containment: 0.8,
    rule: 'resemblance',
  }))
  const stories = formStories(links, (known) => ({ id: known, published: null, words: 300 }))
  console.log(`${stories.length} stories`)
})
