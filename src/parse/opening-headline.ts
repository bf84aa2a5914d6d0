/** Most characters of a headline made from an opening, the ellipsis included. */
const MOST = 90
/** A clause shorter than this says too little. */
const LEAST = 35

const pairs: Readonly<Record<string, string>> = { '«': '»', '“': '”', '(': ')', '[': ']' }

/** True where every quote and bracket that opens also closes. */
function balanced(text: string): boolean {
  for (const [open, close] of Object.entries(pairs)) {
    if (text.split(open).length !== text.split(close).length) return false
  }
  return (text.split('"').length - 1) % 2 === 0
}

/** Words after which a text cannot stop: prepositions, conjunctions, relative words. */
const dangling =
  /\s(?:من|في|على|إلى|الى|عن|أن|إن|ان|أو|او|ثم|بل|لا|ما|لم|لن|قد|مع|بعد|قبل|خلال|بين|حتى|منذ|ضد|نحو|كل|التي|الذي|الذين|وهو|وهي|كما|هو|هي|بن|عبد|أبو|آل|حول|أي|عند|لدى|غير|و)$/

/** Clause ends, then places where a clause may end, each with what is kept of the mark. */
const ends: readonly RegExp[] = [/[.؟!؛](?=\s|$)/g, /[،:](?=\s|$)|\s[-–—]\s/g]
const joints =
  /\s(?=(?:وذلك|بعد|خلال|بهدف|وسط|إثر|عقب|حيث|فيما|بينما|لكن|غير|إلا|منذ|وقد|الذي|التي|جاء|أو|في|إلى|على|ضد|عن|مع|من)\s)/g

function lastCut(text: string, pattern: RegExp, least: number): number {
  let cut = -1
  for (const match of text.slice(0, MOST).matchAll(pattern)) {
    const end = match[0] === '؟' || match[0] === '!' ? match.index + 1 : match.index
    if (end >= least && balanced(text.slice(0, end))) cut = end
  }
  return cut
}

/**
 * A headline from a text's first words: its first sentence where that is short, else its last clause that ends within
 * 90 characters, else the words before the last joint with an ellipsis. Quotes and brackets are not left open.
 */
export function openingHeadline(opening: string): string {
  const text = opening.slice(0, 400).replace(/^[\s.،؛:\-–—•*]+/, '')
  for (const pattern of ends) {
    const cut = lastCut(text, pattern, LEAST)
    if (cut > 0) return text.slice(0, cut).trim()
  }
  if (text.length <= MOST) return text.replace(/[.،؛:]+$/, '').trim() || opening.slice(0, MOST).trim()
  let cut = lastCut(text, joints, LEAST)
  if (cut < 0) cut = text.lastIndexOf(' ', MOST - 1)
  if (cut < LEAST) cut = MOST - 1
  let kept = text.slice(0, cut).trimEnd()
  while (dangling.test(kept)) kept = kept.replace(dangling, '')
  return `${kept.replace(/[\s،؛:.\-–—\ud800-\udbff]+$/, '')}…`
}
