import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { templateNames, unusedTemplates } from '../../../src/build/warnings/unused-templates.ts'
import { byCodeUnit } from '../../../src/model/order.ts'
import { codeRoot } from '../../../src/package-root.ts'
import { pageKinds } from '../../../src/site/pages/registry.ts'
import { temporaryFolder } from '../built-site.ts'

function withTemplates(...files: string[]): string {
  const folder = temporaryFolder()
  for (const file of files) {
    mkdirSync(join(folder, 'templates', file, '..'), { recursive: true })
    writeFileSync(join(folder, 'templates', file), '')
  }
  return folder
}

test('the names of templates are those of the page kinds', () => {
  assert.deepEqual(templateNames(), pageKinds.map(({ name }) => name).sort(byCodeUnit))
})

test('a template whose name there is not is told with where it lies, what was meant and which names there are', () => {
  const folder = withTemplates('artcle.ts', 'Home.11ty.js', 'banner.11ty.js', 'story.11ty.mjs')
  const warning = unusedTemplates(folder)!
  assert.ok(warning.startsWith(`not used in ${join(folder, 'templates')}: `), warning)
  assert.ok(
    warning.includes(
      ': Home.11ty.js (did you mean home.11ty.js?), artcle.ts (did you mean article.11ty.ts?), banner.11ty.js, story.11ty.mjs (did you mean story.11ty.js?). ',
    ),
    warning,
  )
  assert.match(warning, /the names are about, article, capture, /)
})

test('of two templates of one name the one that is not used is told', () => {
  const folder = withTemplates('home.11ty.ts', 'home.11ty.js')
  assert.match(unusedTemplates(folder)!, /: home\.11ty\.js \(home\.11ty\.ts is\)\. /)
})

test('templates, their modules, other files, and our own templates are no reason to warn', () => {
  const folder = withTemplates(
    'home.11ty.ts',
    'article.11ty.js',
    '_dates.ts',
    'parts/artcle.ts',
    'README.md',
    'types.d.ts',
  )
  assert.equal(unusedTemplates(folder), undefined)
  assert.equal(unusedTemplates(temporaryFolder()), undefined)
  assert.equal(unusedTemplates(codeRoot), undefined)
})
