import { statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** How long a folder may be away, and between two looks at it, in milliseconds. */
const patience = 10_000
const interval = 10

/**
 * Looks for something in a folder that a build may swap at any moment, see `OutputFolder.swap`: it is away for an instant, and of
 * what is looked at in turn some may be of the old one, some of the new. What is not found is looked for again until the same
 * folder stood there before and after, or patience is at its end.
 *
 * @param look gives `undefined`, or throws as of a file that is not there, where nothing is found
 */
export async function lookInSwapped<Seen>(folder: string, look: () => Seen | undefined): Promise<Seen | undefined> {
  const end = performance.now() + patience
  for (;;) {
    const before = standingFolder(folder)
    const seen = unlessGone(look)
    if (seen !== undefined) return seen
    if ((before !== undefined && standingFolder(folder) === before) || performance.now() > end) return undefined
    await wait(interval)
  }
}

/** Which folder stands there, and since when: it may have been away and come back. */
function standingFolder(folder: string): string | undefined {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false })
  return found && `${found.ino} ${found.ctimeNs}`
}

function unlessGone<Seen>(look: () => Seen | undefined): Seen | undefined {
  try {
    return look()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
