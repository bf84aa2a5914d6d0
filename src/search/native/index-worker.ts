import { parentPort } from 'node:worker_threads'
import { collectRange } from './collect-range.ts'
import { Collector } from './collector.ts'
import type { Task } from './index-thread.ts'
import { type Inverted, Inverter } from './invert.ts'
import { writePacks } from './pack-writer.ts'
import { SegmentWriter } from './segment-writer.ts'
import { decideShare } from './shared-decisions.ts'

/** A thread of an index: see `Tasks`. A failure ends it. */
const port = parentPort!
let inverter: Inverter | undefined
let before = Promise.resolve()

port.on('message', (task: Task) => {
  before = before.then(() => run(task))
})

async function run(task: Task): Promise<void> {
  switch (task.type) {
    case 'collect':
      return collect(task)
    case 'keys':
      return port.postMessage(decideShare(task.source, task.from, task.to))
    case 'packs': {
      const writer = new SegmentWriter(task.folder, task.build, { part: true })
      await writePacks(writer, task.source)
      return port.postMessage(await writer.finishPart())
    }
    case 'source':
      inverter = new Inverter(task.source)
      return port.postMessage(null)
    case 'lot':
      return postLot(inverter!.invert(task.lot))
  }
}

function collect({ store, from, to, spill }: Task & { type: 'collect' }): void {
  const collector = new Collector(spill)
  try {
    collectRange(collector, store, from, to)
    port.postMessage(collector.finish())
  } finally {
    collector.close()
  }
}

/** Hands the bytes over as one run: a run for each of thousands of words would have to be copied one by one. */
function postLot(lot: readonly Inverted[]): void {
  const size = ({ postings, positions }: Inverted) =>
    positions.streams.reduce((sum, stream) => sum + stream.length, postings.length)
  const all = new Uint8Array(lot.reduce((sum, inverted) => sum + size(inverted), 0))
  let end = 0
  const moved = (bytes: Uint8Array) => {
    all.set(bytes, end)
    return all.subarray(end, (end += bytes.length))
  }
  const answer = lot.map(({ documents, postings, positions: { streams, share } }) => ({
    documents,
    postings: moved(postings),
    positions: { streams: streams.map(moved), share },
  }))
  port.postMessage(answer, [all.buffer])
}
