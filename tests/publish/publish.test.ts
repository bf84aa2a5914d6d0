import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { filesBelow } from '../../src/files-below.ts'
import { publish, targetOf } from '../../src/publish/publish.ts'
import type { Change } from '../../src/publish/target.ts'
import { page, site } from '../check/site.ts'
import { folderPlace, gitPlace, type PlaceKind, rsyncPlace, temporary } from './places.ts'
import { s3Place } from './s3-place.ts'

const kinds: PlaceKind[] = [folderPlace, gitPlace, rsyncPlace, s3Place]

const contents = (folder: string) =>
  new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
const told = (changes: readonly Change[]) => changes.map(({ action, path }) => `${action} ${path}`).sort()
const oldPages = { 'about/old/index.html': page('<p>قديمة</p>'), 'about/index.html': page('<p>أولى</p>') }
const newPages = { 'about/new/index.html': page('<p>جديدة</p>'), 'about/index.html': page('<p>ثانية</p>') }

for (const { name, missing, make } of kinds) {
  const options = missing === undefined ? {} : { skip: missing }

  test(`${name}: everything is published, then nothing is left to do`, options, async (t) => {
    const [folder, place] = [await site(t), await make(t)]
    const first = await publish(place.target, folder, { ...place.options, check: false })
    assert.deepEqual(await place.read(), contents(folder))
    assert.deepEqual(told(first.changes), [...contents(folder).keys()].map((path) => `add ${path}`).sort())
    const steps: string[] = []
    const onStep = (step: string) => void steps.push(step)
    const second = await publish(place.target, folder, { ...place.options, check: false, onStep })
    assert.deepEqual([second.changes, steps.at(-1)], [[], 'comparing'])
  })

  test(`${name}: only what changed is sent, what is gone is removed, what is not ours stays`, options, async (t) => {
    const place = await make(t)
    const [old, young] = [await site(t, oldPages), await site(t, newPages)]
    await publish(place.target, old, { ...place.options, check: false })
    await place.put({ CNAME: 'example.org\n', 'other/page.html': 'غيرنا' })
    const { changes } = await publish(place.target, young, { ...place.options, check: false })
    const expected = [
      'add about/new/index.html',
      'change about/index.html',
      'change manifest.json',
      'remove about/old/index.html',
    ]
    assert.deepEqual(told(changes), expected)
    const expectedFiles = new Map([...contents(young), ['CNAME', 'example.org\n'], ['other/page.html', 'غيرنا']])
    assert.deepEqual(new Map([...(await place.read())].sort()), new Map([...expectedFiles].sort()))
  })

  test(`${name}: a dry run tells the same and changes nothing`, options, async (t) => {
    const place = await make(t)
    const [old, young] = [await site(t, oldPages), await site(t, newPages)]
    const trial = await publish(place.target, old, { ...place.options, check: false, dryRun: true })
    assert.equal((await place.read()).size, 0)
    assert.deepEqual(
      told(trial.changes),
      told((await publish(place.target, old, { ...place.options, check: false })).changes),
    )
    const before = await place.read()
    const second = await publish(place.target, young, { ...place.options, check: false, dryRun: true })
    assert.deepEqual(await place.read(), before)
    assert.deepEqual(
      told(second.changes),
      told((await publish(place.target, young, { ...place.options, check: false })).changes),
    )
  })

  test(`${name}: another's site is refused and left alone`, options, async (t) => {
    const place = await make(t)
    await place.put({ 'index.html': 'موقع آخر' })
    await assert.rejects(
      publish(place.target, await site(t), { ...place.options, check: false }),
      /holds a site that Arshif did not publish/,
    )
    assert.deepEqual(await place.read(), new Map([['index.html', 'موقع آخر']]))
  })

  test(`${name}: a manifest there that names files above the place removes none of them`, options, async (t) => {
    const place = await make(t)
    const files = ['../outside.txt', '/etc/hostname', 'gone.txt'].map((path) => ({ path, bytes: 1, sha256: '' }))
    await place.put({ 'index.html': 'لنا', 'gone.txt': '١', 'manifest.json': JSON.stringify({ arshif: '0', files }) })
    const { changes } = await publish(place.target, await site(t), { ...place.options, check: false })
    assert.deepEqual(
      told(changes).filter((change) => change.startsWith('remove')),
      ['remove gone.txt'],
    )
  })
}

test('git: one commit a publication, on top of what was there', async (t) => {
  const place = await gitPlace.make(t)
  const bare = place.target.replace(/^git:|#pages$/g, '')
  const log = () =>
    execFileSync('git', ['--git-dir', bare, 'log', '--format=%s', 'pages'], { encoding: 'utf8' }).trim().split('\n')
  await publish(place.target, await site(t, oldPages), { check: false })
  await place.put({ CNAME: 'example.org\n' })
  await publish(place.target, await site(t, newPages), { check: false, message: 'نشرة ثانية' })
  assert.deepEqual(log().slice(0, 2), ['نشرة ثانية', 'ملفات أخرى'])
  assert.equal(log().length, 3)
})

test('git: a remote that is not there, and one by name without a repository, are told', async (t) => {
  const folder = await site(t)
  await assert.rejects(
    publish(`git:${join(temporary(t, 'none'), 'no.git')}`, folder, { check: false }),
    /git (-c|ls-remote).* failed/,
  )
  await assert.rejects(publish('git:nobody', folder, { check: false }), /There is no git remote nobody/)
})

test('a site with faults is not published', async (t) => {
  const place = await folderPlace.make(t)
  const folder = await site(t, { 'about/index.html': page('<a href="/gone/">اقرأ</a>') })
  await assert.rejects(
    publish(place.target, folder),
    /The site has \d+ faults, so nothing was published\.[\s\S]*about\/index\.html: \/gone\/ leads to/,
  )
  assert.equal((await place.read()).size, 0)
})

test('a site is not published into itself', async (t) => {
  const folder = await site(t)
  await assert.rejects(publish(folder, folder, { check: false }), /is the site itself/)
})

test('arguments mean the targets they say', () => {
  assert.equal(targetOf('git').name, 'branch gh-pages of origin')
  assert.equal(targetOf('git#site').name, 'branch site of origin')
  assert.equal(targetOf('git:git@example.org:me/it.git#site').name, 'branch site of git@example.org:me/it.git')
  assert.equal(targetOf('rsync:me@example.org:/var/www').name, 'me@example.org:/var/www/')
  assert.equal(targetOf('/var/www').name, '/var/www')
})
