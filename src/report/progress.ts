import { Listr, type ListrTaskWrapper } from 'listr2'

/** One stage of a build as the person at the terminal sees it. */
export interface Stage {
  /** Says how far it is, in a few words: `12,000 of 31,030 pages`. */
  update(text: string): void
}

export interface NamedStage<Context> {
  title: string
  run(context: Context, stage: Stage): Promise<string | undefined>
}

/** How often a plain terminal hears of a stage that goes on, in milliseconds. */
const plainInterval = 5000

/**
 * Runs stages one after the other: live lines on a terminal, plain lines elsewhere, nothing where `silent`. Progress goes to
 * standard error, so that standard output stays for results. A stage's own result text replaces its title.
 */
export async function runStages<Context>(
  stages: NamedStage<Context>[],
  context: Context,
  options: { silent?: boolean } = {},
): Promise<void> {
  const live = process.stderr.isTTY === true && !process.env['CI'] && !options.silent
  if (!live) return runPlainly(stages, context, options.silent === true)
  const tasks = new Listr<Context>(
    stages.map(({ title, run }) => ({
      title,
      task: async (inner: Context, task: ListrTaskWrapper<Context, never, never>) => {
        const done = await run(inner, { update: (text) => (task.output = text) })
        if (done) task.title = `${title}: ${done}`
      },
    })) as never,
    { concurrent: false, rendererOptions: { collapseErrors: false }, registerSignalListeners: false },
  )
  await tasks.run(context)
}

async function runPlainly<Context>(stages: NamedStage<Context>[], context: Context, silent: boolean): Promise<void> {
  const say = (text: string) => silent || process.stderr.write(`${text}\n`)
  for (const { title, run } of stages) {
    let last = performance.now()
    const update = (text: string) => {
      if (performance.now() - last < plainInterval) return
      last = performance.now()
      say(`  ${title}: ${text}`)
    }
    const done = await run(context, { update })
    say(done ? `${title}: ${done}` : title)
  }
}
