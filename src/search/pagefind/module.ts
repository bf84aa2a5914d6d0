/** What is used of `pagefind.js`, the module that Pagefind writes beside its index (its public interface, 1.5). */
export interface PagefindModule {
  createInstance(options: PagefindOptions): Pagefind
}

export interface PagefindOptions {
  /** Folder of the first index, with `/`. */
  basePath: string
  noWorker?: boolean
  ranking?: { termSimilarity?: number }
}

export interface Pagefind {
  mergeIndex(folder: string, options?: Omit<PagefindOptions, 'basePath'>): Promise<void>
  /** Documents that have all the terms. */
  search(terms: string): Promise<{ results: PagefindResult[] }>
  /** Fetches what a search would. */
  preload(terms: string): Promise<void>
}

export interface PagefindResult {
  id: string
  score: number
  /** Positions of the words found, counting from 0. */
  words: number[]
  data(): Promise<PagefindFragment>
}

export interface PagefindFragment {
  /** The tokens, parted by blanks. */
  content: string
  /** As it was given to the index. */
  raw_url: string
}

/** `manifest.json`: the only file of an index whose name does not change. */
export interface PagefindManifest {
  engine: 'pagefind'
  /** Version of the arrangement of files; a reader of another one must not guess. */
  format: number
  /** Folder of everything else, named by its content. */
  folder: string
  /** Documents of each shard, in order. */
  shards: number[]
  /** Files of each shard: by them a check tells whether all are there. */
  files: number[]
  /** Pieces of the vocabulary. */
  words: number
}

export const MANIFEST_FORMAT = 2
