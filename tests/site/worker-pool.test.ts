import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { StoppedWorker } from '../../src/report/stopped-worker.ts'
import type { MadeUnit } from '../../src/site/shard.ts'
import { type Answer, type RunOptions, runTasks, type Task, type Worker } from '../../src/site/worker-pool.ts'

/** A process that does what it is told, when it is told to. */
class Process extends EventEmitter {
  exitCode: number | null = null
  signalCode: NodeJS.Signals | null = null
  /** Names of the tasks it was sent. */
  readonly sent: string[] = []
  isKilled = false

  send(task: Task): boolean {
    if (this.exitCode !== null || this.signalCode !== null)
      queueMicrotask(() => this.emit('error', Object.assign(new Error('Channel closed'), { code: 'EPIPE' })))
    this.sent.push(nameOf(task))
    return true
  }

  /** Has done the task in hand. */
  async done(): Promise<void> {
    const name = this.sent.at(-1)!
    await this.answer({ type: 'done', made: [{ kind: name, unit: 0, dependencies: [], files: [] }] })
  }

  async answer(answer: Answer): Promise<void> {
    this.emit('message', answer)
    await turn()
  }

  async die(signal: NodeJS.Signals): Promise<void> {
    this.signalCode = signal
    this.emit('exit', null, signal)
    await turn()
  }

  disconnect(): void {
    this.exitCode = 0
    queueMicrotask(() => this.emit('exit', 0, null))
  }

  kill(): boolean {
    this.isKilled = true
    return true
  }
}

const shard = (name: string): Task => ({ type: 'shard', shard: [{ kind: name, from: 0, to: 1 }] })
const nameOf = (task: Task) => (task.type === 'shard' ? task.shard[0]!.kind : task.type)
const asWorker = (process: Process) => process as unknown as Worker

/** Runs tasks in processes of this test; `over`: how it ended, once it has. */
async function run(names: string[], jobs: number, options: RunOptions & { last?: string[]; opening?: string } = {}) {
  const started: Process[] = []
  const made: string[] = []
  let ended: unknown
  const start = () => asWorker(started[started.push(new Process()) - 1]!)
  const { last = [], opening } = options
  runTasks(names.map(shard), jobs, {
    start,
    onDone: (units: readonly MadeUnit[]) => made.push(...units.map(({ kind }) => kind)),
    afterwards: last.map(shard),
    ...(opening ? { first: shard(opening) } : {}),
    ...options,
  }).then(
    () => (ended = 'done'),
    (error: unknown) => (ended = error),
  )
  await turn()
  return { started, made, over: () => ended }
}

/** Work beside the pages, to be ended by the test. */
function besides() {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  return { beside: promise, resolve, reject }
}

test('all tasks are done, each once, by so many processes, each after the first task of its own', async () => {
  const { started, made, over } = await run(['a', 'b', 'c'], 2, { opening: 'start' })
  assert.deepEqual(
    started.map(({ sent }) => sent),
    [['start'], ['start']],
  )
  for (const process of [0, 1, 0, 1, 0]) await started[process]!.done()
  assert.equal(over(), 'done')
  assert.deepEqual(made, ['start', 'start', 'a', 'b', 'c'])
  assert.deepEqual(
    started.map(({ sent }) => sent),
    [
      ['start', 'a', 'c'],
      ['start', 'b'],
    ],
  )
})

test('a process that is started already is one of them, and no more are started than there are tasks', async () => {
  const ready = new Process()
  const { started, over } = await run(['a'], 4, { ready: asWorker(ready) })
  assert.equal(started.length, 0)
  await ready.done()
  assert.equal(over(), 'done')
})

test('work beside takes the place of one process, which begins when it is done', async () => {
  const { beside, resolve } = besides()
  const { started, over } = await run(['a', 'b', 'c'], 2, { beside })
  assert.equal(started.length, 1)
  await started[0]!.done()
  assert.equal(started.length, 1)
  resolve()
  await turn()
  assert.deepEqual(
    started.map(({ sent }) => sent),
    [['a', 'b'], ['c']],
  )
  for (const process of started) await process.done()
  assert.equal(over(), 'done')
})

test('where nothing is left to do when the work beside is done, no process is started for it', async () => {
  const { beside, resolve } = besides()
  const { started, over } = await run(['a', 'b'], 2, { beside })
  await started[0]!.done()
  await started[0]!.done()
  // Whoever waits for the pages waits for the work beside too.
  assert.equal(over(), undefined)
  resolve()
  await turn()
  assert.equal(started.length, 1)
  assert.equal(over(), 'done')
})

test('a single process works while the work beside goes on', async () => {
  const { beside, resolve } = besides()
  const { started, over } = await run(['a'], 1, { beside, last: ['downloads'] })
  await started[0]!.done()
  assert.deepEqual(started[0]!.sent, ['a'])
  resolve()
  await turn()
  await started[0]!.done()
  assert.deepEqual(started[0]!.sent, ['a', 'downloads'])
  assert.equal(over(), 'done')
})

test('tasks that wait for the work beside are done by a process that has nothing else to do', async () => {
  const { beside, resolve } = besides()
  const { started, made, over } = await run(['a', 'b', 'c'], 3, { beside, last: ['downloads', 'more'] })
  assert.equal(started.length, 2)
  await started[0]!.done()
  await started[0]!.done()
  assert.deepEqual(started[0]!.sent, ['a', 'c'], 'nothing yet of what waits')
  resolve()
  await turn()
  assert.deepEqual(started[0]!.sent, ['a', 'c', 'downloads'])
  await started[1]!.done()
  assert.deepEqual(started[1]!.sent, ['b', 'more'])
  for (const process of started) await process.done()
  assert.equal(over(), 'done')
  assert.deepEqual(made.toSorted(), ['a', 'b', 'c', 'downloads', 'more'])
})

test('where the work beside fails, no more pages are made and nothing of what waits for it', async () => {
  for (const last of [[], ['downloads']]) {
    const { beside, reject } = besides()
    const { started, over } = await run(['a', 'b', 'c'], 2, { beside, last })
    reject(new Error('no space'))
    await turn()
    await started[0]!.done()
    assert.deepEqual(started[0]!.sent, ['a'])
    assert.equal(started.length, 1)
    // Who began the work beside is told that it failed, by its own promise.
    assert.equal(over(), 'done')
  }
})

test('a process that waits for the work beside makes nothing when that fails', async () => {
  const { beside, reject } = besides()
  const { started, over } = await run(['a'], 2, { beside, last: ['downloads'] })
  await started[0]!.done()
  reject(new Error('no space'))
  await turn()
  assert.deepEqual(started[0]!.sent, ['a'])
  assert.equal(over(), 'done')
})

test('a failure in a page is thrown with its code, at once, and the others finish what they have in hand', async () => {
  const { beside } = besides()
  const { started, over } = await run(['a', 'b', 'c', 'd'], 3, { beside, last: ['downloads'] })
  await started[0]!.answer({ type: 'failed', message: 'the disk is full', code: 'ENOSPC' })
  assert.ok(started[0]!.isKilled)
  assert.equal(over(), undefined)
  await started[1]!.done()
  assert.deepEqual(started[1]!.sent, ['b'])
  // The work beside still goes on.
  const error = over() as NodeJS.ErrnoException
  assert.equal(error.message, 'the disk is full')
  assert.equal(error.code, 'ENOSPC')
  assert.equal(started.length, 2)
})

test('a process that dies with work in hand is told of in plain words', async () => {
  for (const signal of ['SIGKILL', 'SIGSEGV'] as const) {
    const { started, over } = await run(['a', 'b', 'c'], 2)
    await started[0]!.die(signal)
    await started[1]!.done()
    const error = over()
    assert.ok(error instanceof StoppedWorker)
    assert.match(error.message, new RegExp(`writes pages stopped early \\(${signal}\\).*build again`))
    assert.deepEqual(started[1]!.sent, ['b'])
  }
})

test('a process that died before it was given anything, or while it waited, is told of in the same words', async () => {
  const dead = new Process()
  await dead.die('SIGKILL')
  const { over } = await run(['a'], 1, { ready: asWorker(dead) })
  assert.ok(over() instanceof StoppedWorker)

  const { beside, resolve } = besides()
  const waiting = await run(['a'], 2, { beside, last: ['downloads'] })
  await waiting.started[0]!.done()
  // It is gone, which is not known yet when the next task is sent to it.
  waiting.started[0]!.signalCode = 'SIGKILL'
  resolve()
  await turn()
  assert.equal(waiting.over(), undefined)
  await waiting.started[0]!.die('SIGKILL')
  assert.ok(waiting.over() instanceof StoppedWorker)
})
