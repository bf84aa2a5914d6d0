import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bareFrom, particleEnd, skeleton } from '../../../../src/archive/stories/guards/bare-word.ts'
import { codeUnits, NumberedWords } from '../../../../src/archive/stories/numbered-words.ts'

/** The same by regular expressions. */
const bare = (word: string) => word.replace(/^[وف]?(?:[بك]?ال|لل)(?=.{3})/, '')
const withoutParticles = (word: string) => word.replace(/^(?:[وف][بكل]|[وفبكل])(?=.{3})/, '')
const sounds: readonly (readonly [RegExp, string])[] = [
  [/[غجق]/g, 'ك'],
  [/[زص]/g, 'س'],
  [/ط/g, 'ت'],
  [/ض/g, 'د'],
]

function bones(word: string): string {
  const strong = bare(word).replace(/[اوي]|[هت]$/g, '')
  const kept = strong.length > 2 ? strong : bare(word).replace(/(?<=.{2})[هتي]+$/, '')
  return sounds.reduce((text, [letters, letter]) => text.replace(letters, letter), kept)
}

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'اوفبكلالهتيغزطضمرن1'), maxLength: 9 }),
  fc.constantFrom('التشادي', 'والأمريكيه', 'للعراق', 'وبالله', 'فلل', 'كالشمس', 'بلل', 'الماني', 'المانيه', 'جوجل'),
)

test('article, particles and skeleton are those of the regular expressions', () => {
  const words = new NumberedWords()
  fc.assert(
    fc.property(word, (one) => {
      const codes = codeUnits(one)
      assert.equal(one.slice(bareFrom(codes, 0, codes.length)), bare(one))
      assert.equal(one.slice(particleEnd(codes, 0, codes.length)), withoutParticles(one))
      assert.equal(words.word(skeleton(words, codes, 0, codes.length)), bones(one))
    }),
    { numRuns: 3000 },
  )
})
