import type { TargetKind } from './target.ts'
import { folder } from './targets/folder.ts'
import { git } from './targets/git.ts'
import { rsync } from './targets/rsync.ts'
import { s3 } from './targets/s3.ts'

/** The kinds of target; the first that knows an argument has it. A folder takes whatever is left. */
export const targetKinds: readonly TargetKind[] = [git, rsync, s3, folder]
