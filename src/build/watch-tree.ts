import { type FSWatcher, readdirSync, realpathSync, statSync, watch } from 'node:fs'
import { join, sep } from 'node:path'
import { isFolder } from '../is-folder.ts'

export interface TreeWatch {
  /** What need not be watched, with all that is in it. */
  isPassedOver(path: string): boolean
  /** Told the path of what changed, came or went. */
  onChange(path: string): void
  /** Told that the system watches no more folders: of the others nothing is told. */
  onLimit(): void
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

/** A folder that is watched. */
interface Watched {
  watcher: FSWatcher
  /** The path that it was entered by; links may lead there by others. */
  path: string
  /** Which folder it is: another may come in its place. */
  identity: string
}

/** Faults of one folder, which reading tells of. */
const passing = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'])

class WatchedFolders {
  readonly #tree: TreeWatch
  /** By path, with links resolved, so that none is entered twice. */
  readonly #watched = new Map<string, Watched>()

  constructor(tree: TreeWatch) {
    this.#tree = tree
  }

  /** Watches a folder and those in it; one that is gone meanwhile, or may not be read, is not. */
  enter(folder: string): void {
    try {
      const real = realpathSync(folder)
      const identity = identityOf(folder)
      const known = this.#watched.get(real)
      if (known?.identity === identity) return
      if (known) this.#leave(known.path)
      const watcher = watch(folder, (_, name) => this.#changed(name === null ? folder : join(folder, name)))
      watcher.on('error', () => this.#leave(folder))
      this.#watched.set(real, { watcher, path: folder, identity })
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name)
        if (!entry.isFile() && isFolder(path) && !this.#tree.isPassedOver(path)) this.enter(path)
      }
    } catch (error) {
      const code = String((error as NodeJS.ErrnoException).code)
      if (code === 'ENOSPC' || code === 'EMFILE') this.#tree.onLimit()
      else if (!passing.has(code)) throw error
    }
  }

  close(): void {
    for (const { watcher } of this.#watched.values()) watcher.close()
  }

  #changed(path: string): void {
    if (this.#tree.isPassedOver(path)) return
    if (isFolder(path)) this.enter(path)
    else this.#leave(path)
    this.#tree.onChange(path)
  }

  /** Lets go of a folder that is gone, and of those that were in it. */
  #leave(folder: string): void {
    for (const [real, { watcher, path }] of this.#watched) {
      if (path !== folder && !path.startsWith(folder + sep)) continue
      watcher.close()
      this.#watched.delete(real)
    }
  }
}

/** A number may be given anew to the next folder, hence the time too. */
function identityOf(folder: string): string {
  const { dev, ino, birthtimeNs } = statSync(folder, { bigint: true })
  return `${dev} ${ino} ${birthtimeNs}`
}
