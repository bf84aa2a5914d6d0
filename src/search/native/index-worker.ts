import { parentPort } from 'node:worker_threads'
import { collectRange } from './collect-range.ts'
import { Collector } from './collector.ts'
import type { Task } from './index-thread.ts'
import { type Inverted, Inverter } from './invert.ts'
import { writePacks } from './pack-writer.ts'
import { SegmentWriter } from './segment-writer.ts'
import { decideShare } from './shared-decisions.ts'
import type { EncodedStreams } from './streams.ts'

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
  const size = (lists: readonly Uint8Array[]) => lists.reduce((sum, bytes) => sum + bytes.length, 0)
  const all = new Uint8Array(lot.reduce((sum, inverted) => sum + size(listsOf(inverted)), 0))
  let end = 0
  const moved = (bytes: Uint8Array) => {
    all.set(bytes, end)
    return all.subarray(end, (end += bytes.length))
  }
  const movedStreams = ({ streams, starts }: EncodedStreams) => ({ streams: streams.map(moved), starts })
  const answer = lot.map(
    ({ documents, postings, positions, nextWords }): Inverted => ({
      documents,
      postings: moved(postings),
      positions: movedStreams(positions),
      nextWords: nextWords && movedStreams(nextWords),
    }),
  )
  port.postMessage(answer, [all.buffer])
}

function listsOf({ postings, positions, nextWords }: Inverted): Uint8Array[] {
  return [postings, ...positions.streams, ...(nextWords?.streams ?? [])]
}
