import assert from 'node:assert/strict'
import { relative } from 'node:path'
import { test } from 'node:test'
import { configurationSchema } from '../../src/model/configuration.ts'
import { codeRoot } from '../../src/package-root.ts'
import { render, type Template } from '../../src/site/eleventy.ts'
import { Frame } from '../../src/site/frame.ts'
import { Page } from '../../src/site/page.ts'
import { sampleArchive } from './sample-archive.ts'

const root = relative(process.cwd(), codeRoot) || '.'
const assets = { styles: 'site.css', scripts: {}, fonts: [] }
const frame = new Frame(configurationSchema.parse({}), assets, sampleArchive().counts())
const pages = ['نيل', 'فرات', 'دجلة'].map(
  (title) => new Page({ title, description: title, path: `/${title}/` }, title.length),
)

async function rendered(template: Template['render'], take?: (page: Page, html: string) => void): Promise<string[]> {
  const found: string[] = []
  const units = [pages.slice(0, 2), pages.slice(2)].map((made) => ({
    pages: () => made,
    take: take ?? ((page: Page, html: string) => found.push(`${page.head.title}: ${html}`)),
  }))
  await render({
    frame,
    units: { about: units },
    templates: [{ name: 'about', render: template }],
    input: `${root}/templates`,
    configPath: `${root}/eleventy.config.ts`,
  })
  return found
}

test('each page is handed on once, in order, whether its template answers at once or later', async () => {
  const expected = ['نيل: 3', 'فرات: 4', 'دجلة: 4']
  const text = ({ entry }: { entry: Page }) => String(entry.view)
  assert.deepEqual(await rendered(text), expected)
  assert.deepEqual(await rendered(async (scope) => text(scope)), expected)
})

test('a unit is made when its turn comes, those before it handed on', async () => {
  for (const template of [() => 'نص', async () => 'نص']) {
    const told: string[] = []
    const units = pages.map((page) => ({
      *pages() {
        told.push(`made ${page.head.title}`)
        yield page
      },
      take: () => told.push('taken'),
    }))
    await render({
      frame,
      units: { about: units.slice(0, 2), search: units.slice(2) },
      templates: ['about', 'search'].map((name) => ({ name, render: template })),
      input: `${root}/templates`,
      configPath: `${root}/eleventy.config.ts`,
    })
    assert.deepEqual(told, ['made نيل', 'taken', 'made فرات', 'taken', 'made دجلة', 'taken'])
  }
})

test('what a template or the writing of a page throws is thrown as it is', async () => {
  const fault = new TypeError('لا عنوان')
  const fail = () => {
    throw fault
  }
  await assert.rejects(rendered(fail), fault)
  await assert.rejects(
    rendered(() => 'نص', fail),
    fault,
  )
  await assert.rejects(
    rendered(() => undefined as never),
    /The template about gave no text/,
  )
})
