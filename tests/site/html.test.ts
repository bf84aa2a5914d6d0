import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { dataAddress } from '../../src/site/article/citation.ts'
import { blockId, renderBlocks } from '../../src/site/body.ts'
import { html, jsonForScript } from '../../src/site/html.ts'
import { directionRuns, mixed } from '../../src/site/mixed.ts'

/** Any text that HTML can carry. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'<>&"\'/=!-`*#[]() aZ1.السلامعليكم\u202E') }),
  )
  .map((one) => one.replace(/[\0\r]/g, '').toWellFormed())

const textOf = (markup: string) =>
  parseHTML(`<html><body><div id="x">${markup}</div></body></html>`).document.getElementById('x')!

test('what is put into a template is text and comes out as it was', () => {
  fc.assert(
    fc.property(text, (one) => {
      const element = textOf(html`<p title="${one}">${one}</p>`.value).firstElementChild!
      assert.equal(element.textContent, one)
      assert.equal(element.getAttribute('title'), one)
      assert.equal(element.children.length, 0)
    }),
  )
})

test('runs of another direction part a text and lose nothing of it', () => {
  fc.assert(
    fc.property(text, (one) => {
      assert.equal(
        directionRuns(one)
          .map((run) => run.text)
          .join(''),
        one,
      )
      assert.equal(textOf(mixed(one).value).textContent, one)
    }),
  )
  assert.deepEqual(
    directionRuns('زار (CNN) موقع https://example.org/a?b=1. وشركة New York Times أمس')
      .filter(({ isolate }) => isolate)
      .map((run) => run.text),
    ['CNN', 'https://example.org/a?b=1', 'New York Times'],
  )
  assert.deepEqual(directionRuns('شبكة 5G في 24news عام 2015'), [
    { text: 'شبكة ', isolate: false },
    { text: '5G', isolate: true },
    { text: ' في ', isolate: false },
    { text: '24news', isolate: true },
    { text: ' عام 2015', isolate: false },
  ])
  assert.deepEqual(
    directionRuns('الرياض. alweeam. https://example.org/أخبار/1').map((run) => run.text),
    ['الرياض. ', 'alweeam', '. ', 'https://example.org/أخبار/1'],
  )
})

test('blocks keep their text, whatever Markdown or HTML it looks like', () => {
  fc.assert(
    fc.property(
      fc.array(
        text.filter((one) => one.trim() !== ''),
        { minLength: 1, maxLength: 5 },
      ),
      (texts) => {
        const blocks = texts.map((one, index) =>
          index === 1 ? { type: 'list' as const, items: [one] } : { type: 'paragraph' as const, text: one },
        )
        const element = textOf(renderBlocks(blocks).value)
        for (const [index, one] of texts.entries()) {
          assert.equal(element.querySelector(`#${blockId(index)}`)!.textContent!.trim(), one.trim())
        }
      },
    ),
  )
})

test('a text stands whole in its own address', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (one) => {
      const address = dataAddress('text/plain', one)
      assert.doesNotMatch(address, /[\s"<>]/)
      const answer = await fetch(address)
      const bytes = Buffer.from(await answer.arrayBuffer())
      assert.equal(bytes.toString(), one.toWellFormed())
    }),
  )
})

test('data in a script element cannot end it', () => {
  fc.assert(
    fc.property(text, (one) => {
      const json = jsonForScript({ headline: `</script><!--${one}` }).value
      assert.doesNotMatch(json, /[<>]/)
      assert.deepEqual(JSON.parse(json), { headline: `</script><!--${one}` })
    }),
  )
})
