import { faultOfMachine } from '../report/fault-of-machine.ts'
import type { BuildSummary } from '../report/summary.ts'
import type { FromArchive } from './archive-messages.ts'
import { buildIndexHere, type IndexTask } from './build-index-here.ts'

export type FromIndex = { type: 'built'; index: BuildSummary['index'] } | Extract<FromArchive, { type: 'failed' }>

const say = (message: FromIndex) => process.send!(message)

process.on('disconnect', () => process.exit(0))

/** The process that builds the search index: one task, and it ends. */
process.on('message', async (task: IndexTask) => {
  try {
    say({ type: 'built', index: await buildIndexHere(task) })
  } catch (error) {
    const { message, stack } = error as Error
    say({ type: 'failed', input: false, message, stack, ...faultOfMachine(error) })
  }
  process.disconnect()
})
