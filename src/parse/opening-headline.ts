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
  /\s(?:و?(?:من|في|على|إلى|الى|عن|أن|إن|ان|أو|او|ثم|بل|لا|ما|لم|لن|قد|مع|بعد|قبل|خلال|بين|حتى|منذ|ضد|نحو|كل|التي|الذي|الذين|وهو|وهي|كما|هو|هي|بن|عبد|أبو|آل|حول|أي|عند|لدى|غير|و|ذلك|تلك|هذا|هذه|أمام|عبر|وفق|حسب|بحسب|دون|سوى|مدى|إثر|ضمن|أحد|إحدى|عدد|رئيس|وزير|مدير|مدينة|محافظة|منطقة|أمس)|و)$/

/** A full stop after one or two letters is an initial's. */
const sentenceEnd = /(?:(?<=\p{L}{3}|[\d»"”)’'])\.|[؟!؛])(?=\s|$)/gu
const clauseEnd = /[،:](?=\s|$)|\s[-–—]\s/g
/** Words before which a clause may end. */
const joints =
  /\s(?=(?:وذلك|بعد|خلال|بهدف|وسط|إثر|عقب|حيث|فيما|بينما|لكن|غير|إلا|منذ|وقد|الذي|التي|جاء|أو|في|إلى|على|ضد|عن|مع|من)\s)/g

/** Where a text may be cut by a pattern: within the length, with no quote or bracket left open. */
function cuts(text: string, pattern: RegExp): number[] {
  return [...text.slice(0, MOST).matchAll(pattern)]
    .map((match) => (match[0] === '؟' || match[0] === '!' ? match.index + 1 : match.index))
    .filter((end) => end >= LEAST && balanced(text.slice(0, end)))
}

/**
 * A headline from a text's first words: its first sentence where that is short, else its last clause that ends within
 * 90 characters, else the words before the last joint with an ellipsis. Quotes and brackets
 * are left open only where the first 35 characters leave none closed.
 */
export function openingHeadline(opening: string): string {
  const text = opening.slice(0, 400).replace(/^[\s.،؛:\-–—•*]+/, '')
  const clean = cuts(text, sentenceEnd)[0] ?? cuts(text, clauseEnd).at(-1)
  if (clean !== undefined) return text.slice(0, clean).trim()
  if (text.length <= MOST) return text.replace(/[.،؛:]+$/, '').trim() || opening.slice(0, MOST).trim()
  let cut = cuts(text, joints).at(-1) ?? text.lastIndexOf(' ', MOST - 1)
  if (cut < LEAST) cut = MOST - 1
  let kept = text.slice(0, cut).trimEnd()
  while (dangling.test(kept)) kept = kept.replace(dangling, '')
  return `${kept.replace(/[\s،؛:.\-–—\ud800-\udbff]+$/, '')}…`
}
