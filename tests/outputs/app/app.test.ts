import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { offline } from '../../../src/outputs/app/offline.ts'
import { webManifest } from '../../../src/outputs/app/web-manifest.ts'
import { configured } from '../sample-archive.ts'
import { run } from '../staging.ts'

test('manifest.webmanifest keeps to the base and the language', async (t) => {
  const manifest = JSON.parse(
    await (await run(t, webManifest, { configuration: configured({ base: '/repo/' }) })).read('manifest.webmanifest'),
  )
  assert.equal(manifest.scope, '/repo/')
  assert.equal(manifest.icons[0].src, '/repo/icons/icon.svg')
  assert.equal(manifest.dir, 'rtl')
})

test('offline is off by default: the worker only takes an earlier one away', async (t) => {
  const { out, read } = await run(t, offline)
  assert.equal(existsSync(join(out, 'offline.js')), false)
  const worker = await read('service-worker.js')
  assert.match(worker, /unregister/)
  assert.doesNotMatch(worker, /"fetch"/)
})

test('with offline on, the worker answers and the pages start it below the base', async (t) => {
  const { read } = await run(t, offline, { configuration: configured({ offline: true, base: '/repo/' }) })
  assert.match(await read('service-worker.js'), /"fetch"/)
  assert.match(await read('offline.js'), /\/repo\/service-worker\.js|"\/repo\/"/)
})
