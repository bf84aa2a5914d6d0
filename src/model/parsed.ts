import type { Article } from './article.ts'
import type { Finding } from './finding.ts'
import type { Section } from './section.ts'

/** An article and the bytes of the reading it spans, first to last. */
export interface ParsedArticle extends Article {
  start: number
  end: number
}

/** What the parser made of one capture: sections in order, covering every byte; the page's own article first. */
export interface ParsedCapture {
  sections: Section[]
  articles: ParsedArticle[]
  findings: Finding[]
}
