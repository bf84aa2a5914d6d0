import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explain } from '../../src/commands/exit-code.ts'
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
