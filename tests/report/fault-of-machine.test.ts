import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { errorOf, failureOf } from '../../src/build/failure.ts'
import { explain } from '../../src/commands/exit-code.ts'
import { InputError } from '../../src/read/input-error.ts'
import { faultOfMachine } from '../../src/report/fault-of-machine.ts'
import { StoppedWorker } from '../../src/report/stopped-worker.ts'

const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })

test('a fault of the machine is known behind whatever it was wrapped in', () => {
  assert.equal(faultOfMachine(full)?.code, 'ENOSPC')
  assert.equal(faultOfMachine(new Error('a page', { cause: full }))?.code, 'ENOSPC')
  const wrapped = Object.assign(new Error('Having trouble writing to "a", "b"'), { originalError: full })
  assert.deepEqual(faultOfMachine(wrapped), { code: 'ENOSPC', message: full.message })
  assert.equal(faultOfMachine(new Error('Build failed: write site.css: no space left on device'))?.code, 'ENOSPC')
  assert.equal(faultOfMachine(new TypeError('x is no function')), undefined)
})

test('a thread that ran out of memory is a fault of the machine', async () => {
  const worker = new Worker('const all = []; for (;;) all.push(new Array(1000).fill(all))', {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1 },
  })
  const [error] = await once(worker, 'error', { signal: AbortSignal.timeout(60_000) }).catch((error) => [error])
  assert.match(explain(errorOf(failureOf(error))), /memory ran out: .*old output/)
})

test('what a process failed in is told as in the process itself', () => {
  const told = (error: unknown) => explain(errorOf(structuredClone(failureOf(error))))
  for (const error of [full, new InputError('no such folder'), new StoppedWorker('A thread', 'exit code 1')])
    assert.equal(told(error), explain(error))
  assert.match(told(new TypeError('x is no function')), /failed, the old output is untouched\.\n.*x is no function/)
})

test('what went wrong is told with what to do, and without a stack where it is no fault of ours', () => {
  assert.equal(
    explain(full),
    `arshif: the disk is full: free some space and build again (${full.message}). The old output is untouched.`,
  )
  assert.match(explain(new StoppedWorker('A process that writes pages', 'SIGKILL')), /build again\. The old output/)
  assert.match(
    explain(new TypeError('x is no function')),
    /failed, the old output is untouched\.\nTypeError: .*\n +at /,
  )
})
