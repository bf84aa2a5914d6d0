import type { Way } from './ways.ts'

/** A process or a thread of a build that may die. */
export interface Mortal {
  /** As it is called in the table of trials. */
  name: string
  type: 'process' | 'thread'
  /** File that it runs, without its ending. */
  file: string
  /** The stages in which it is looked for, and in which it lives at least for a while. */
  stages: readonly [first: string, last: string]
  /** A build that has it. */
  way: Way
}

/** Every process and thread that a build may start; a new one is a row here. */
export const mortals: readonly Mortal[] = [
  {
    name: 'fills the store',
    type: 'process',
    file: 'build/archive-worker',
    stages: ['Reading', 'Archive'],
    way: 'anew',
  },
  { name: 'parses', type: 'thread', file: 'parse-worker', stages: ['Parsing', 'Parsing'], way: 'anew' },
  {
    name: 'lists the site before',
    type: 'thread',
    file: 'list-entries',
    stages: ['Reading', 'Reading'],
    way: 'changed',
  },
  { name: 'compares articles', type: 'thread', file: 'compare-worker', stages: ['Archive', 'Archive'], way: 'anew' },
  { name: 'learns what is similar', type: 'process', file: 'site/worker', stages: ['Data', 'Data'], way: 'anew' },
  { name: 'writes data files', type: 'process', file: 'build/data-worker', stages: ['Data', 'Pages'], way: 'anew' },
  { name: 'writes pages', type: 'process', file: 'site/worker', stages: ['Pages', 'Pages'], way: 'anew' },
  {
    name: 'makes the index',
    type: 'process',
    file: 'build/index-worker',
    stages: ['Search index', 'Search index'],
    way: 'anew',
  },
  {
    name: 'shares in the index',
    type: 'thread',
    file: 'index-worker',
    stages: ['Search index', 'Search index'],
    way: 'anew',
  },
]
