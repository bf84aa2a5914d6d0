import { faultOfMachine } from '../report/fault-of-machine.ts'
import { writeRelations } from './learn-relations.ts'
import { PageMaker } from './page-maker.ts'
import type { MadeUnit } from './shard.ts'
import { TemplateError } from './template-error.ts'
import type { Answer, Failed, Task } from './worker-pool.ts'

/** A process that does the tasks it is sent, one after the other; `worker-pool.ts` starts it. */
let maker: PageMaker

async function answer(task: Task): Promise<Answer> {
  let made: MadeUnit[] = []
  switch (task.type) {
    case 'learn':
      writeRelations(task.archivePath, task.code, task.relations).keep()
      break
    case 'start':
      maker = await PageMaker.begin(task.start)
      break
    case 'shard':
      made = await maker.make(task.shard)
  }
  return { type: 'done', made }
}

process.on('disconnect', () => process.exit(0))

process.on('message', (task: Task) => {
  answer(task).then(
    (reply) => process.send!(reply),
    (error: unknown) => {
      const { message, stack } = error instanceof Error ? error : new Error(String(error))
      const failed: Failed =
        error instanceof TemplateError
          ? { type: 'failed', message, stack, template: true }
          : { type: 'failed', message: stack ?? message, ...faultOfMachine(error) }
      process.send!(failed)
    },
  )
})
