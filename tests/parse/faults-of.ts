import type { Capture } from '../../src/model/capture.ts'
import type { ParsedArticle, ParsedCapture } from '../../src/model/parsed.ts'
import { roles } from '../../src/model/section.ts'
import { plainText } from '../../src/parse/entities.ts'

const squeezed = (text: string) => text.toWellFormed().replace(/\s+/g, '')

function textOf(article: ParsedArticle): string {
  const texts = article.blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text]))
  return texts.map(squeezed).join('')
}

/**
 * What is wrong with a parsed capture, in words; empty where all holds: sections in order cover every byte once, and
 * the text of an article's blocks is what stands in its `body` and `caption` sections.
 */
export function faultsOf(capture: Capture, parsed: ParsedCapture): string[] {
  const faults: string[] = []
  const bytes = Buffer.from(capture.reading.toWellFormed())
  let at = 0
  for (const section of parsed.sections) {
    if (section.start !== at || section.end <= section.start)
      faults.push(`section ${section.start}–${section.end} after ${at}`)
    if (!roles.includes(section.role)) faults.push(`role ${section.role}`)
    if (!section.rule) faults.push(`no rule for ${section.role} at ${section.start}`)
    if (section.article && !parsed.articles.some((article) => article.id === section.article))
      faults.push(`article ${section.article} is not there`)
    const slice = bytes.subarray(section.start, section.end).toString()
    if (section.role === 'blank' && plainText(slice).replace(/[\p{Cf}\p{Z}\p{Cc}]/gu, '') !== '')
      faults.push(`blank is “${slice}”`)
    if (Buffer.byteLength(slice) !== section.end - section.start)
      faults.push(`section ${section.start} parts a character`)
    at = section.end
  }
  if (at !== bytes.length) faults.push(`sections end at ${at} of ${bytes.length}`)
  for (const article of parsed.articles) {
    if (article.blocks.length === 0) faults.push(`article ${article.id} has no body`)
    if (article.end <= article.start || article.end > bytes.length)
      faults.push(`article ${article.id} runs ${article.start}–${article.end}`)
    const own = parsed.sections.filter(
      (section) => section.article === article.id && (section.role === 'body' || section.role === 'caption'),
    )
    const stands = squeezed(
      own.map((section) => plainText(bytes.subarray(section.start, section.end).toString())).join(''),
    )
    // The same text twice in a capture is one article over two ranges.
    if (stands !== textOf(article) && !stands.startsWith(textOf(article)))
      faults.push(`blocks of ${article.id}: “${textOf(article).slice(0, 80)}” ≠ “${stands.slice(0, 80)}”`)
  }
  return faults
}
