import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { findOverrides } from '../../src/site/overrides.ts'
import { TemplateError } from '../../src/site/template-error.ts'

/** A folder with these files in `templates/`; its name has a space and Arabic letters, as users' folders do. */
function templates(t: TestContext, files: Record<string, string>): { folder: string; path: (file: string) => string } {
  const folder = join(mkdtempSync(join(tmpdir(), 'arshif-templates-')), 'مجلد الأرشيف')
  t.after(() => rmSync(join(folder, '..'), { recursive: true }))
  const path = (file: string) => join(folder, 'templates', file)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(path(file), '..'), { recursive: true })
    writeFileSync(path(file), text)
  }
  return { folder, path }
}

const scope = { entry: { head: { path: '/about/' }, view: {} }, frame: {} } as never

/** What a template's fault is told as. */
async function toldOf(folder: string): Promise<string> {
  try {
    for (const { render } of await findOverrides(folder)) await render(scope)
  } catch (error) {
    assert.ok(error instanceof TemplateError)
    return error.message
  }
  throw new Error('no fault was told')
}

const faults: [what: string, name: string, text: string, told: RegExp][] = [
  [
    'breaks the rules of TypeScript',
    'about.11ty.ts',
    'export const render = () => {\n  const = 1\n}',
    /:2:9: Expected identifier but found "="/,
  ],
  [
    'breaks the rules of JavaScript',
    'about.11ty.js',
    'export const render = () => {\n  const x = = 1\n}',
    /:2:13: Unexpected "="/,
  ],
  ['has no render', 'about.11ty.js', 'export const rendre = () => 1', /: it exports no function `render`/],
  [
    'throws',
    'about.11ty.ts',
    'export function render({ entry }) {\n  return entry.view.text.value\n}',
    /:2:26: TypeError: .*'value'.* \(while it made \/about\/\)/,
  ],
  [
    'rejects',
    'about.11ty.js',
    'export async function render() {\n  throw new Error("لا نص")\n}',
    /:2:9: لا نص \(while it made \/about\/\)/,
  ],
  [
    'throws what is no error',
    'about.11ty.js',
    'export const render = () => { throw "لا نص" }',
    /: threw لا نص \(while/,
  ],
  [
    'gives no text',
    'about.11ty.js',
    'export const render = () => {}',
    /: `render` returned no text: .* \(while it made \/about\/\)/,
  ],
  [
    'imports what is not there',
    'about.11ty.js',
    'import "./parts/none.js"\nexport const render = () => ""',
    /Cannot find module .*none\.js/,
  ],
]

for (const [what, name, text, told] of faults) {
  test(`a template that ${what} is told with its file, the place and what to do`, async (t) => {
    const { folder, path } = templates(t, { [name]: text })
    const message = await toldOf(folder)
    assert.ok(message.startsWith(path(name)), message)
    assert.match(message, told)
    assert.ok(message.includes(`Mend it, or take ${path(name)} away`), message)
    assert.doesNotMatch(message, /\n\s+at /)
  })
}

test('a fault in a module of a template is told where it is', async (t) => {
  const { folder, path } = templates(t, {
    'about.11ty.js':
      'import { greet } from "./parts/greet.js"\nexport const render = ({ entry }) => greet(entry.view.name)',
    'parts/greet.js': 'export const greet = (name) =>\n  name.trim()',
  })
  assert.ok((await toldOf(folder)).startsWith(`${path('parts/greet.js')}:2:8: TypeError: `))
})
