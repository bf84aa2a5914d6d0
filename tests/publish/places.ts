import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { filesBelow } from '../../src/files-below.ts'
import type { PublishOptions } from '../../src/publish/publish.ts'

/** A place to publish to, as the tests look at it from outside. */
export interface Place {
  /** The argument of `arshif publish`, and its options. */
  target: string
  options?: PublishOptions
  /** Its files: path -> content. */
  read(): Map<string, string> | Promise<Map<string, string>>
  /** Puts files there that are not ours. */
  put(files: Record<string, string>): void | Promise<void>
}

/** A kind of place, and why it cannot be tested here, if so. */
export interface PlaceKind {
  name: string
  missing?: string
  make(test: TestContext): Place | Promise<Place>
}

export function temporary(test: TestContext, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `arshif-${name}-`))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export const folderPlace: PlaceKind = {
  name: 'folder',
  make(test) {
    const folder = temporary(test, 'folder')
    return { target: folder, ...onDisk(folder) }
  },
}

export const rsyncPlace: PlaceKind = {
  name: 'rsync',
  missing:
    spawnSync('rsync', ['--version']).error && 'the rsync command is not installed (Debian: apt-get install rsync)',
  make(test) {
    const folder = temporary(test, 'rsync')
    return { target: `rsync:${folder}`, ...onDisk(folder) }
  },
}

export const gitPlace: PlaceKind = {
  name: 'git',
  make(test) {
    const bare = join(temporary(test, 'git'), 'site.git')
    execFileSync('git', ['init', '--quiet', '--bare', bare])
    const git = (...args: string[]) =>
      execFileSync('git', ['--git-dir', bare, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })
    return {
      target: `git:${bare}#pages`,
      read() {
        if (git('branch', '--list', 'pages').trim() === '') return new Map()
        const paths = git('ls-tree', '-r', '-z', '--name-only', 'pages').split('\0').filter(Boolean)
        return new Map(paths.sort().map((path) => [path, git('show', `pages:${path}`)]))
      },
      put(files) {
        const clone = temporary(test, 'clone')
        const inClone = (...args: string[]) =>
          execFileSync('git', ['-C', clone, '-c', 'user.name=س', '-c', 'user.email=s@example.org', ...args], {
            stdio: 'pipe',
          })
        execFileSync('git', ['clone', '--quiet', bare, clone], { stdio: 'pipe' })
        const exists = git('branch', '--list', 'pages').trim() !== ''
        inClone('checkout', '--quiet', ...(exists ? ['pages'] : ['-b', 'pages']))
        write(clone, files)
        inClone('add', '--all')
        inClone('commit', '--quiet', '-m', 'ملفات أخرى')
        inClone('push', '--quiet', 'origin', 'pages')
      },
    }
  },
}

function onDisk(folder: string): Pick<Place, 'read' | 'put'> {
  return {
    read: () => new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')])),
    put: (files) => write(folder, files),
  }
}

function write(folder: string, files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}
