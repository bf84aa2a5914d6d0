import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compare } from '../../src/check/checks/records.ts'

const paragraph = (text: string) => ({ type: 'paragraph' as const, text })

test('blocks in order, white space and entities aside, are there to the letter', () => {
  const blocks = [paragraph('أُعلن اليوم & غدا'), { type: 'list' as const, items: ['واحد', 'اثنان'] }]
  assert.equal(compare({ blocks }, 'أُعلن\nاليوم &amp; غدا\n\nعنوان آخر\n• واحد\n•\u00a0اثنان'), 'exact')
})

test('a copy with other marks and hamzas is there folded', () => {
  assert.equal(compare({ blocks: [paragraph('أُعلن «اليوم»')] }, 'اعلن "اليوم".'), 'folded')
})

test('another order or a missing word is not there', () => {
  assert.equal(compare({ blocks: [paragraph('واحد'), paragraph('اثنان')] }, 'اثنان\nواحد'), 'none')
  assert.equal(compare({ blocks: [paragraph('واحد اثنان')] }, 'واحد'), 'none')
})
