import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { configurationSchema } from '../../src/model/configuration.ts'
import { fillChannel, planChannels } from '../../src/outputs/feed/channel.ts'
import { renderSample } from './render-sample.ts'
import { sampleArchive } from './sample-archive.ts'

const told = 'أول سفينة ترسو في الميناء القديم بعد الترميم'
const lead = 'الميناء القديم يستقبل أول سفينة بعد ترميم دام ست سنوات'

describe('a list', () => {
  let out: string
  before(async () => {
    out = mkdtempSync(join(tmpdir(), 'arshif-lists-'))
    await renderSample(out, { language: 'ar', digits: 'arabic-indic' }, sampleArchive(3))
  })
  after(() => rmSync(out, { recursive: true }))

  const page = (path: string) => parseHTML(readFileSync(join(out, path, 'index.html'), 'utf8')).document
  const texts = (path: string, selector: string) =>
    [...page(path).querySelectorAll(selector)].map(({ textContent }) => textContent)

  for (const path of ['/', '/stories/', '/dates/2021/', '/dates/2021/03/', '/places/القاهرة/']) {
    test(`${path} shows a story once, its other version below it`, () => {
      const stories = texts(path, '.summary > .headline > a')
      assert.equal(stories.filter((headline) => headline === lead || headline === told).length, 1)
      assert.deepEqual(texts(path, '.other-versions a'), [stories.includes(lead) ? told : lead])
      assert.deepEqual(texts(path, '.versions').slice(0, 1), ['في صحيفتين'])
      assert.equal(page(path).querySelectorAll('#all-versions').length, 1)
    })
  }

  test('counts stories and articles where they differ, articles alone where they do not', () => {
    assert.deepEqual(texts('/dates/2021/03/', '.page-header .count'), ['قصتان · ٣ مواد'])
    assert.deepEqual(texts('/dates/2021/03/14/', '.page-header .count'), ['مادة واحدة'])
  })

  test('has no switch where it holds one version of each story, and still tells of the others', () => {
    assert.deepEqual(texts('/dates/2021/03/14/', '#all-versions, .other-versions'), [])
    assert.deepEqual(texts('/dates/2021/03/14/', '.versions'), ['في صحيفتين'])
  })
})

test('a feed has a story once and says in how many papers it stands', () => {
  const archive = sampleArchive(3)
  const all = planChannels(archive, configurationSchema.parse({}))
  const ofPlace = all.find(({ folder }) => folder === 'places/القاهرة/')
  assert.ok(ofPlace)
  const stories = fillChannel(archive, ofPlace).articles.filter(
    ({ headline }) => headline === lead || headline === told,
  )
  assert.deepEqual(
    stories.map(({ papers, versions }) => ({ papers, versions })),
    [{ papers: 2, versions: 2 }],
  )
})
