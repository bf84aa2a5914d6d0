/** One reason why two articles were joined. */
export interface StoryLink {
  a: string
  b: string
  /** Jaccard resemblance of the folded word shingles, 0–1. */
  resemblance: number
  /** Share of the shorter one's shingles that the longer one has, 0–1. */
  containment: number
  /** Name of the rule that joined them, e.g. `resemblance`, `containment`. */
  rule: string
}

/** Articles that are one text re-published, edited, abridged or extended. */
export interface Story {
  /** Id of its lead version. */
  id: string
  lead: string
  /** Ids of all versions: the lead first, the others by date, then id. */
  members: string[]
  links: StoryLink[]
}

/** A paragraph that stands in articles of different stories. */
export interface Passage {
  /** 16 hexadecimal digits, from its folded words. */
  id: string
  words: number
  /** Where it stands: article id and index of the block. */
  places: { article: string; block: number }[]
}
