/** A unit of an article's body. Texts are as in the reading: white space collapsed, entities decoded, nothing else. */
export type Block =
  | { type: 'paragraph' | 'heading' | 'quote' | 'caption'; text: string }
  | { type: 'list'; items: string[]; ordered?: boolean }

/** Where a text was filed from. */
export interface Dateline {
  place: string | null
  /** Paper or site, «يمانيون../». */
  outlet: string | null
  /** News agency, «رويترز». */
  agency: string | null
}

/** A headline that a capture lists beside the article. */
export interface RelatedTitle {
  title: string
  /** Address the title linked to, where the input had links. */
  href?: string
}

/** One distinct text. */
export interface Article {
  /** 16 hexadecimal digits, from the folded body: the same text has the same id wherever it stood. */
  id: string
  headline: string
  /** `opening`: the text had no headline and this one was made from its first words. */
  headlineFrom: 'text' | 'metadata' | 'opening'
  /** ISO 8601, as exact as known: `2009-12-23`, `2009-12-23T22:58+04:00`. */
  published: string | null
  /** The words the date came from. */
  publishedText: string | null
  dateline: Dateline
  byline: string | null
  source: string | null
  tags: string[]
  blocks: Block[]
  related: RelatedTitle[]
  /** Address the article was published at. */
  originalUrl: string | null
  /** The text says that it was cut off («...المزيد»). */
  truncated: boolean
}

/** An article as it stands in one capture: the range runs from its first byte to its last. */
export interface Occurrence {
  capture: string
  ref: string
  start: number
  end: number
}

/** An article in the archive, with all that was learnt by looking at the others. */
export interface ArchivedArticle extends Omit<Article, 'related'> {
  /** 0-based place in the archive's order: newest first, then undated by `ref`. */
  position: number
  /** Id of the story it is a version of; its own id where it is alone. */
  story: string
  captures: Occurrence[]
  /** Every source that its captures name, `source` first. */
  sources: string[]
  related: ArchivedRelatedTitle[]
  /** Ids of the articles whose captures list this one's headline. */
  citedBy: string[]
  /** Site path, `/a/<id>/`. */
  url: string
}

export interface ArchivedRelatedTitle extends RelatedTitle {
  /** Id of the article it names, where the archive has it. */
  article?: string
}
