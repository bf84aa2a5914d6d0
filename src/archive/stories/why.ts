import { counted } from '../../counted.ts'
import type { StoryArticle } from './article.ts'
import { compare, pairOf } from './compare.ts'
import { ComparedWords } from './compared-words.ts'
import { NEAR } from './form.ts'
import { guards } from './guards/registry.ts'
import { ComparedText } from './text.ts'
import { thresholds } from './thresholds.ts'

/** Why two articles are or are not one story. */
export interface Explanation {
  joined: boolean
  resemblance: number
  containment: number
  /** What decided, see `Comparison`. */
  rule: string
  /** Every guard's word, asked or not. */
  guards: { name: string; objection: string | null }[]
  /** The whole in English sentences, for `arshif why A B`. */
  sentences: string[]
}

/** Explains what `compare` decides of two articles, and what each guard says. */
export function explain(a: StoryArticle, b: StoryArticle): Explanation {
  const words = new ComparedWords()
  const [one, other] = [new ComparedText(a, words), new ComparedText(b, words)]
  const { joined, resemblance, containment, rule } = compare(one, other)
  const pair = pairOf(one, other)
  const asked = guards.map((guard) => ({ name: guard.name, objection: guard.objection(pair) }))
  const sentences = [
    `${a.id} has ${counted(one.hashes.length, 'word')}, ${b.id} has ${counted(other.hashes.length, 'word')}.`,
    `They share ${percent(resemblance)} of all their runs of ${thresholds.shingle} words, and ${percent(containment)} of those of the shorter one, ${pair.shorter.article.id}.`,
    ...lengthSentences(rule),
    ...asked.flatMap(({ name, objection }) => (objection === null ? [] : [`${objection} (guard ${name})`])),
    joined ? `So they are one text (${rule}) and belong to one story.` : `So they are not joined (${rule}).`,
  ]
  return { joined, resemblance, containment, rule, guards: asked, sentences }
}

function lengthSentences(rule: string): string[] {
  if (rule === 'too-short') return [`A text of fewer than ${thresholds.fewestWords} words is never joined.`]
  if (rule === 'too-little-shared' || rule === NEAR)
    return [`At least ${percent(thresholds.contained)} of the shorter one must be shared.`]
  return []
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
