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
  await render({
    frame,
    pages: { about: pages },
    templates: [{ name: 'about', render: template }],
    take: take ?? ((page, html) => found.push(`${page.head.title}: ${html}`)),
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
