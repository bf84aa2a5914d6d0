import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { PagedLists, pageNumber, pagePath, pageSize, pagesFromEnd, pagingFromEnd } from '../../src/site/paging.ts'

/** The pages of a list of so many entries: where each stands, and which entries it shows, counted from the list's end. */
function pagesOf(total: number) {
  return Array.from({ length: pagesFromEnd(total) }, (_, at) => {
    const place = pagingFromEnd('/', total, at + 1)
    return { path: pagePath(place), number: pageNumber(place), from: total - place.to, to: total - place.from }
  })
}

test('pages cut from the end show every entry once, and none is much longer than the others', () => {
  fc.assert(
    fc.property(fc.nat(2000), (total) => {
      const pages = pagesOf(total).reverse()
      assert.equal(pages[0]!.from, 0)
      assert.equal(pages.at(-1)!.to, total)
      for (const [at, page] of pages.entries()) {
        if (at > 0) assert.equal(page.from, pages[at - 1]!.to)
        if (at < pages.length - 1) assert.equal(page.to - page.from, pageSize)
        else assert.ok(page.to - page.from < 1.5 * pageSize)
      }
    }),
  )
})

test('a page that is full stays as it is, where it is, when something is added before it', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.integer({ min: 1, max: 500 }), (total, added) => {
      const [, ...before] = pagesOf(total)
      assert.deepEqual(pagesOf(total + added).slice(-before.length || Number.MAX_SAFE_INTEGER), before)
    }),
  )
})

test('the first page has the address of the list, the others are numbered from the end', () => {
  assert.deepEqual(
    pagesOf(180).map(({ path }) => path),
    ['/', '/page/3/', '/page/2/', '/page/1/'],
  )
  const lists = new PagedLists([{ name: 'س', total: 130 }], { name: ({ name }) => name, total: ({ total }) => total })
  assert.deepEqual(lists.names(), ['س first', 'س 2', 'س 1'])
})
