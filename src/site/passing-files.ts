import { dirname, join } from 'node:path'

/** Names of the files in the work folder that only a build at work has: what a killed one left is removed by the next. */
export const passingFile = /^(relations-\d+\.bin|similar-\w+\.bin\.\d+)$/

/** Where the store's relations stand, for this build alone: processes of one that was killed may still be writing theirs. */
export const relationsPath = (archivePath: string) => join(dirname(archivePath), `relations-${process.pid}.bin`)
