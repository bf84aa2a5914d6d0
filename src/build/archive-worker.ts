import type { FromArchive, ToArchive } from './archive-messages.ts'
import { ArchiveSteps } from './archive-steps.ts'
import { failureOf } from './failure.ts'

/** The process that fills the store: one step a message, in order; it ends when the build does. */
let steps: ArchiveSteps | undefined

const say = (message: FromArchive) => process.send!(message)

process.on('disconnect', () => process.exit(0))

process.on('message', async (message: ToArchive) => {
  try {
    if (message.type === 'start') {
      steps = new ArchiveSteps(message.start)
      return
    }
    const text = await steps!.run(message.step, { update: (progress) => say({ type: 'progress', text: progress }) })
    // Closed before it is told: whoever reads the store next finds nobody writing.
    if (message.step === 'link') steps!.close()
    say({ type: 'done', text })
    if (message.step === 'link') process.disconnect()
  } catch (error) {
    say(failureOf(error))
  }
})
