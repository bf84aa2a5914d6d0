import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editDistance, nearest } from '../src/nearest.ts'

test('letters left out, put in, replaced and exchanged count one each, capitals nothing', () => {
  for (const [one, other, distance] of [
    ['article', 'article', 0],
    ['artcle', 'article', 1],
    ['artticle', 'article', 1],
    ['artikle', 'article', 1],
    ['aritcle', 'article', 1],
    ['Article', 'article', 0],
    ['', 'day', 3],
    ['day', '', 3],
    ['home', 'year', 4],
  ] as const)
    assert.equal(editDistance(one, other), distance, `${one} ${other}`)
})

test('the nearest name is told, and none where none is near', () => {
  const names = ['story', 'stories', 'source', 'sources']
  assert.equal(nearest('storys', names), 'story')
  assert.equal(nearest('soruces', names), 'sources')
  assert.equal(nearest('banner', names), undefined)
  assert.equal(nearest('fr', ['ar', 'en']), undefined)
})
