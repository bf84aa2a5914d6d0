import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { filesBelow } from '../../src/files-below.ts'
import { configurationSchema } from '../../src/model/configuration.ts'
import { takeAssets } from '../../src/site/kept-assets.ts'

const work = mkdtempSync(join(tmpdir(), 'arshif-assets-'))
after(() => rmSync(work, { recursive: true, force: true }))

const folders = { work, out: join(work, 'out'), staging: join(work, 'staging') }
const [script, style] = ['assets/site.js', 'assets/site.css'].map((path) => join(folders.out, path)) as [string, string]

/** Puts the assets in place; gives what there is. */
async function build(configuration = configurationSchema.parse({}), code = 'one') {
  const assets = await takeAssets(folders, configuration, code)
  rmSync(folders.out, { recursive: true, force: true })
  renameSync(folders.staging, folders.out)
  const files = filesBelow(folders.out)
  return { assets, files: files.map((path) => [path, readFileSync(join(folders.out, path), 'latin1')]) }
}

test('assets that would come out the same are those of the last output', async () => {
  const first = await build()
  const { ino, mtimeMs } = statSync(style)
  assert.deepEqual(await build(), first)
  assert.deepEqual([statSync(style).ino, statSync(style).mtimeMs], [ino, mtimeMs])
})

test('other code, another setting or a file that somebody changed has them written again', async () => {
  const first = await build()
  const { ino } = statSync(style)
  assert.deepEqual(await build(undefined, 'two'), first)
  assert.notEqual(statSync(style).ino, ino)
  const red = configurationSchema.parse({ colours: { accent: '#c00' } })
  assert.notEqual((await build(red, 'two')).assets.styles, first.assets.styles)
  assert.deepEqual(await build(), first)
  writeFileSync(style, 'body{}')
  assert.deepEqual(await build(), first)
  rmSync(script, { force: true })
  assert.deepEqual(await build(), first)
})
