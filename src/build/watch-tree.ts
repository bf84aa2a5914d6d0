import { type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs'
import { join, sep } from 'node:path'

export interface TreeWatch {
  /** What need not be watched, with all that is in it. */
  isPassedOver(path: string): boolean
  /** Told the path of what changed, came or went. */
  onChange(path: string): void
}

/**
 * Watches a folder with all that is in it, and what comes into it later. Linux knows nothing of the kind, and what Node makes up for
 * it watches each file by itself, which of many thousand texts takes more watches than a system has, and loses new files
 * while it looks around: there each folder is watched.
 *
 * @returns ends it
 */
export function watchTree(folder: string, tree: TreeWatch): () => void {
  if (process.platform === 'linux') {
    const folders = new WatchedFolders(tree)
    folders.enter(folder)
    return () => folders.close()
  }
  const watcher = watch(folder, { recursive: true }, (_, name) => {
    const path = name === null ? folder : join(folder, name)
    if (!tree.isPassedOver(path)) tree.onChange(path)
  })
  return () => watcher.close()
}

class WatchedFolders {
  readonly #tree: TreeWatch
  /** By path, with links resolved, so that none is entered twice. */
  readonly #watchers = new Map<string, FSWatcher>()

  constructor(tree: TreeWatch) {
    this.#tree = tree
  }

  /** Watches a folder and those in it; one that is gone meanwhile is not. */
  enter(folder: string): void {
    try {
      const real = realpathSync(folder)
      if (this.#watchers.has(real)) return
      const watcher = watch(folder, (_, name) => this.#changed(name === null ? folder : join(folder, name)))
      this.#watchers.set(
        real,
        watcher.on('error', () => this.#leave(real)),
      )
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name)
        if (!entry.isFile() && isFolder(path) && !this.#tree.isPassedOver(path)) this.enter(path)
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close()
  }

  #changed(path: string): void {
    if (this.#tree.isPassedOver(path)) return
    if (isFolder(path)) this.enter(path)
    else this.#leave(path)
    this.#tree.onChange(path)
  }

  /** Lets go of a folder that is gone, and of those that were in it. */
  #leave(folder: string): void {
    for (const [path, watcher] of this.#watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue
      watcher.close()
      this.#watchers.delete(path)
    }
  }
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
