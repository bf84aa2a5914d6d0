import { archiveSteps, type FromArchive, type ToArchive } from './archive-messages.ts'
import { ArchiveSteps } from './archive-steps.ts'
import { codeVersion } from './code-version.ts'
import { failureOf } from './failure.ts'
import { OutputFolder } from './output-folder.ts'

/** The process that fills the store: one step after the other, each told when it is done; it ends when the build does. */
const say = (message: FromArchive) => process.send!(message)

process.on('disconnect', () => process.exit(0))

process.on('message', async (message: ToArchive) => {
  try {
    await fillStore(message)
    await learn(message)
    say({ type: 'ended' })
    process.disconnect()
  } catch (error) {
    say(failureOf(error))
  }
})

async function fillStore({ start }: ToArchive): Promise<void> {
  const steps = new ArchiveSteps(start)
  for (const step of archiveSteps) {
    const text = await steps.run(step, { update: (text) => say({ type: 'progress', step, text }) })
    // Closed before it is told: whoever reads the store next finds nobody writing.
    if (step === 'link') steps.close()
    say({ type: 'done', step, text })
  }
}

async function learn({ start, relations }: ToArchive): Promise<void> {
  // Nobody waits for this process while it loads that.
  const { learnLittle, learningCode } = await import('../site/learn-relations.ts')
  const learnt = learnLittle(new OutputFolder(start.out).store, codeVersion(learningCode), relations)
  say({ type: 'learnt', isLearnt: learnt !== undefined })
  learnt?.keep()
}
