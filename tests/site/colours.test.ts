import assert from 'node:assert/strict'
import { test } from 'node:test'
import { faintColours } from '../../src/build/warnings/faint-colours.ts'
import { configurationSchema } from '../../src/model/configuration.ts'
import { colourStyles, contrast, designColours, siteColours } from '../../src/site/colours.ts'

test('contrasts are those of WCAG', () => {
  assert.equal(contrast('#000', '#ffffff'), 21)
  assert.equal(contrast('#777777', '#fff')!.toFixed(2), '4.48')
  assert.equal(contrast('teal', '#fff'), undefined)
})

test('a colour for the light theme that stands on paper is made lighter for the dark one', () => {
  const { light, dark } = siteColours(configurationSchema.parse({ colours: { accent: '#7a1f3d', paper: '#ffffff' } }))
  assert.equal(light.accent, '#7a1f3d')
  assert.equal(light.paper, '#ffffff')
  assert.equal(dark.paper, designColours().dark.paper)
  assert.ok(contrast(dark.accent, dark.paper)! >= 5.5)
  assert.ok(contrast(dark['on-accent'], dark.accent)! >= 4.5)
})

test('links and the shades of the accent follow the accent, unless they are configured', () => {
  const { light, dark } = siteColours(configurationSchema.parse({ colours: { accent: '#7a1f3d' } }))
  assert.equal(light.link, '#7a1f3d')
  assert.equal(light['accent-strong'], '#5c172e')
  assert.equal(dark.link, dark.accent)
  for (const theme of [light, dark])
    for (const role of ['link', 'accent-strong'] as const) assert.ok(contrast(theme[role], theme.paper)! >= 4.5)
  const own = siteColours(configurationSchema.parse({ colours: { accent: '#7a1f3d', link: '#0b5d52' } }))
  assert.equal(own.light.link, '#0b5d52')
})

test('what is configured for the dark theme stands, and a colour in words leaves the design’s own there', () => {
  const { dark } = siteColours(
    configurationSchema.parse({ colours: { accent: 'maroon', link: '#7a1f3d' }, darkColours: { link: '#ffccdd' } }),
  )
  assert.equal(dark.accent, designColours().dark.accent)
  assert.equal(dark.link, '#ffccdd')
})

test('the style sheet says both themes, and nothing where nothing is configured', () => {
  assert.equal(colourStyles(configurationSchema.parse({})), '')
  assert.equal(
    colourStyles(configurationSchema.parse({ colours: { link: 'teal' }, darkColours: { paper: '#000000' } })),
    ':root{--paper:#fdfbf6;--link:teal}\n@media (prefers-color-scheme: dark){:root{--paper:#000000;--link:#7fd0c2}}\n',
  )
})

test('colours that cannot be read are warned of, the design’s own never', () => {
  assert.deepEqual(faintColours(configurationSchema.parse({})), [])
  assert.deepEqual(faintColours(configurationSchema.parse({ colours: { accent: '#7a1f3d', link: '#123456' } })), [])
  const [light, ...others] = faintColours(configurationSchema.parse({ colours: { link: '#aabbcc' } }))
  assert.match(light!, /^in the light theme, link \(#aabbcc\) on paper \(#fdfbf6\) has a contrast of 1\.9: /)
  assert.deepEqual(others, [])
  const [dark] = faintColours(configurationSchema.parse({ darkColours: { ink: '#333333' } }))
  assert.match(dark!, /^in the dark theme, ink \(#333333\) on paper /)
})
