import type { OutputsWritten } from '../outputs/write.ts'
import { faultOfMachine } from '../report/fault-of-machine.ts'
import type { FromArchive } from './archive-messages.ts'
import { type DataTask, writeDataHere } from './write-data-here.ts'

export type FromData = { type: 'written'; written: OutputsWritten } | Extract<FromArchive, { type: 'failed' }>

const say = (message: FromData) => process.send!(message)

process.on('disconnect', () => process.exit(0))

/** The process that writes the data files: one task, and it ends. */
process.on('message', async (task: DataTask) => {
  try {
    say({ type: 'written', written: await writeDataHere(task) })
  } catch (error) {
    const { message, stack } = error as Error
    say({ type: 'failed', input: false, message, stack, ...faultOfMachine(error) })
  }
  process.disconnect()
})
