import { buildIndexHere } from './build-index-here.ts'
import { doOneTask } from './own-process.ts'

/** The process that builds the search index. */
doOneTask(buildIndexHere)
